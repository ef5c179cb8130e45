import { Link } from 'wouter'
import type { RepairRowView } from '#repairs/contract'
import { When } from '#ui/When.tsx'
import type { Column } from '../kit/Table.tsx'
import { useText } from '../text.ts'
import { PromiseBar, PromiseText } from './Promise.tsx'
import style from './repairs.module.css'

export const columnIds = [
  'number',
  'device',
  'trouble',
  'stage',
  'waiting',
  'promise',
  'technician',
  'owner',
  'custody',
  'site',
  'way',
  'started',
  'updated',
] as const
export type ColumnId = (typeof columnIds)[number]
export const usualColumns = [
  'number',
  'device',
  'trouble',
  'stage',
  'waiting',
  'promise',
  'technician',
  'owner',
] as const satisfies readonly ColumnId[]

/** Everything a repair's line can show, each under its own name. */
export function useRepairColumns(shown: readonly ColumnId[]): Column<RepairRowView>[] {
  const { t, format } = useText()
  const cells: Record<ColumnId, Column<RepairRowView>['cell']> = {
    number: ({ id, number }) => <Link href={`/repairs/${id}`}>{number}</Link>,
    device: ({ model, lastFour }) => (
      <>
        {model.name} <span className={style['soft']}>…{lastFour}</span>
      </>
    ),
    trouble: ({ symptom }) => symptom,
    stage: ({ stage }) => t(`stage.${stage}`),
    waiting: ({ waitingOn, waitingSince }) =>
      waitingOn === 'nobody' ? (
        <span className={style['soft']}>–</span>
      ) : (
        <>
          {t(`waiting.${waitingOn}`)}{' '}
          <span className={style['soft']}>{format.relative(waitingSince)}</span>
        </>
      ),
    promise: (row) => (
      <span className={style['promise']}>
        <PromiseText of={row} />
        <PromiseBar of={row} />
      </span>
    ),
    technician: ({ technician }) =>
      technician?.name ?? <span className={style['soft']}>{t('desk.list.nobody')}</span>,
    owner: ({ owner }) => owner,
    custody: ({ custody }) => t(`custody.${custody}`),
    site: ({ site }) => site?.name,
    way: ({ way }) => t(`way.${way}`),
    started: ({ startedAt, timeZone }) => <When at={startedAt} timeZone={timeZone} />,
    updated: ({ updatedAt }) => format.relative(updatedAt),
  }
  return columnIds
    .filter((id) => shown.includes(id))
    .map((id) => ({ id, name: t(`desk.column.${id}`), cell: cells[id] }))
}
