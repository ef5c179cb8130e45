import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { repairs } from '#repairs/contract'
import { call } from '#lib/call.ts'
import { Button, ButtonLink } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Icon } from '#ui/Icon.tsx'
import { IconDownload } from '#ui/icons.ts'
import { Refused } from '#ui/Refused.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { DeskPage } from '../kit/DeskPage.tsx'
import { saveFile } from '../kit/saveFile.ts'
import { More } from '../kit/More.tsx'
import { Table } from '../kit/Table.tsx'
import { usePages } from '../kit/usePages.ts'
import { AssignBar } from '../repairs/AssignBar.tsx'
import { ColumnChooser, useColumns } from '../repairs/ColumnChooser.tsx'
import { FilterBar } from '../repairs/FilterBar.tsx'
import { useRepairColumns } from '../repairs/repairColumns.tsx'
import { SavedViews } from '../repairs/SavedViews.tsx'
import { useFilters } from '../repairs/useFilters.ts'
import { useTechnicians } from '../repairs/useTechnicians.ts'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'

/** All repairs one may see, narrowed by what stands in the address. */
export function Repairs() {
  const { t } = useText()
  const { market, may } = useDesk()
  const by = useFilters()
  const pages = usePages(repairs.list, by.filters)
  const rows = pages.data?.pages.flatMap(({ items }) => items) ?? []
  const technicians = useTechnicians(rows)
  const choice = useColumns()
  const columns = useRepairColumns(choice.shown)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const save = useMutation({
    mutationFn: () => call(repairs.export, by.filters),
    onSuccess: (file) => file instanceof Blob && saveFile(file, `repairs-${market.id}.csv`),
  })
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <DeskPage
      title={t('desk.nav.repairs')}
      actions={
        <>
          <ColumnChooser {...choice} />
          {may('repairs.export') ? (
            <Button busy={save.isPending} onClick={() => save.mutate()}>
              <Icon of={IconDownload} size={16} />
              {t('desk.list.export')}
            </Button>
          ) : null}
          <ButtonLink href="/board">{t('desk.nav.board')}</ButtonLink>
        </>
      }
    >
      <FilterBar by={by} technicians={technicians}>
        <SavedViews query={by.query} onChoose={by.replace} />
      </FilterBar>
      {save.error ? <Refused problem={save.error} /> : null}
      {chosen.length > 0 && may('repairs.assign') ? (
        <AssignBar chosen={chosen} technicians={technicians} onDone={() => setChosen([])} />
      ) : null}
      {pages.error && rows.length === 0 ? (
        <Refused problem={pages.error} retry={() => void pages.refetch()} />
      ) : pages.isPending ? (
        <Skeleton of="row" count={12} />
      ) : rows.length === 0 ? (
        <EmptyState
          title={t('desk.list.empty')}
          action={
            by.query ? (
              <Button onClick={() => by.replace('')}>{t('desk.filter.clear')}</Button>
            ) : null
          }
        >
          {t('desk.list.emptyHint')}
        </EmptyState>
      ) : (
        <>
          <Table
            label={t('desk.nav.repairs')}
            columns={columns}
            rows={rows}
            keyOf={({ id }) => id}
            href={({ id }) => `/repairs/${id}`}
            {...(may('repairs.assign')
              ? {
                  selection: {
                    label: t('desk.list.choose'),
                    has: ({ id }: { id: string }) => chosen.includes(id),
                    toggle: ({ id }: { id: string }) => toggle(id),
                    all: () =>
                      setChosen(chosen.length === rows.length ? [] : rows.map(({ id }) => id)),
                  },
                }
              : {})}
          />
          <More of={pages} count={rows.length} />
        </>
      )}
    </DeskPage>
  )
}
