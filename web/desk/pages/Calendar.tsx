import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { addDays, type Day } from '#shared/days'
import { localeOf } from '#shared/messages'
import { scheduling } from '#scheduling/contract'
import { asking } from '#lib/call.ts'
import { now } from '#lib/clock.ts'
import { Button } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import style from '../calendar/calendar.module.css'
import { ExceptionDialog } from '../calendar/ExceptionDialog.tsx'
import { dayOr, mondayOf, todayIn } from '../calendar/week.ts'
import { Asked } from '../kit/Asked.tsx'
import { bringUp } from '../kit/bringUp.ts'
import { DeskPage } from '../kit/DeskPage.tsx'
import { Pick } from '../kit/Pick.tsx'
import { useDesk } from '../session.tsx'
import { useSites } from '../shell/WhereSwitch.tsx'
import { useText } from '../text.ts'

/** A week of one counter: what is taken of what can be taken, and who comes. */
export function Calendar() {
  const { t, language } = useText()
  const { market, site, ownSites, may } = useDesk()
  const [params, setParams] = useSearchParams()
  const [closing, setClosing] = useState<Day>()
  const sites = useSites().filter(({ id }) => ownSites.length === 0 || ownSites.includes(id))
  const at = sites.find(({ id }) => id === (params.get('at') ?? site)) ?? sites[0]
  const today = todayIn(at?.timeZone ?? market.timeZone, now())
  const from = dayOr(params.get('from'), mondayOf(today))
  const asked = useQuery({
    ...asking(scheduling.calendar, { site: at?.id ?? 'sit_', from, days: 7 }),
    enabled: at !== undefined,
  })
  const set = (name: string, value: string) =>
    setParams((before) => {
      const after = new URLSearchParams(before)
      after.set(name, value)
      return after
    })
  const dayName = new Intl.DateTimeFormat(localeOf(language, market.id), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
  const clock = new Intl.DateTimeFormat(localeOf(language, market.id), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: at?.timeZone ?? 'UTC',
  })
  return (
    <DeskPage
      title={t('desk.nav.calendar')}
      note={at?.name}
      actions={
        <>
          <Pick
            label={t('desk.where.site')}
            value={at?.id ?? ''}
            onChange={(id) => set('at', id)}
            options={sites.map(({ id, name }) => [id, name])}
          />
          <Button onClick={() => set('from', addDays(from, -7))}>
            ← {t('desk.calendar.before')}
          </Button>
          <Button onClick={() => set('from', mondayOf(today))}>
            {t('desk.calendar.thisWeek')}
          </Button>
          <Button onClick={() => set('from', addDays(from, 7))}>
            {t('desk.calendar.after')} →
          </Button>
        </>
      }
    >
      {sites.length === 0 ? <EmptyState title={t('desk.site.none')} /> : null}
      {at ? (
        <Asked of={asked} shape="card">
          {({ days }) => (
            <div className={style['week']}>
              {days.map(({ day, closed, slots, appointments }) => (
                <section
                  key={day}
                  ref={day === today ? bringUp : undefined}
                  className={style['day']}
                  data-today={day === today || undefined}
                  aria-label={dayName.format(new Date(day))}
                >
                  <h2 className={style['dayHead']}>
                    {dayName.format(new Date(day))}
                    {may('partners.setException') ? (
                      <button
                        type="button"
                        className={style['edit']}
                        onClick={() => setClosing(day)}
                      >
                        {t('desk.calendar.change')}
                      </button>
                    ) : null}
                  </h2>
                  {closed ? (
                    <p className={style['soft']}>{t('desk.calendar.closed', { reason: closed })}</p>
                  ) : null}
                  <ul className={style['slots']}>
                    {slots.map(({ startsAt, capacity, taken }) => (
                      <li key={startsAt} className={style['slot']}>
                        <Taken at={clock.format(new Date(startsAt))} taken={taken} of={capacity} />
                        {appointments
                          .filter((one) => one.startsAt === startsAt)
                          .map(({ id, repair, label }) => (
                            <Link
                              key={id}
                              href={`/repairs/${repair}`}
                              className={style['visit'] ?? ''}
                            >
                              {label}
                            </Link>
                          ))}
                      </li>
                    ))}
                  </ul>
                </section>
              ))}
            </div>
          )}
        </Asked>
      ) : null}
      {at ? (
        <ExceptionDialog site={at.id} day={closing} onClose={() => setClosing(undefined)} />
      ) : null}
    </DeskPage>
  )
}

type TakenProps = { readonly at: string; readonly taken: number; readonly of: number }

/** How much of a place in time is taken. */
function Taken({ at, taken, of: capacity }: TakenProps) {
  const width = `${Math.min(1, taken / Math.max(1, capacity)) * 100}%`
  return (
    <>
      <span className={style['time']}>{at}</span>
      <span className={style['bar']} aria-hidden>
        <span data-full={taken >= capacity || undefined} style={{ width }} />
      </span>
      <span className={style['count']}>
        {taken}/{capacity}
      </span>
    </>
  )
}
