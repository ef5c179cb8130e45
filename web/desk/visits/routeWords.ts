import type { RouteView } from '#visits/contract'
import { useText } from '../text.ts'

/** "1 h 44 min": minutes alone are read no more when there are many. */
export function useDuration(): (minutes: number) => string {
  const { t } = useText()
  return (minutes) =>
    t('desk.visits.duration', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}

/** What a route holds and what it drives: "5 stops · 28.6 km" and "1 h 44 min driving". */
export function useRouteWords(): (route: RouteView) => string[] {
  const { t, format } = useText()
  const duration = useDuration()
  return ({ off, stops, km, driveMinutes }) => {
    if (off !== null) return [t('desk.visits.off', { reason: off })]
    const sum = t('desk.visits.summary', { stops: stops.length, km: format.number(km) })
    if (stops.length === 0) return [sum]
    return [sum, t('desk.visits.driving', { time: duration(driveMinutes) })]
  }
}
