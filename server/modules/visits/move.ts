import type { Context } from '#core/context'
import type { Site } from '#partners'
import { dayAt } from '#scheduling'
import type { Input, Output } from '#shared/endpoint'
import { dateAt, needAgain, type Shift, shiftWithout } from '#routing'
import { placeVisit } from './assign.ts'
import type { visits as contract } from './contract.ts'
import { findFit, offersIn } from './offers.ts'
import { mustSee } from './policy.ts'
import { presentVisit } from './present.ts'
import { presentOffers } from './presentOffers.ts'
import { refusals } from './refusals.ts'
import * as rows from './rows.ts'
import type { VisitRow } from './tables.ts'
import { lostTo, mustBeOffered } from './take.ts'
import { type Territory, territoryOf } from './territory.ts'
import type { VisitView } from './views.ts'
import { visitCan } from './visit.ts'

/** The windows to which a visit can move; its own place counts as free. */
export async function viewMoves(
  ctx: Context,
  { visit }: Input<typeof contract.slots>,
): Promise<Output<typeof contract.slots>> {
  const { row, site } = await mustSee(ctx, visit, 'visits.slots')
  return movesOf(ctx, site, row)
}

export async function movesOf(ctx: Context, site: Site, row: VisitRow) {
  const territory = await territoryOf(ctx, site)
  const shiftOf = withoutIt(territory, row)
  return presentOffers(
    site,
    await offersIn(ctx, territory, { need: needAgain(row, site), shiftOf }),
  )
}

/** Another window was agreed with the owner at the desk. */
export async function moveVisitAtDesk(
  ctx: Context,
  { visit, slot }: Input<typeof contract.move>,
): Promise<VisitView> {
  const { row, site } = await mustSee(ctx, visit, 'visits.move')
  const moved = await moveToWindow(ctx, site, { row, startsAt: new Date(slot) })
  return presentVisit(ctx, moved, (await territoryOf(ctx, site)).crew)
}

type Moving = { readonly row: VisitRow; readonly startsAt: Date }

/**
 * Gives the visit a new window: the new place is taken, then the old one is free.
 * @throws Refusal noSuchWindow; windowTaken with the windows that are still free; wrongState
 */
export async function moveToWindow(
  ctx: Context,
  site: Site,
  { row, startsAt }: Moving,
): Promise<VisitRow> {
  // Whoever holds a window has told nobody yet for whom it is.
  if (row.heldUntil) throw refusals.wrongState({ state: row.state })
  const window = mustBeOffered(ctx, { site, startsAt })
  const day = dayAt(site.timeZone, startsAt)
  const territory = await territoryOf(ctx, site)
  const need = needAgain(row, site)
  const shifts = territory.days.get(day)?.values() ?? []
  const fit = await findFit(ctx, territory, {
    need,
    windows: [window],
    shifts,
    shiftOf: withoutIt(territory, row),
  })
  if (!fit) throw refusals.windowTaken(await lostTo(ctx, territory, need))
  const windowFrom = dateAt(window.from)
  const change = { windowFrom, windowTo: dateAt(window.to), plannedAt: null }
  const placed = await placeVisit(ctx, territory, { row, fit, change })
  await ctx.record('visits.moved', rows.idOf(placed), {
    ...rows.about(placed),
    before: row.windowFrom?.toISOString() ?? null,
  })
  if (placed.state === 'requested') return rows.moveVisit(ctx, placed, 'schedule')
  if (!visitCan('recall', placed)) return placed
  return rows.moveVisit(ctx, placed, 'recall', { change: { dispatchedAt: null, acceptedAt: null } })
}

function withoutIt(territory: Territory, row: VisitRow): (shift: Shift) => Shift {
  return (shift) => shiftWithout(shift, row.id, territory.speeds)
}
