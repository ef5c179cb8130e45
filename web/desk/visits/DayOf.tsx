import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'wouter'
import type { SiteView } from '#partners/contract'
import { visits } from '#visits/contract'
import type { Day } from '#shared/days'
import { asking } from '#lib/call.ts'
import { now } from '#lib/clock.ts'
import { ButtonLink } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Asked } from '../kit/Asked.tsx'
import { useDesk } from '../session.tsx'
import { Inspector } from '../shell/inspector.tsx'
import { useText } from '../text.ts'
import { scaleOf } from './day.ts'
import { ChosenVisit } from './ChosenVisit.tsx'
import { DayActions } from './DayActions.tsx'
import { DayMap } from './DayMap.tsx'
import { DaySum } from './DaySum.tsx'
import { GiveDialog } from './GiveDialog.tsx'
import { mappedDay } from './mapped.ts'
import { Risks } from './Risks.tsx'
import { Said } from './Said.tsx'
import { Timeline } from './Timeline.tsx'
import { Unassigned } from './Unassigned.tsx'
import { Undated } from './Undated.tsx'
import { useGiving } from './useGiving.ts'
import { lookAgainMs, useRisks } from './useRisks.ts'
import { VisitPin } from './VisitPin.tsx'
import style from './visits.module.css'

type Props = { readonly at: SiteView; readonly day: Day }

export function DayOf({ at, day }: Props) {
  const { t } = useText()
  const { may } = useDesk()
  const [params, setParams] = useSearchParams()
  const [lit, setLit] = useState<string>()
  const giving = useGiving(day)
  const risks = useRisks(at.id, day)
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
        const hand = { routes, day, timeZone, giving }
        const isEmpty = routes.length === 0 && unassigned.length === 0
        const all = [...routes.flatMap(({ stops }) => stops), ...unassigned]
        return (
          <div className={style['page']}>
            <DayActions
              site={at.id}
              day={day}
              visits={all.map(({ visit }) => visit)}
              onSaid={giving.say}
            />
            {isEmpty ? null : (
              <DaySum routes={routes} risks={risks.late.length} unassigned={unassigned.length} />
            )}
            {routes.length > 0 ? (
              <Timeline routes={routes} look={look} giving={giving} />
            ) : (
              <EmptyState
                title={t('desk.visits.empty')}
                action={
                  may('crew.list') ? (
                    <ButtonLink href={`/visits/crew?at=${at.id}`}>{t('desk.crew')}</ButtonLink>
                  ) : null
                }
              >
                {t('desk.visits.emptyHint')}
              </EmptyState>
            )}
            <div className={style['lists']}>
              <Risks of={risks} hand={hand} hrefOf={hrefOf} />
              <Unassigned of={unassigned} ways={risks.waiting} hand={hand} hrefOf={hrefOf} />
              <Undated of={undated} hand={hand} hrefOf={hrefOf} />
            </div>
            <Said giving={giving} />
            <GiveDialog hand={hand} />
            <Inspector>
              <div className={style['aside']}>
                {isEmpty ? null : (
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
                )}
                {chosen ? (
                  <ChosenVisit
                    key={chosen}
                    id={chosen}
                    hand={hand}
                    onClose={() => {
                      leave()
                      setParams(without('visit'))
                    }}
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

/** Whoever closes a visit goes on at its bar, from where it was opened. */
function leave(): void {
  document.querySelector<HTMLElement>('[data-bar][aria-current]')?.focus()
}

function without(name: string) {
  return (before: URLSearchParams) => {
    const after = new URLSearchParams(before)
    after.delete(name)
    return after
  }
}
