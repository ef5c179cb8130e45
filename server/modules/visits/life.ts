import type { Context } from '#core/context'
import type { Site } from '#partners'
import type { Input } from '#shared/endpoint'
import { crewMember, touchRoute } from '#crew'
import { dateAt, expectedOf, isPart, rulesOf, secondsAt } from '#routing'
import { shiftWith } from './assign.ts'
import type { visits as contract } from './contract.ts'
import { visitsOn } from './day.ts'
import { followUp } from './followUp.ts'
import { mustDrive } from './policy.ts'
import { presentVisit } from './present.ts'
import { refusals } from './refusals.ts'
import * as rows from './rows.ts'
import type { VisitChange, VisitRow } from './tables.ts'
import { territoryOn } from './territory.ts'
import type { VisitView } from './views.ts'
import { absentFrom, visitCan, type VisitMove } from './visit.ts'

type Pressed = Input<typeof contract.accept>

export function acceptVisit(ctx: Context, pressed: Pressed): Promise<VisitView> {
  return press(ctx, pressed, { move: 'accept', change: { acceptedAt: ctx.now } })
}

/** The owner is told who comes, and when to expect them. */
export async function departVisit(ctx: Context, pressed: Pressed): Promise<VisitView> {
  const { row, site } = await mustDrive(ctx, pressed.visit, 'visits.depart')
  const change = { acceptedAt: row.acceptedAt ?? ctx.now, departedAt: ctx.now }
  const expectedAt = await arrivalOf(ctx, site, { ...row, ...change })
  return finish(ctx, site, {
    row,
    move: 'depart',
    change,
    facts: { expectedAt: expectedAt?.toISOString() ?? null },
  })
}

export function arriveVisit(ctx: Context, pressed: Pressed): Promise<VisitView> {
  return press(ctx, pressed, { move: 'arrive', change: { arrivedAt: ctx.now } })
}

export function beginVisit(ctx: Context, pressed: Pressed): Promise<VisitView> {
  return press(ctx, pressed, { move: 'begin', change: { begunAt: ctx.now } })
}

export function completeVisit(ctx: Context, pressed: Pressed): Promise<VisitView> {
  return press(ctx, pressed, { move: 'complete', change: { endedAt: ctx.now } })
}

/** What comes next takes along what was learned. */
export async function cannotCompleteVisit(
  ctx: Context,
  input: Input<typeof contract.cannotComplete>,
): Promise<VisitView> {
  const { row, site } = await mustDrive(ctx, input.visit, 'visits.cannotComplete')
  if (input.parts && !input.parts.every(isPart)) throw refusals.unknownWork({ field: 'parts' })
  const { reason, learned, minutes = row.minutes, parts = row.parts } = input
  const follow = await followUp(ctx, row, { minutes, parts, learned })
  return finish(ctx, site, {
    row,
    move: 'cannotComplete',
    change: { endedAt: ctx.now, reason, learned },
    facts: { reason, follow: rows.idOf(follow) },
  })
}

export async function noShowVisit(
  ctx: Context,
  { visit, learned }: Input<typeof contract.noShow>,
): Promise<VisitView> {
  const { row, site } = await mustDrive(ctx, visit, 'visits.noShow')
  const from = absentFrom(row, rulesOf(ctx.market).waitMinutes)
  if (visitCan('noShow', row) && ctx.now < from)
    throw refusals.tooEarly({ from: from.toISOString() })
  const follow = await followUp(ctx, row, learned ? { learned } : {})
  const change = { endedAt: ctx.now, learned }
  return finish(ctx, site, { row, move: 'noShow', change, facts: { follow: rows.idOf(follow) } })
}

type Move = {
  readonly move: VisitMove
  readonly change: VisitChange
  readonly facts?: Readonly<Record<string, unknown>>
}

async function press(ctx: Context, { visit }: Pressed, move: Move): Promise<VisitView> {
  const { row, site } = await mustDrive(ctx, visit, `visits.${move.move}`)
  return finish(ctx, site, { row, ...move })
}

type Finishing = Move & { readonly row: VisitRow }

/** What has happened on the road changes when the stops after it can be reached. */
async function finish(
  ctx: Context,
  site: Site,
  { row, move, change, facts = {} }: Finishing,
): Promise<VisitView> {
  const { day, technician } = row
  if (day && technician) await touchRoute(ctx, { site: site.id, day, technician })
  const moved = await rows.moveVisit(ctx, row, move, { change, facts })
  const member = technician ? await crewMember(ctx, technician) : undefined
  return presentVisit(ctx, moved, new Map(member ? [[member.technician, member]] : []))
}

/** When the technician is expected at the door, as things stand; undefined off any route. */
export async function arrivalOf(
  ctx: Context,
  site: Site,
  row: VisitRow,
): Promise<Date | undefined> {
  if (!row.day) return undefined
  const shift = shiftWith(await territoryOn(ctx, site, row.day), row)
  if (!shift) return undefined
  const visits = new Map([...(await visitsOn(ctx, [shift])), [row.id, row]])
  const at = shift.stops.findIndex(({ visit }) => visit === row.id)
  const expected = expectedOf(shift, { visits, now: secondsAt(ctx.now) })[at]
  return expected && dateAt(Math.max(expected.arrives, 0))
}
