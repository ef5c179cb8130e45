import { needAgain, promisedWindow } from './again.ts'
import type { Cut, Ordered } from './cut.ts'
import { type Fit, fitInto } from './fit.ts'
import { type Ground, type Planned } from './frame.ts'
import { type Order, withStop } from './laid.ts'
import type { Speeds } from './rules.ts'
import { type Shift, shiftOf, type Stop } from './shift.ts'

type Placing = {
  readonly cuts: readonly Cut[]
  /** All that was to be planned. */
  readonly jobs: readonly Stop[]
  readonly visits: ReadonlyMap<string, Planned>
  readonly site: Ground
  readonly speeds: Speeds
  readonly settledUntil: number
}

/**
 * Puts what the solver left out where it still fits. The solver takes a pause at a stop, while a
 * technician may drive up to it and on after it: a full day may hold one visit more than it says.
 */
export function placeRemaining(orders: readonly Ordered[], placing: Placing): Ordered[] {
  const { cuts, jobs, speeds } = placing
  const routes = new Map<Cut, Order>(orders.map(({ cut, order }) => [cut, order]))
  const stopsOf = (cut: Cut) => (routes.get(cut) ?? cut.shift).stops
  const planned = new Set(cuts.flatMap(stopsOf).map(({ visit }) => visit))
  const left = jobs.filter(({ visit }) => !planned.has(visit))
  for (const stop of left) {
    const found = bestFor(stop, { ...placing, shiftFor: (cut) => shiftWith(cut, routes, speeds) })
    if (found) routes.set(found.cut, withStop(found.fit, stop))
  }
  return [...routes].map(([cut, order]) => ({ cut, order }))
}

function shiftWith(cut: Cut, routes: ReadonlyMap<Cut, Order>, speeds: Speeds): Shift {
  const { frame, version } = cut.shift
  const order = routes.get(cut)
  return order ? shiftOf(frame, { version, ...order }, speeds) : cut.shift
}

type Looking = Omit<Placing, 'jobs'> & { readonly shiftFor: (cut: Cut) => Shift }

function bestFor(
  { visit }: Stop,
  { cuts, visits, site, speeds, settledUntil, shiftFor }: Looking,
): { cut: Cut; fit: Fit } | undefined {
  const row = visits.get(visit)
  const window = row && promisedWindow(row, site.timeZone)
  if (!row || !window) return undefined
  const looking = { need: needAgain(row, site), windows: [window], speeds, settledUntil }
  const best: (Fit | undefined)[] = [undefined]
  let found: { cut: Cut; fit: Fit } | undefined
  for (const cut of cuts) {
    const before = best[0]
    fitInto(shiftFor(cut), looking, best)
    if (best[0] && best[0] !== before) found = { cut, fit: best[0] }
  }
  return found
}
