import type { Context } from '#core/context'
import type { Input, Output } from '#shared/endpoint'
import { publicId } from '#shared/ids'
import { dayAt } from '#scheduling'
import { mustPlan } from '#crew'
import {
  dateAt,
  type Expected,
  expectedOf,
  needAgain,
  secondsAt,
  type Shift,
  shiftWithout,
} from '#routing'
import { fitOf } from './assign.ts'
import type { visits as contract } from './contract.ts'
import { visitsOn } from './day.ts'
import { offersIn } from './offers.ts'
import { presentVisit } from './present.ts'
import * as queries from './queries.ts'
import type { VisitRow } from './tables.ts'
import { shiftsOn, type Territory, territoryOn } from './territory.ts'
import type { RiskView } from './views.ts'
import { isBegun, isEnded } from './visit.ts'

/** What will be late before it is, the worst first, each with what could be done. */
export async function listRisks(
  ctx: Context,
  { site: id, day }: Input<typeof contract.risks>,
): Promise<Output<typeof contract.risks>> {
  const site = await mustPlan(ctx, id, 'visits.risks')
  const territory = await territoryOn(ctx, site, day)
  const shifts = shiftsOn(territory, day)
  const visits = await visitsOn(ctx, shifts)
  const found = shifts.flatMap((shift) => risksOf(ctx, shift, visits))
  const waiting = (await queries.visitsToPlace(ctx, site.id))
    .filter((row) => row.windowFrom && dayAt(site.timeZone, row.windowFrom) === day)
    .map((row) => ({ row, cause: 'nobody' as const, expected: undefined }))
  const worst = [...waiting, ...found]
    .toSorted((a, b) => lateOf(b.expected) - lateOf(a.expected))
    .slice(0, risksMax)
  const items: RiskView[] = []
  for (const risk of worst) items.push(await present(ctx, territory, risk))
  return { items }
}

const risksMax = 100

type Risk = {
  readonly row: VisitRow
  readonly cause: RiskView['cause']
  readonly expected: Expected | undefined
}

function lateOf(expected: Expected | undefined): number {
  return expected?.late ?? Infinity
}

/** Visits of a route that begin after their window by what is known now, and why. */
function risksOf(ctx: Context, shift: Shift, visits: ReadonlyMap<string, VisitRow>): Risk[] {
  const now = secondsAt(ctx.now)
  const expected = expectedOf(shift, { visits, now })
  return shift.stops.flatMap(({ visit }, i): Risk[] => {
    const [row, times] = [visits.get(visit), expected[i]]
    if (!row || !times || isEnded(row) || row.begunAt) return []
    if (shift.frame.off !== null) return [{ row, cause: 'absent', expected: undefined }]
    if (times.late === 0) return []
    return [{ row, cause: causeOf(shift, { at: i, visits, now }), expected: times }]
  })
}

type Looked = {
  readonly at: number
  readonly visits: ReadonlyMap<string, VisitRow>
  readonly now: number
}

/** Somebody still works longer than was planned, or has not set out, or it was too tight. */
function causeOf({ frame, stops, departs }: Shift, { at, visits, now }: Looked): Risk['cause'] {
  const under = stops.slice(0, at).some(({ visit, began, ended, service }) => {
    const row = visits.get(visit)
    return row && isBegun(row) && began !== null && ended === null && now > began + service
  })
  if (under) return 'runsLong'
  const idle = stops.slice(0, at + 1).find(({ began }) => began === null)
  const before = idle ? stops.indexOf(idle) : at
  const shouldLeave = Math.max(departs[before] ?? 0, frame.opens)
  const row = idle && visits.get(idle.visit)
  return row && !row.departedAt && now > shouldLeave ? 'leftLate' : 'tightRoute'
}

/** Two ways out: somebody else in the promised window, or the next window to agree on. */
async function present(
  ctx: Context,
  territory: Territory,
  { row, cause, expected }: Risk,
): Promise<RiskView> {
  const proposals = isBegun(row)
    ? []
    : [giveTo(ctx, territory, row), await otherWindow(ctx, territory, row)]
  return {
    visit: presentVisit(ctx, row, territory.crew),
    cause,
    expectedAt: expected ? dateAt(expected.starts).toISOString() : null,
    lateMinutes: expected ? Math.ceil(expected.late / 60) : 0,
    proposals: proposals.filter((proposal) => proposal !== undefined),
  }
}

type Proposal = RiskView['proposals'][number]

function giveTo(ctx: Context, territory: Territory, row: VisitRow): Proposal | undefined {
  const day = row.windowFrom && dayAt(territory.site.timeZone, row.windowFrom)
  const others = shiftsOn(territory, day ?? dayAt(territory.site.timeZone, ctx.now)).filter(
    ({ frame }) => frame.technician !== row.technician,
  )
  const fits = others.flatMap((shift) => fitOf(ctx, territory, { row, shift }) ?? [])
  const [best] = fits.toSorted((a, b) => a.added - b.added)
  if (!best) return undefined
  const { technician } = best.shift.frame
  const name = territory.crew.get(technician)?.name ?? ''
  return {
    kind: 'giveTo',
    technician: { id: publicId('per', ctx.zone, technician), name },
    from: null,
    addedMinutes: Math.round(best.added / 60),
  }
}

async function otherWindow(
  ctx: Context,
  territory: Territory,
  row: VisitRow,
): Promise<Proposal | undefined> {
  const shiftOf = (shift: Shift) => shiftWithout(shift, row.id, territory.speeds)
  const [first] = await offersIn(ctx, territory, { need: needAgain(row, territory.site), shiftOf })
  if (!first) return undefined
  return {
    kind: 'otherWindow',
    technician: null,
    from: dateAt(first.window.from).toISOString(),
    addedMinutes: Math.round(first.fit.added / 60),
  }
}
