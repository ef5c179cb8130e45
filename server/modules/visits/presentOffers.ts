import type { Site } from '#partners'
import type { Day } from '#shared/days'
import { dateAt } from '#routing'
import type { Offer } from './offers.ts'
import type { VisitSlotView } from './views.ts'

/** Windows by day, in order of time; the rank says which cost least. */
export function presentOffers({ timeZone }: Pick<Site, 'timeZone'>, offers: readonly Offer[]) {
  const days = new Map<Day, VisitSlotView[]>()
  for (const { day, window, fit, rank, reason } of offers) {
    const slots = days.get(day) ?? []
    days.set(day, slots)
    slots.push({
      from: dateAt(window.from).toISOString(),
      to: dateAt(window.to).toISOString(),
      addedMinutes: Math.round(fit.added / 60),
      rank,
      reason,
    })
  }
  return {
    timeZone,
    days: [...days].map(([day, slots]) => ({
      day,
      slots: slots.toSorted((a, b) => (a.from < b.from ? -1 : 1)),
    })),
  }
}
