import type { RouteView, VisitView } from '#visits/contract'
import { useText } from '../text.ts'
import { leavesFor } from './day.ts'
import style from './visits.module.css'

export type Expected = RouteView['stops'][number]

type Props = {
  readonly visit: VisitView
  readonly expected: Expected | undefined
  readonly timeZone: string
}

/** Planned, expected and actual times, apart. */
export function Times({ visit, expected, timeZone }: Props) {
  const { t, format } = useText()
  const { plannedAt, minutes, actual } = visit
  const end = plannedAt && new Date(Date.parse(plannedAt) + minutes * 60_000).toISOString()
  const leaves = expected && new Date(leavesFor(expected)).toISOString()
  const rows = [
    ['departed', null, leaves, actual.departedAt],
    ['arrived', null, expected?.arrivesAt, actual.arrivedAt],
    ['begun', plannedAt, expected?.startsAt, actual.begunAt],
    ['ended', end, expected?.leavesAt, actual.endedAt],
  ] as const
  const clock = (at: string | null | undefined) => (at ? format.clock(at, timeZone) : '–')
  return (
    <table className={style['times']}>
      <thead>
        <tr>
          <th scope="col">{t('desk.visits.times')}</th>
          <th scope="col">{t('desk.visits.planned')}</th>
          <th scope="col">{t('desk.visits.expectedNow')}</th>
          <th scope="col">{t('desk.visits.actual')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, planned, now, happened]) => (
          <tr key={name}>
            <th scope="row">{t(`desk.visitTime.${name}`)}</th>
            <td>{clock(planned)}</td>
            <td>{happened ? '' : clock(now)}</td>
            <td data-happened={happened ? true : undefined}>{clock(happened)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
