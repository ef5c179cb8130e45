import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import type { SiteView } from '#partners/contract'
import { visits } from '#visits/contract'
import type { Day } from '#shared/days'
import { asking } from '#lib/call.ts'
import { now } from '#lib/clock.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Asked } from '../kit/Asked.tsx'
import { useDesk } from '../session.tsx'
import { Inspector } from '../shell/inspector.tsx'
import { useText } from '../text.ts'
import { scaleOf } from './day.ts'
import { DayMap } from './DayMap.tsx'
import { mappedDay } from './mapped.ts'
import { Timeline } from './Timeline.tsx'
import { useGiving } from './useGiving.ts'
import { VisitPin } from './VisitPin.tsx'
import style from './visits.module.css'

/** What is expected changes with the minutes, also where nothing happens. */
const lookAgainMs = 60_000

type Props = { readonly at: SiteView; readonly day: Day }

export function DayOf({ at, day }: Props) {
  const { t } = useText()
  const { may } = useDesk()
  const [params] = useSearchParams()
  const [lit, setLit] = useState<string>()
  const giving = useGiving(day)
  const input = { site: at.id, day }
  const asked = useQuery({ ...asking(visits.day, input), refetchInterval: lookAgainMs })
  const chosen = params.get('visit') ?? undefined
  const hrefOf = (visit: string) => {
    const after = new URLSearchParams(params)
    after.set('at', at.id)
    after.set('day', day)
    after.set('visit', visit)
    return `/visits?${after}`
  }
  return (
    <Asked of={asked} shape="card">
      {({ routes, unassigned, timeZone }) => {
        const look = {
          scale: scaleOf(routes, timeZone),
          timeZone,
          now: now().getTime(),
          chosen,
          hrefOf,
          mayGive: may('visits.assign'),
          lit,
          onLight: (id: string) => setLit(lit === id ? undefined : id),
        }
        return (
          <div className={style['page']}>
            {giving.said ? (
              <Notice kind={giving.said.kind} live>
                {giving.said.text}
              </Notice>
            ) : null}
            {routes.length > 0 ? (
              <Timeline routes={routes} look={look} giving={giving} />
            ) : (
              <EmptyState title={t('desk.visits.empty')}>{t('desk.visits.emptyHint')}</EmptyState>
            )}
            <Inspector>
              <div className={style['aside']}>
                <DayMap
                  of={mappedDay(at.place, { routes, unassigned }, lit)}
                  place={`${at.id} ${day}`}
                  pin={(pin) => (
                    <VisitPin
                      of={pin}
                      href={hrefOf(pin.visit.id)}
                      chosen={pin.visit.id === chosen}
                      onHold={giving.hold}
                    />
                  )}
                />
              </div>
            </Inspector>
          </div>
        )
      }}
    </Asked>
  )
}
