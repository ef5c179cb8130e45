import type { RouteView } from '#visits/contract'
import { useText } from '../text.ts'
import { placeIn, type Scale } from './day.ts'
import { Legend } from './Legend.tsx'
import { RouteRow } from './RouteRow.tsx'
import type { GivingHand } from './useGiving.ts'
import style from './timeline.module.css'

export type DayLook = {
  readonly scale: Scale
  readonly timeZone: string
  /** Milliseconds since 1970. */
  readonly now: number
  readonly chosen: string | undefined
  /** Where a visit leads when it is pressed. */
  readonly hrefOf: (visit: string) => string
  readonly mayGive: boolean
  readonly lit: string | undefined
  readonly onLight: (technician: string) => void
}

type Props = {
  readonly routes: readonly RouteView[]
  readonly look: DayLook
  readonly giving: GivingHand
}

/** One row a technician, hours across. */
export function Timeline({ routes, look, giving }: Props) {
  const { t, format } = useText()
  const { scale, timeZone, now } = look
  // Names of more hours than these would touch each other.
  const step = scale.hours.length > 13 ? 2 : 1
  const isToday = now >= scale.from && now < scale.to
  return (
    <section className={style['day']} aria-label={t('desk.visits.rows')}>
      <div className={style['scroll']} role="group" aria-label={t('desk.visits.rows')} tabIndex={0}>
        <div className={style['sheet']} data-held={giving.held ? true : undefined}>
          <div className={style['hours']} aria-hidden>
            <div className={style['hourNames']}>
              {scale.hours
                .filter((_, nth) => nth % step === 0)
                .map((hour) => (
                  <span key={hour} style={{ left: placeIn(scale, hour) }}>
                    {format.clock(new Date(hour).toISOString(), timeZone)}
                  </span>
                ))}
              {isToday ? (
                <span className={style['nowName']} style={{ left: placeIn(scale, now) }}>
                  {t('desk.visits.now', {
                    at: format.clock(new Date(now).toISOString(), timeZone),
                  })}
                </span>
              ) : null}
            </div>
          </div>
          <ul className={style['rows']}>
            {routes.map((route, nth) => (
              <RouteRow
                key={route.technician.id}
                route={route}
                nth={nth}
                look={look}
                giving={giving}
              />
            ))}
          </ul>
          {isToday ? (
            <div className={style['over']}>
              <span ref={intoView} className={style['now']} style={{ left: placeIn(scale, now) }} />
            </div>
          ) : null}
        </div>
      </div>
      <Legend />
    </section>
  )
}

/** Where the day is longer than the screen it opens at the present hour. */
function intoView(line: HTMLElement | null): void {
  const sheet = line?.closest('[role=group]')
  if (!line || !sheet) return
  const beyond = line.getBoundingClientRect().left - sheet.getBoundingClientRect().left
  sheet.scrollLeft += beyond - sheet.clientWidth * 0.6
}
