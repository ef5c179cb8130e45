import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import { type RouteView, visits } from '#visits/contract'
import { asking } from '#lib/call.ts'
import { now } from '#lib/clock.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { IconRoute } from '#ui/icons.ts'
import { Notice } from '#ui/Notice.tsx'
import { dayOr, todayIn } from '../calendar/week.ts'
import { Asked } from '../kit/Asked.tsx'
import { DeskPage } from '../kit/DeskPage.tsx'
import { NextStop } from '../route/NextStop.tsx'
import { RestOfDay } from '../route/RestOfDay.tsx'
import style from '../route/route.module.css'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'
import { DayPick } from '../visits/DayPick.tsx'
import { lookOf } from '../visits/states.ts'

/** The own day of somebody who drives out, made for one hand. */
export function Route() {
  const { t, format } = useText()
  const { market } = useDesk()
  const [params, setParams] = useSearchParams()
  const today = todayIn(market.timeZone, now())
  const day = dayOr(params.get('day'), today)
  // Today is what it is at the site, which the server knows.
  const asked = useQuery({
    ...asking(visits.mine, params.has('day') ? { day } : {}),
    refetchInterval: 60_000,
  })
  return (
    <DeskPage
      title={t('desk.nav.route')}
      note={day === today ? null : format.day(day)}
      actions={
        <DayPick
          day={day}
          today={today}
          onGo={(to) => setParams(to === today ? {} : { day: to })}
        />
      }
    >
      <Asked of={asked} shape="card">
        {({ route, timeZone }) =>
          route && route.off === null && route.stops.length > 0 ? (
            <Stops of={route} timeZone={timeZone} />
          ) : (
            <EmptyState icon={IconRoute} title={t('desk.route.none')}>
              {route?.off ? t('desk.visits.off', { reason: route.off }) : t('desk.route.noneHint')}
            </EmptyState>
          )
        }
      </Asked>
    </DeskPage>
  )
}

function Stops({ of: route, timeZone }: { readonly of: RouteView; readonly timeZone: string }) {
  const { t, format } = useText()
  const clock = (at: string) => format.clock(at, timeZone)
  const numbered = route.stops.map((stop, at) => ({ stop, number: at + 1 }))
  const isOver = ({ stop }: (typeof numbered)[number]) =>
    lookOf(stop.visit.state) === 'done' || lookOf(stop.visit.state) === 'failed'
  const [next, ...rest] = numbered.filter((one) => !isOver(one))
  return (
    <div className={style['route']}>
      <p className={style['soft']}>
        {t('desk.route.sum', {
          from: clock(route.startsAt),
          to: clock(route.homeAt),
          stops: route.stops.length,
          km: format.number(route.km),
        })}
        {route.pause
          ? ` · ${t('desk.route.pause', { from: clock(route.pause.from), to: clock(route.pause.to) })}`
          : ''}
      </p>
      {route.stops.some(({ visit }) => visit.state === 'scheduled') ? (
        <Notice>{t('desk.route.unsent')}</Notice>
      ) : null}
      {next ? (
        <NextStop
          key={next.stop.visit.id}
          stop={next.stop}
          at={next.number}
          count={route.stops.length}
          timeZone={timeZone}
        />
      ) : (
        <Notice kind="good" live>
          {t('desk.route.done')}
        </Notice>
      )}
      <RestOfDay title={t('desk.route.rest')} stops={rest} timeZone={timeZone} />
      <RestOfDay
        title={t('desk.route.over')}
        stops={numbered.filter(isOver)}
        timeZone={timeZone}
        over
      />
    </div>
  )
}
