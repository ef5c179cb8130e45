import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { SiteView } from '#partners/contract'
import { crew } from '#crew/contract'
import { type Answer, call, newKey } from '#lib/call.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { IconFileText } from '#ui/icons.ts'
import { Meaning } from '#ui/Meaning.tsx'
import { Refused } from '#ui/Refused.tsx'
import { FileButton } from '../kit/FileButton.tsx'
import kit from '../kit/kit.module.css'
import { Table } from '../kit/Table.tsx'
import { useText } from '../text.ts'
import { useAgain } from '../visits/useGiving.ts'
import style from './crew.module.css'

const columns =
  'technician, skills, kit, mon … sun, visits_max, active, absent_from, absent_to, absent_reason'

/** Weeks, skills, vans and absences from a file: first what would change, then the deed. */
export function CrewImport({ at }: { readonly at: SiteView }) {
  const { t } = useText()
  const again = useAgain()
  const [file, setFile] = useState<File>()
  const run = useMutation({
    mutationFn: async ({ of, apply }: { of: File; apply: boolean }) =>
      call(crew.import, { site: at.id, csv: await of.text(), apply }, { key: newKey() }),
    onSettled: again,
  })
  const report = run.data
  const choose = ([chosen]: readonly File[]) => {
    if (!chosen) return
    setFile(chosen)
    run.mutate({ of: chosen, apply: false })
  }
  return (
    <Card title={t('desk.crew.import')}>
      <p>{t('desk.crew.importHint')}</p>
      <p className={style['soft']}>
        {t('desk.crew.columns')} <code>{columns}</code>
      </p>
      <div className={kit['buttons']}>
        <FileButton of={IconFileText} accept=".csv,text/csv" busy={run.isPending} onFiles={choose}>
          {t('desk.import.file')}
        </FileButton>
        {file ? <span role="status">{file.name}</span> : null}
      </div>
      {run.error ? <Refused problem={run.error} /> : null}
      {report ? <Report of={report} /> : null}
      {report && file && !report.applied ? (
        <div>
          <Button
            kind="filled"
            busy={run.isPending}
            reason={
              report.errors.length > 0
                ? t('desk.crew.mend')
                : report.changes === 0
                  ? t('desk.import.nothing')
                  : undefined
            }
            onClick={() => run.mutate({ of: file, apply: true })}
          >
            {t('desk.import.apply')}
          </Button>
        </div>
      ) : null}
    </Card>
  )
}

function Report({ of: report }: { readonly of: Answer<typeof crew.import> }) {
  const { t } = useText()
  const { applied, changes, same, errors } = report
  return (
    <>
      <div role="status">
        <Meaning is={applied ? 'good' : errors.length > 0 ? 'risk' : 'waiting'}>
          {applied ? t('desk.import.applied') : t('desk.import.preview')}
        </Meaning>
        <p>{t('desk.crew.counts', { changes, same, faults: errors.length })}</p>
      </div>
      {errors.length > 0 ? (
        <Table
          label={t('desk.import.faults')}
          rows={errors}
          keyOf={({ row, field }) => `${row}${field}`}
          columns={[
            { id: 'row', name: t('desk.import.row'), end: true, cell: ({ row }) => row },
            {
              id: 'field',
              name: t('desk.import.field'),
              cell: ({ field }) => <code>{field}</code>,
            },
            {
              id: 'reason',
              name: t('desk.reason'),
              cell: ({ reason }) => t(`desk.crewFault.${reason}`),
            },
          ]}
        />
      ) : null}
    </>
  )
}
