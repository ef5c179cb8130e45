import type { Context, FactData } from '#core/context'
import { Refusal } from '#core/refusal'
import { type Fact, factsAbout, type Listener } from '#core/facts'
import type { Job } from '#core/jobs'
import type { Write } from '#core/unit'
import { getSite, type Site } from '#partners'
import { dayAt } from '#scheduling'
import { addDays, type Day, daySchema } from '#shared/days'
import { isId, publicId } from '#shared/ids'
import { fingerprintOf, hasWritten, layOutAll, sitesWithCrew } from '#crew'
import { rulesOf, secondsAt, type Shift } from '#routing'
import { whenCrewChanged } from './free.ts'
import { clearHolds } from './release.ts'
import { replanDay } from './replan.ts'
import * as rows from './rows.ts'
import { sendRoutes } from './send.ts'
import { shiftsOn, territoryOf } from './territory.ts'

const afterBookingSeconds = 0.1
const afterTroubleSeconds = 1
const atNightSeconds = 1
const sentAheadSeconds = 7_200
const longSeconds = 900

// What a day looked like at the last look: what has not changed since needs no other.
const lookedAt = new WeakMap<object, Map<string, number>>()
const lookedAtMax = 50_000

/** After each booking a tenth of a second of looking for better routes, after trouble a whole. */
async function whenChanged(ctx: Context, { name, data }: Fact): Promise<Write<void>> {
  const { site, day } = data
  const on = daySchema.safeParse(day)
  if (typeof site !== 'string' || !isId('sit', site) || !on.success) return nothing
  // A hold that is given back is no trouble: strangers must not cost us a second each.
  const isTrouble = troubles.includes(name) && data['repair'] !== null
  const seconds = isTrouble ? afterTroubleSeconds : afterBookingSeconds
  return improve(ctx, await getSite(ctx, site), { day: on.data, seconds, isTrouble })
}

async function nothing(): Promise<void> {}

const troubles = [
  'visits.cancelled',
  'visits.freed',
  'visits.couldNotComplete',
  'visits.nobodyThere',
  'visits.runsLong',
]

type Improving = {
  readonly day: Day
  readonly seconds: number
  /** Time alone may have changed what is best: to be looked at whatever was seen before. */
  readonly isTrouble?: boolean
}

async function improve(
  ctx: Context,
  site: Site,
  { day, seconds, isTrouble = false }: Improving,
): Promise<Write<void>> {
  const seen = lookedAt.get(ctx.house) ?? new Map<string, number>()
  lookedAt.set(ctx.house, seen)
  const key = `${site.publicId} ${day}`
  const { routes } = await fingerprintOf(ctx, { site: site.id, from: day, to: day })
  if (seen.get(key) === routes && !isTrouble) return nothing
  const publish = await replanDay(ctx, await territoryOf(ctx, site), { day, seconds })
  // Somebody who books meanwhile wins; their booking asks for the next look.
  return async (writing) => {
    const done = await publish(writing).catch((fault: unknown) => {
      if (fault instanceof Refusal && !hasWritten(writing)) return undefined
      throw fault
    })
    if (seen.size > lookedAtMax) seen.clear()
    if (done && !done.changed) seen.set(key, routes)
  }
}

/** Every night: days to come are laid out, and each that is offered gets its own look. */
export async function atNight(ctx: Context): Promise<void> {
  await layOutAll(ctx)
  for (const id of await sitesWithCrew(ctx)) {
    const site = await getSite(ctx, publicId('sit', ctx.zone, id))
    const today = dayAt(site.timeZone, ctx.now)
    for (let n = 0; n < rulesOf(ctx.market).horizonDays; n++) {
      const day = addDays(today, n)
      await ctx.enqueue('visits.improveDay', { zone: ctx.zone, site: site.publicId, day })
    }
  }
}

async function improveDay(ctx: Context, { site, day }: FactData): Promise<Write<void>> {
  if (typeof site !== 'string' || !isId('sit', site)) return nothing
  const on = { day: daySchema.parse(day), seconds: atNightSeconds }
  return improve(ctx, await getSite(ctx, site), on)
}

/** Sends the day out in time, and sees what takes too long. */
async function keepTime(ctx: Context): Promise<void> {
  for (const id of await sitesWithCrew(ctx)) {
    const site = await getSite(ctx, publicId('sit', ctx.zone, id))
    const territory = await territoryOf(ctx, site)
    const today = dayAt(site.timeZone, ctx.now)
    const opens = shiftsOn(territory, today).map(({ frame }) => frame.opens)
    if (Math.min(...opens) - sentAheadSeconds <= secondsAt(ctx.now))
      await sendRoutes(ctx, territory, today)
    await noticeLong(ctx, shiftsOn(territory, today))
  }
}

/** Says once of each visit that it takes much longer than was planned. */
async function noticeLong(ctx: Context, shifts: readonly Shift[]): Promise<void> {
  const now = secondsAt(ctx.now)
  for (const { visit, began, ended, service } of shifts.flatMap(({ stops }) => stops)) {
    if (began === null || ended !== null || now < began + service + longSeconds) continue
    const id = publicId('vis', ctx.zone, visit)
    const told = await factsAbout(ctx, id, { limit: 100 })
    if (told.some(({ name }) => name === 'visits.runsLong')) continue
    await ctx.record('visits.runsLong', id, rows.about(await rows.getVisit(ctx, id)))
  }
}

export const listeners: readonly Listener[] = [
  {
    name: 'visits.whenChanged',
    hears: ['visits.scheduled', 'visits.moved', ...troubles],
    look: whenChanged,
  },
  {
    name: 'visits.whenCrewChanged',
    hears: ['crew.changed', 'crew.absent', 'crew.present'],
    act: whenCrewChanged,
  },
]

export const jobs: readonly Job[] = [
  { name: 'visits.atNight', cron: '30 18 * * *', run: (ctx) => atNight(ctx) },
  { name: 'visits.improveDay', look: improveDay },
  { name: 'visits.clearHolds', cron: '* * * * *', run: clearHolds },
  { name: 'visits.keepTime', cron: '* * * * *', run: (ctx) => keepTime(ctx) },
]
