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
import { ChosenVisit } from './ChosenVisit.tsx'
import { DayActions } from './DayActions.tsx'
import { DayMap } from './DayMap.tsx'
import { mappedDay } from './mapped.ts'
import { Risks } from './Risks.tsx'
import { Timeline } from './Timeline.tsx'
import { Unassigned } from './Unassigned.tsx'
import { Undated } from './Undated.tsx'
import { useGiving } from './useGiving.ts'
import { VisitPin } from './VisitPin.tsx'
import style from './visits.module.css'

/** What is expected changes with the minutes, also where nothing happens. */
const lookAgainMs = 60_000

type Props = { readonly at: SiteView; readonly day: Day }

export function DayOf({ at, day }: Props) {
  const { t } = useText()
  const { may } = useDesk()
  const [params, setParams] = useSearchParams()
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
      {({ routes, unassigned, undated, timeZone }) => {
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
        const technicians = routes.map(({ technician }) => technician)
        const hand = { technicians, day, timeZone, giving }
        return (
          <div className={style['page']}>
            <DayActions
              site={at.id}
              day={day}
              unsent={routes.some(({ stops }) => stops.some(({ visit }) => !visit.plannedAt))}
              onSaid={giving.say}
            />
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
            <div className={style['lists']}>
              <Risks site={at.id} hand={hand} hrefOf={hrefOf} lookAgainMs={lookAgainMs} />
              <Unassigned of={unassigned} hand={hand} mayGive={look.mayGive} hrefOf={hrefOf} />
              <Undated of={undated} hrefOf={hrefOf} />
            </div>
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
                {chosen ? (
                  <ChosenVisit
                    key={chosen}
                    id={chosen}
                    routes={routes}
                    hand={hand}
                    onClose={() => setParams(without('visit'))}
                  />
                ) : null}
              </div>
            </Inspector>
          </div>
        )
      }}
    </Asked>
  )
}

function without(name: string) {
  return (before: URLSearchParams) => {
    const after = new URLSearchParams(before)
    after.delete(name)
    return after
  }
}
