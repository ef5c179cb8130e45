import type { Context } from '#core/context'
import { mustOffer } from '#markets'
import { getSite, type Site } from '#partners'
import type { Input, Output } from '#shared/endpoint'
import type { scheduling } from './contract.ts'
import { openDays, type OpenDay, type Range } from './offered.ts'
import { dayAt, isBookable, type Place } from './place.ts'
import * as queries from './queries.ts'

export type Slot = Place & { readonly free: number }
export type SlotDay = Pick<OpenDay, 'day' | 'closed'> & { readonly slots: readonly Slot[] }

const searchDays = 14

/**
 * The places that can still be taken, each with how many of it are free; full ones are left out.
 */
export async function slotsOf(ctx: Context, site: Site, range: Range): Promise<SlotDay[]> {
  const days = await openDays(ctx, site, range)
  const bookable = days
    .flatMap(({ places }) => places)
    .filter(({ startsAt }) => isBookable(startsAt, ctx.now))
  const taken = await takenAmong(ctx, site, bookable)
  return days.map(({ day, closed, places }) => ({
    day,
    closed,
    slots: places
      .filter(({ startsAt }) => isBookable(startsAt, ctx.now))
      .map((place) => ({
        ...place,
        free: site.benches - (taken.get(place.startsAt.getTime()) ?? 0),
      }))
      .filter(({ free }) => free > 0),
  }))
}

/**
 * The first free place that the list of slots offers now, or from `after`, within two weeks: what
 * one page calls the earliest another must not undercut.
 */
export async function earliestPlace(
  ctx: Context,
  site: Site,
  after: Date = ctx.now,
): Promise<Place | undefined> {
  const from = dayAt(site.timeZone, after)
  const days = await slotsOf(ctx, site, { from, days: searchDays })
  const slot = days.flatMap(({ slots }) => slots).find(({ startsAt }) => startsAt >= after)
  return slot && { startsAt: slot.startsAt, endsAt: slot.endsAt }
}

async function takenAmong(
  ctx: Context,
  site: Site,
  places: readonly Place[],
): Promise<Map<number, number>> {
  const [first, last] = [places[0], places.at(-1)]
  if (!first || !last) return new Map()
  const span = { site: site.id, zone: site.zone, from: first.startsAt, to: last.endsAt }
  const rows = await queries.takenPlaces(ctx, span)
  return new Map(rows.map(({ startsAt, taken }) => [startsAt.getTime(), taken]))
}

type Asking = typeof scheduling.slots

export async function viewSlots(ctx: Context, input: Input<Asking>): Promise<Output<Asking>> {
  await mustOffer(ctx, 'counter')
  const site = await getSite(ctx, input.site)
  const from = input.from ?? dayAt(site.timeZone, ctx.now)
  const days = await slotsOf(ctx, site, { from, days: input.days })
  return {
    timeZone: site.timeZone,
    days: days.map(({ day, closed, slots }) => ({
      day,
      closed,
      slots: slots.map(({ startsAt, endsAt, free }) => {
        return { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), free }
      }),
    })),
  }
}
