/** A fortnight of a big network: technicians by territory, and what is booked on their routes. */
import { aUuid } from '#testing'
import type { Shift } from '../server/modules/routing/shift.ts'
import {
  aFrame,
  aNeed,
  asStop,
  type Chance,
  chanceFrom,
  cheapest,
  day,
  emptyShift,
  put,
  windowsFrom,
} from '../server/modules/routing/test/randomBook.ts'

export const territories = 20
export const each = 50
export const dayCount = 14
const visitsWanted = 65_000
/** More than five, their mean: many a shift is full before. */
const perShift = 7

export type Book = {
  readonly days: readonly { readonly on: number; readonly byTerritory: Shift[][] }[]
  readonly shifts: number
  readonly visits: number
}

export function fillBook(): Book {
  const chance = chanceFrom(20_261_121)
  let visits = 0
  const days = Array.from({ length: dayCount }, (_, n) => {
    const on = day + n * 86_400
    const byTerritory = Array.from({ length: territories }, (_t, t) =>
      Array.from({ length: each }, (_e, e) => {
        const wanted = Math.min(perShift, visitsWanted - visits)
        const shift = fill(chance, { n: t * each + e, on, wanted })
        visits += shift.stops.length
        return shift
      }),
    )
    return { on, byTerritory }
  })
  return { days, shifts: territories * each * dayCount, visits }
}

type Filling = { readonly n: number; readonly on: number; readonly wanted: number }

function fill(chance: Chance, { n, on, wanted }: Filling): Shift {
  let shift = emptyShift(aFrame(chance, n + 1, on))
  for (let tries = 0; shift.stops.length < wanted && tries < 80; tries++) {
    const need = aNeed(chance)
    const free = cheapest([shift], need, windowsFrom(on)).filter((fit) => fit !== undefined)
    const fit = free[chance(free.length)]
    // Numbered by day, technician and place in the row, so that each has an id of its own.
    const id = (on - day) / 86_400 + 100 * (n * 10 + shift.stops.length) + 1_000_000
    if (fit) shift = put(fit, asStop(need, fit.window, aUuid(id)))
  }
  return shift
}
