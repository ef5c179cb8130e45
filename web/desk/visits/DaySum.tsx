import type { RouteView } from '#visits/contract'
import { Meaning } from '#ui/Meaning.tsx'
import { useText } from '../text.ts'
import { useDuration } from './routeWords.ts'
import style from './visits.module.css'

type Props = {
  readonly routes: readonly RouteView[]
  readonly risks: number
  readonly unassigned: number
}

/** The day in one line; what needs a hand leads to its list. */
export function DaySum({ routes, risks, unassigned }: Props) {
  const { t, format } = useText()
  const duration = useDuration()
  const sum = (of: (route: RouteView) => number) =>
    routes.reduce((all, route) => all + of(route), 0)
  const stops = sum((route) => route.stops.length)
  const drive = sum(({ driveMinutes }) => driveMinutes)
  const there = routes.filter(({ off }) => off === null)
  return (
    <p className={style['daySum']}>
      {risks > 0 ? (
        <a href="#risks">
          <Meaning is="risk">{t('desk.visits.sumRisks', { count: risks })}</Meaning>
        </a>
      ) : null}
      {unassigned > 0 ? (
        <a href="#unassigned">
          <Meaning is="waiting">{t('desk.visits.sumUnassigned', { count: unassigned })}</Meaning>
        </a>
      ) : null}
      <span>
        {t('desk.visits.sumVisits', {
          visits: stops,
          out: there.filter((route) => route.stops.length > 0).length,
          technicians: there.length,
        })}
      </span>
      {stops > 0 ? (
        <span>
          {t('desk.visits.sumDriving', {
            time: duration(drive),
            each: Math.round(drive / stops),
            km: format.number(Math.round(sum(({ km }) => km))),
          })}
        </span>
      ) : null}
    </p>
  )
}
