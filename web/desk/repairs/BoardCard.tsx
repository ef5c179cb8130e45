import { Menu } from '@mantine/core'
import { Link } from 'wouter'
import type { RepairRowView } from '#repairs/contract'
import { IconButton } from '#ui/Button.tsx'
import { IconDots } from '#ui/icons.ts'
import { useReason, useText } from '../text.ts'
import { dropOf, type Lane, laneOf, lanes } from './lanes.ts'
import { PromiseBar, PromiseText } from './Promise.tsx'
import style from './repairs.module.css'

type Props = {
  readonly row: RepairRowView
  /** It was dropped where it may not be, and springs back. */
  readonly back: boolean
  readonly onHold: (row: RepairRowView | undefined) => void
  readonly onMove: (lane: Lane) => void
}

export function BoardCard({ row, back, onHold, onMove }: Props) {
  const { t } = useText()
  const reason = useReason()
  const elsewhere = lanes.filter((lane) => lane.id !== laneOf(row.stage)?.id)
  return (
    // Its menu does the same by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className={style['card']}
      draggable
      data-back={back || undefined}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        onHold(row)
      }}
      onDragEnd={() => onHold(undefined)}
    >
      <div className={style['cardHead']}>
        <Link href={`/repairs/${row.id}`}>{row.number}</Link>
        <Menu position="bottom-end">
          <Menu.Target>
            <IconButton of={IconDots} label={t('desk.board.moveTo', { number: row.number })} />
          </Menu.Target>
          <Menu.Dropdown>
            {elsewhere.map((lane) => {
              const { why } = dropOf(row, lane)
              return (
                <Menu.Item key={lane.id} disabled={why !== undefined} onClick={() => onMove(lane)}>
                  {t(`desk.lane.${lane.id}`)}
                  {why && why !== 'repairs.wrongStage' ? ` · ${reason(why)}` : ''}
                </Menu.Item>
              )
            })}
          </Menu.Dropdown>
        </Menu>
      </div>
      <span>
        {row.model.name} <span className={style['soft']}>…{row.lastFour}</span>
      </span>
      <span className={style['soft']}>{row.symptom}</span>
      <PromiseBar of={row} />
      <span className={style['foot']}>
        <PromiseText of={row} />
        <span>
          {row.waitingOn === 'nobody' ? row.technician?.name : t(`waiting.${row.waitingOn}`)}
        </span>
      </span>
    </li>
  )
}
