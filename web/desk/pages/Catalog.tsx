import { Link, useSearchParams } from 'wouter'
import { catalog, categories } from '#catalog/contract'
import { ButtonLink } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Refused } from '#ui/Refused.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { OnDay } from '#ui/When.tsx'
import { DeskPage } from '../kit/DeskPage.tsx'
import kit from '../kit/kit.module.css'
import { More } from '../kit/More.tsx'
import { Pick } from '../kit/Pick.tsx'
import { SearchBox } from '../kit/SearchBox.tsx'
import { Table } from '../kit/Table.tsx'
import { usePages } from '../kit/usePages.ts'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'

/** Models, found by name or number. */
export function Catalog() {
  const { t } = useText()
  const { mayEverywhere } = useDesk()
  const [params, setParams] = useSearchParams()
  const search = params.get('search') ?? ''
  const category = categories.find((one) => one === params.get('category'))
  const pages = usePages(catalog.models, {
    ...(search ? { search } : {}),
    ...(category ? { category } : {}),
  })
  const rows = pages.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <DeskPage
      title={t('desk.nav.catalog')}
      actions={
        mayEverywhere('catalog.importCatalog') ? (
          <ButtonLink href="/catalog/import">{t('desk.import')}</ButtonLink>
        ) : null
      }
    >
      <div className={kit['filters']}>
        <SearchBox label={t('desk.model.search')} />
        <Pick
          filter
          label={t('desk.category')}
          value={category ?? ''}
          onChange={(next) =>
            setParams({ ...(search ? { search } : {}), ...(next ? { category: next } : {}) })
          }
          options={[
            ['', t('desk.category.any')],
            ...categories.map((one) => [one, t(`desk.category.${one}`)] as const),
          ]}
        />
      </div>
      {pages.error && rows.length === 0 ? (
        <Refused problem={pages.error} retry={() => void pages.refetch()} />
      ) : pages.isPending ? (
        <Skeleton of="row" count={12} />
      ) : rows.length === 0 ? (
        <EmptyState title={t('desk.model.none')} />
      ) : (
        <>
          <Table
            label={t('desk.nav.catalog')}
            rows={rows}
            keyOf={({ id }) => id}
            href={({ id }) => `/catalog/${id}`}
            columns={[
              {
                id: 'name',
                name: t('desk.model'),
                cell: ({ id, name }) => <Link href={`/catalog/${id}`}>{name}</Link>,
              },
              { id: 'brand', name: t('desk.model.brand'), cell: ({ brand }) => brand },
              {
                id: 'category',
                name: t('desk.category'),
                cell: (row) => t(`desk.category.${row.category}`),
              },
              {
                id: 'released',
                name: t('desk.model.released'),
                end: true,
                cell: ({ releasedOn }) => (releasedOn ? <OnDay day={releasedOn} /> : '–'),
              },
              {
                id: 'support',
                name: t('desk.model.supportEnds'),
                end: true,
                cell: ({ supportEndsOn }) => (supportEndsOn ? <OnDay day={supportEndsOn} /> : '–'),
              },
            ]}
          />
          <More of={pages} count={rows.length} />
        </>
      )}
    </DeskPage>
  )
}
