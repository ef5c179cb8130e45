import type { Context } from '#core/context'
import { defineRefusals } from '#core/refusal'
import { getSite, type Site } from '#partners'
import { dayAt, techniciansOf } from '#scheduling'
import { addDays } from '#shared/days'
import type { Input, Output } from '#shared/endpoint'
import { type Id, parseId, publicId, type Uuid } from '#shared/ids'
import type { Window } from '#shared/workingTime'
import { isPart, isSkill, millionths, work } from '#routing'
import type { crew as contract } from './contract.ts'
import type { CrewView } from './contract.ts'
import { aheadDays, layOutAnew } from './layOut.ts'
import { mustPlan } from './policy.ts'
import * as queries from './queries.ts'
import { refusals } from './refusals.ts'
import * as rows from './rows.ts'
import type { CrewRow, NewCrew, Weekly } from './tables.ts'

const coreRefusals = defineRefusals('core', { changedMeanwhile: 'stale' })

/** Those who drive out, and those of the site who could: these without a week. */
export async function listCrew(
  ctx: Context,
  { site: id }: Input<typeof contract.list>,
): Promise<Output<typeof contract.list>> {
  const site = await mustPlan(ctx, id, 'crew.list')
  const items = (await whoCouldDrive(ctx, site)).map(presentCrew)
  return {
    items: items.slice(0, 500),
    skills: [...work.skills],
    parts: Object.entries(work.components).flatMap(([name, { part }]) => (part ? [name] : [])),
  }
}

/** The crew of a site, then its other technicians. */
export async function whoCouldDrive(ctx: Context, site: Site): Promise<CrewRow[]> {
  const crew = await queries.crewOf(ctx, site.id)
  const known = new Set(crew.map(({ technician }) => technician))
  const others = (await techniciansOf(ctx, site.id)).filter(({ account }) => !known.has(account))
  const ids = others.map(({ account }) => account)
  const elsewhere = await queries.crewByIds(ctx, ids)
  const versions = new Map(elsewhere.map((row) => [row.technician, row.version]))
  return [
    ...crew,
    ...others.map((person) => newcomer(ctx, site, person, versions.get(person.account))),
  ]
}

type Person = { readonly account: Uuid; readonly name: string }

/** A technician of the site who has not driven out from it yet. */
function newcomer({ zone }: Context, site: Site, { account, name }: Person, version = 0): CrewRow {
  return {
    zone,
    technician: account,
    site: site.id,
    name,
    skills: [],
    kit: [],
    ...millionths(site),
    weekly: [],
    visitsMax: 8,
    active: false,
    version,
  }
}

/** @throws Refusal notFound, hoursOverlap, unknownWork, changedMeanwhile */
export async function setCrew(ctx: Context, input: Input<typeof contract.put>): Promise<CrewView> {
  const site = await mustPlan(ctx, input.site, 'crew.put')
  const known = await mustKnow(ctx, site, input.technician)
  if (ctx.expectedVersion !== null && ctx.expectedVersion !== known.version)
    throw coreRefusals.changedMeanwhile()
  mustBeInOrder(input.weekly)
  if (!input.skills.every(isSkill)) throw refusals.unknownWork({ field: 'skills' })
  if (!input.kit.every(isPart)) throw refusals.unknownWork({ field: 'kit' })
  const { skills, kit, weekly, visitsMax, active, start } = input
  const at = start ? millionths(start) : known
  const changed = { ...known, skills, kit, weekly, visitsMax, active, site: site.id }
  const [saved] = await saveCrew(ctx, site, [
    { ...changed, latitudeE6: at.latitudeE6, longitudeE6: at.longitudeE6 },
  ])
  return presentCrew(saved ?? known)
}

/**
 * Saves rows whole and lays their coming days out anew. Who came from another site leaves it. What
 * somebody can no longer keep is for those to see to who hear `crew.changed`, once for each site.
 */
export async function saveCrew(
  ctx: Context,
  site: Site,
  crew: readonly CrewRow[],
): Promise<CrewRow[]> {
  const technicians = crew.map(({ technician }) => technician)
  const before = await queries.crewByIds(ctx, technicians)
  const saved = await rows.putCrew(ctx, crew.map(asWritten))
  const left = before.filter((one) => one.site !== site.id)
  for (const [id, gone] of Map.groupBy(left, (row) => row.site)) {
    const other = await getSite(ctx, publicId('sit', ctx.zone, id))
    const idle = gone.map((row) => ({ ...row, active: false }))
    await layOutAnew(ctx, other, idle)
    await recordChange(ctx, other, idle)
  }
  await layOutAnew(ctx, site, saved)
  await recordChange(ctx, site, saved)
  return saved
}

async function recordChange(ctx: Context, site: Site, crew: readonly CrewRow[]): Promise<void> {
  const from = dayAt(site.timeZone, ctx.now)
  const about = { site: site.publicId, from, to: addDays(from, aheadDays), rows: crew.length }
  const [member] = crew
  const one = member && crew.length === 1 ? publicId('per', ctx.zone, member.technician) : null
  await ctx.record('crew.changed', site.publicId, { ...about, technician: one })
}

/** @throws Refusal notFound unless the technician works at this site */
export async function mustKnow(ctx: Context, site: Site, technician: Id<'per'>): Promise<CrewRow> {
  const { id } = parseId(technician)
  const known = await queries.crewMember(ctx, id)
  if (known?.site === site.id) return known
  const person = (await techniciansOf(ctx, site.id)).find(({ account }) => account === id)
  if (!person) throw refusals.notFound({ field: 'technician' })
  return newcomer(ctx, site, person, known?.version)
}

/** @throws Refusal hoursOverlap unless each window ends after it begins, one after the other */
export function mustBeInOrder(weekly: Weekly): void {
  const isInOrder = (windows: readonly Window[]) =>
    windows.every(([from, until], i) => from < until && (windows[i - 1]?.[1] ?? '') <= from)
  const days = new Set(weekly.map(({ weekday }) => weekday))
  if (days.size !== weekly.length || !weekly.every(({ windows }) => isInOrder(windows)))
    throw refusals.hoursOverlap({ field: 'weekly' })
}

function asWritten(row: CrewRow): NewCrew {
  return {
    ...row,
    version: row.version || 1,
    skills: JSON.stringify(row.skills),
    kit: JSON.stringify(row.kit),
    weekly: JSON.stringify(row.weekly),
  }
}

export function presentCrew(row: CrewRow): CrewView {
  return {
    technician: publicId('per', row.zone, row.technician),
    name: row.name,
    site: publicId('sit', row.zone, row.site),
    skills: [...row.skills],
    kit: [...row.kit],
    start: { latitude: row.latitudeE6 / 1e6, longitude: row.longitudeE6 / 1e6 },
    weekly: row.weekly.map(({ weekday, windows }) => ({
      weekday,
      windows: windows.map(([from, until]) => [from, until] as [string, string]),
    })),
    visitsMax: row.visitsMax,
    active: row.active,
    version: row.version,
  }
}
