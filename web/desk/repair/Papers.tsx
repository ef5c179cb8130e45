import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { asking, call } from '#lib/call.ts'
import { type PaperKind, papers, type PaperView } from '#papers/contract'
import type { RepairView } from '#repairs/contract'
import { Button } from '#ui/Button.tsx'
import { Icon } from '#ui/Icon.tsx'
import { IconPrinter } from '#ui/icons.ts'
import { Row } from '#ui/Layout.tsx'
import { Refused } from '#ui/Refused.tsx'
import { saveFile } from '../kit/saveFile.ts'
import { useDesk } from '../session.tsx'
import { useReason, useText } from '../text.ts'
import { FormPaperDialog } from './FormPaperDialog.tsx'
import { InvoiceDialog } from './InvoiceDialog.tsx'
import style from './repair.module.css'

/** The papers that the market knows: to issue, and to hand over. */
export function Papers({ repair }: { readonly repair: RepairView }) {
  const { t } = useText()
  const { may } = useDesk()
  const queries = useQueryClient()
  const [issuing, setIssuing] = useState<PaperKind>()
  const asked = useQuery({
    ...asking(papers.list, { repair: repair.id }),
    enabled: may('papers.list'),
  })
  // What is drawn when asked for is not there as long as it has nothing to say.
  const items = (asked.data?.items ?? []).filter(
    ({ can, paper }) => can.read === true || paper === 'form' || paper === 'invoice',
  )
  if (!asked.data || items.length === 0) return null
  const close = () => {
    setIssuing(undefined)
    void queries.invalidateQueries({ queryKey: [papers.list.name] })
  }
  return (
    <section className={style['part']}>
      <h2 className={style['small']}>{t('papers.title')}</h2>
      {items.map((paper) => (
        <Paper
          key={paper.paper}
          repair={repair}
          paper={paper}
          timeZone={asked.data.timeZone}
          onIssue={() => setIssuing(paper.paper)}
        />
      ))}
      <FormPaperDialog repair={repair} open={issuing === 'form'} onClose={close} />
      <InvoiceDialog repair={repair} open={issuing === 'invoice'} onClose={close} />
    </section>
  )
}

type Props = {
  readonly repair: RepairView
  readonly paper: PaperView
  readonly timeZone: string
  readonly onIssue: () => void
}

function Paper({ repair, paper: view, timeZone, onIssue }: Props) {
  const { t, format, language } = useText()
  const { may } = useDesk()
  const reason = useReason()
  const { paper, validUntil, can } = view
  const name = t(`papers.${paper}`)
  const read = useMutation({
    mutationFn: () => call(papers.read, { repair: repair.id, paper, language }),
    onSuccess: (file) => {
      if (file instanceof Blob) saveFile(file, `${repair.number}-${paper}.pdf`)
    },
  })
  const isIssued = paper === 'form' || paper === 'invoice'
  const permission = paper === 'form' ? 'papers.issueForm' : 'papers.issueInvoice'
  return (
    <div className={style['paper']}>
      <Row gap={8}>
        {can.read === true ? (
          <Button busy={read.isPending} onClick={() => read.mutate()}>
            <Icon of={IconPrinter} size={16} />
            {t('papers.download', { paper: name })}
          </Button>
        ) : null}
        {isIssued && may(permission) && (can.issue === true || can.read !== true) ? (
          <Button reason={reason(can.issue)} onClick={onIssue}>
            {t(`papers.issue.${paper}`)}
          </Button>
        ) : null}
      </Row>
      {validUntil ? (
        <span className={style['soft']}>
          {t('papers.validUntil', { when: format.when(lastMinute(validUntil), timeZone) })}
        </span>
      ) : null}
      {read.error ? <Refused problem={read.error} /> : null}
    </div>
  )
}

/** An end that is midnight is said as the day before it. */
function lastMinute(end: string): string {
  return new Date(Date.parse(end) - 1).toISOString()
}
