import { useSearchParams } from 'wouter'
import type { Day } from '#shared/days'
import { now } from '#lib/clock.ts'
import { ButtonLink } from '#ui/Button.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { dayOr, todayIn } from '../calendar/week.ts'
import { DeskPage } from '../kit/DeskPage.tsx'
import { Pick } from '../kit/Pick.tsx'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'
import { DayOf } from '../visits/DayOf.tsx'
import { DayPick } from '../visits/DayPick.tsx'
import { useTerritory } from '../visits/useTerritory.ts'

/** A day of a territory: who drives where, what nobody makes yet, and what will be late. */
export function Visits() {
  const { t, format } = useText()
  const { market, may } = useDesk()
  const { at, sites, choose } = useTerritory()
  const [params, setParams] = useSearchParams()
  const today = todayIn(at?.timeZone ?? market.timeZone, now())
  const day = dayOr(params.get('day'), today)
  const go = (to: Day) =>
    setParams((before) => {
      const after = new URLSearchParams(before)
      after.set('day', to)
      after.delete('visit')
      return after
    })
  return (
    <DeskPage
      title={t('desk.nav.visits')}
      note={format.dayFrom(day, today)}
      actions={
        <>
          <Pick
            label={t('desk.where.site')}
            value={at?.id ?? ''}
            onChange={choose}
            options={sites.map(({ id, name }) => [id, name])}
          />
          {may('crew.list') ? (
            <ButtonLink href={at ? `/visits/crew?at=${at.id}` : '/visits/crew'}>
              {t('desk.crew')}
            </ButtonLink>
          ) : null}
          <DayPick day={day} today={today} onGo={go} />
        </>
      }
    >
      {at ? (
        <DayOf key={`${at.id} ${day}`} at={at} day={day} />
      ) : (
        <EmptyState title={t('desk.visits.noSite')}>{t('desk.visits.noSiteHint')}</EmptyState>
      )}
    </DeskPage>
  )
}
