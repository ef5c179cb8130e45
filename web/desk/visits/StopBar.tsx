import { Link } from 'wouter'
import type { RouteView, VisitView } from '#visits/contract'
import { Icon } from '#ui/Icon.tsx'
import { IconAlertTriangle } from '#ui/icons.ts'
import { useText } from '../text.ts'
import { leavesFor, spanIn } from './day.ts'
import { iconOf, lookOf } from './states.ts'
import type { DayLook } from './Timeline.tsx'
import style from './timeline.module.css'

type Props = {
  readonly stop: RouteView['stops'][number]
  readonly number: number
  readonly look: DayLook
  readonly onHold: (visit: VisitView | undefined) => void
}

/**
 * The way to a stop and the work there as they go or went; above it what the owner was promised,
 * beneath it what was planned when the day was sent out.
 */
export function StopBar({ stop, number, look, onHold }: Props) {
  const { t, format } = useText()
  const { visit, arrivesAt, startsAt, leavesAt, lateMinutes } = stop
  const { scale, timeZone, chosen, hrefOf, mayGive } = look
  const clock = (at: string) => format.clock(at, timeZone)
  const icon = iconOf(visit.state)
  const planned = visit.plannedAt
  const words = [
    t('desk.visits.stop', {
      number,
      label: visit.label,
      from: clock(startsAt),
      to: clock(leavesAt),
      state: t(`desk.visitState.${visit.state}`),
    }),
    visit.window
      ? t('desk.visits.promised', {
          window: format.when(visit.window.from, timeZone, visit.window.to),
        })
      : '',
    lateMinutes > 0 ? t('desk.visits.late', { minutes: lateMinutes }) : '',
  ].filter(Boolean)
  return (
    <li>
      {visit.window ? (
        <span
          className={style['window']}
          data-chosen={chosen === visit.id || undefined}
          style={spanIn(scale, visit.window.from, visit.window.to)}
        />
      ) : null}
      <span className={style['drive']} style={spanIn(scale, leavesFor(stop), arrivesAt)} />
      <Link
        href={hrefOf(visit.id)}
        className={style['bar'] ?? ''}
        style={spanIn(scale, startsAt, leavesAt)}
        aria-label={words.join('. ')}
        title={words.join('\n')}
        data-bar
        aria-current={chosen === visit.id || undefined}
        data-look={lookOf(visit.state)}
        data-sent={visit.plannedAt !== null || undefined}
        data-late={lateMinutes > 0 || undefined}
        draggable={mayGive}
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move'
          onHold(visit)
        }}
        onDragEnd={() => onHold(undefined)}
      >
        {lateMinutes > 0 ? <Icon of={IconAlertTriangle} size={14} /> : null}
        {icon ? <Icon of={icon} size={14} /> : null}
        <span>{number}</span>
      </Link>
      {planned ? (
        <span
          className={style['planned']}
          style={spanIn(scale, planned, Date.parse(planned) + visit.minutes * 60_000)}
        />
      ) : null}
    </li>
  )
}
