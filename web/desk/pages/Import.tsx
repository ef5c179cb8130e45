import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { catalog, type ImportReport } from '#catalog/contract'
import { call } from '#lib/call.ts'
import { Button, ButtonLink } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Stack } from '#ui/Layout.tsx'
import { IconFileText } from '#ui/icons.ts'
import { Meaning } from '#ui/Meaning.tsx'
import { Refused } from '#ui/Refused.tsx'
import { DeskPage } from '../kit/DeskPage.tsx'
import { FileButton } from '../kit/FileButton.tsx'
import kit from '../kit/kit.module.css'
import { Table } from '../kit/Table.tsx'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'

const needed = ['model', 'brand', 'name', 'category', 'variant', 'market']

type Ask = { readonly apply: boolean; readonly skipFaulty: boolean }

/** A CSV of models and variants, for whoever may change what all markets share. */
export function Import() {
  const { t } = useText()
  const { mayEverywhere } = useDesk()
  return (
    <DeskPage
      title={t('desk.import')}
      actions={<ButtonLink href="/catalog">{t('desk.nav.catalog')}</ButtonLink>}
    >
      {mayEverywhere('catalog.importCatalog') ? (
        <ImportForm />
      ) : (
        <EmptyState title={t('core.forbidden')}>{t('desk.import.allMarkets')}</EmptyState>
      )}
    </DeskPage>
  )
}

/** First what would happen, row by row, then the deed. */
function ImportForm() {
  const { t } = useText()
  const queries = useQueryClient()
  const [file, setFile] = useState<File>()
  const [skipFaulty, setSkipFaulty] = useState(false)
  const run = useMutation({
    mutationFn: ({ apply, skipFaulty: skip, file: body }: Ask & { file: File }) =>
      call(catalog.importCatalog, {
        // Some systems name a CSV as a spreadsheet; the door takes it by what it is.
        file: new Blob([body], { type: 'text/csv' }),
        apply: String(apply),
        skipFaulty: String(skip),
      }),
    onSuccess: ({ applied }) =>
      applied && queries.invalidateQueries({ queryKey: [catalog.models.name] }),
  })
  const report = run.data
  const choose = ([chosen]: readonly File[]) => {
    if (!chosen) return
    setFile(chosen)
    run.mutate({ file: chosen, apply: false, skipFaulty })
  }
  return (
    <Stack gap={16}>
      <p>{t('desk.import.hint')}</p>
      <p className={kit['soft']}>
        {t('desk.import.columns')} <code>{needed.join(', ')}</code>
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
        <div className={kit['buttons']}>
          <Button
            kind="filled"
            busy={run.isPending}
            reason={
              report.faultCount > 0 && !skipFaulty
                ? t('desk.import.faulty')
                : report.added + report.changed === 0
                  ? t('desk.import.nothing')
                  : undefined
            }
            onClick={() => run.mutate({ file, apply: true, skipFaulty })}
          >
            {t('desk.import.apply')}
          </Button>
          {report.faultCount > 0 ? (
            <label className={kit['tickLine']}>
              <input
                type="checkbox"
                checked={skipFaulty}
                onChange={({ target }) => setSkipFaulty(target.checked)}
              />
              {t('desk.import.skip')}
            </label>
          ) : null}
        </div>
      ) : null}
    </Stack>
  )
}

function Report({ of: report }: { readonly of: ImportReport }) {
  const { t } = useText()
  return (
    <>
      <div role="status">
        <Meaning is={report.applied ? 'good' : report.faultCount > 0 ? 'risk' : 'waiting'}>
          {report.applied ? t('desk.import.applied') : t('desk.import.preview')}
        </Meaning>
        <p>
          {t('desk.import.counts', {
            rows: report.rows,
            added: report.added,
            changed: report.changed,
            unchanged: report.unchanged,
            faults: report.faultCount,
          })}
        </p>
      </div>
      {report.faults.length > 0 ? (
        <Card title={t('desk.import.faults')}>
          <Table
            label={t('desk.import.faults')}
            rows={report.faults}
            keyOf={({ row, field, reason }) => `${row}${field}${reason}`}
            columns={[
              { id: 'row', name: t('desk.import.row'), end: true, cell: ({ row }) => row },
              {
                id: 'field',
                name: t('desk.import.field'),
                cell: ({ field }) => <code>{field}</code>,
              },
              { id: 'reason', name: t('desk.reason'), cell: ({ reason }) => reason },
            ]}
          />
        </Card>
      ) : null}
      {report.sample.length > 0 ? (
        <Card title={t('desk.import.sample')}>
          <Table
            label={t('desk.import.sample')}
            rows={report.sample}
            keyOf={({ key }) => key}
            columns={[
              { id: 'key', name: t('desk.model'), cell: ({ key }) => key },
              {
                id: 'what',
                name: t('desk.import.what'),
                cell: ({ what }) => t(`desk.import.${what}`),
              },
              {
                id: 'fields',
                name: t('desk.import.field'),
                cell: ({ fields }) => fields.join(', '),
              },
            ]}
          />
        </Card>
      ) : null}
    </>
  )
}
