import { Link, useSearchParams } from 'wouter'
import { insights } from '#insights/contract'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Refused } from '#ui/Refused.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { When } from '#ui/When.tsx'
import { DeskPage } from '../kit/DeskPage.tsx'
import kit from '../kit/kit.module.css'
import { More } from '../kit/More.tsx'
import { SearchBox } from '../kit/SearchBox.tsx'
import { Table } from '../kit/Table.tsx'
import { usePages } from '../kit/usePages.ts'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'

/** Where a fact's subject can be looked at. */
function placeOf(subject: string): string | undefined {
  if (subject.startsWith('rep_')) return `/repairs/${subject}`
  if (subject.startsWith('dev_')) return `/devices/${subject}`
  return undefined
}

/** The log everything else reads: what happened, who did it, to what. */
export function Facts() {
  const { t } = useText()
  const { market } = useDesk()
  const [params] = useSearchParams()
  const name = params.get('name') ?? ''
  const subject = params.get('subject') ?? ''
  const pages = usePages(insights.facts, {
    market: market.id,
    ...(name ? { name } : {}),
    ...(subject ? { subject } : {}),
  })
  const rows = pages.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <DeskPage title={t('desk.nav.facts')} note={t('desk.facts.hint')}>
      <div className={kit['filters']}>
        <SearchBox label={t('desk.facts.name')} name="name" />
        <SearchBox label={t('desk.facts.subject')} name="subject" />
      </div>
      {pages.error && rows.length === 0 ? (
        <Refused problem={pages.error} retry={() => void pages.refetch()} />
      ) : pages.isPending ? (
        <Skeleton of="row" count={12} />
      ) : rows.length === 0 ? (
        <EmptyState title={t('desk.facts.none')} />
      ) : (
        <>
          <Table
            label={t('desk.nav.facts')}
            rows={rows}
            keyOf={({ id }) => id}
            href={(row) => placeOf(row.subject)}
            columns={[
              {
                id: 'at',
                name: t('desk.facts.at'),
                cell: ({ at }) => <When at={at} timeZone={market.timeZone} />,
              },
              { id: 'name', name: t('desk.facts.name'), cell: (row) => <code>{row.name}</code> },
              { id: 'actor', name: t('desk.by'), cell: ({ actorName }) => actorName },
              {
                id: 'subject',
                name: t('desk.facts.subject'),
                cell: (row) => {
                  const path = placeOf(row.subject)
                  return path ? <Link href={path}>{row.subject}</Link> : row.subject
                },
              },
              {
                id: 'data',
                name: t('desk.facts.data'),
                cell: ({ data }) => (
                  <code title={JSON.stringify(data, null, 1)}>{JSON.stringify(data)}</code>
                ),
              },
            ]}
          />
          <More of={pages} count={rows.length} />
        </>
      )}
    </DeskPage>
  )
}
