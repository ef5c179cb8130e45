import { calendarOf, servicePromise } from '#markets'
import { newUuid } from '#shared/ids'
import { addWorkingMinutes, promiseAt } from '#shared/workingTime'
import type { Context } from '#core/context'
import type { WaitingOn } from './repair.ts'
import { idOf } from './rows.ts'
import { pausesOf } from './queries.ts'
import { type RepairChange, type RepairRow, tables } from './tables.ts'

/**
 * When work that begins at `from` is promised to be done: working time of the market, nothing
 * paused.
 */
export async function promiseFrom(ctx: Context, kind: string, from: Date): Promise<Date> {
  const { workingMinutes } = await servicePromise(ctx, kind)
  return new Date(addWorkingMinutes(await calendarOf(ctx), from.getTime(), workingMinutes))
}

/** The promise as its clock stands now: null while a pause holds it. */
export async function promiseNow(ctx: Context, repair: RepairRow): Promise<Date | null> {
  if (!repair.clockStartedAt) return repair.promisedAt
  const { workingMinutes } = await servicePromise(ctx, repair.promiseKind)
  const pauses = (await pausesOf(ctx, repair)).map(({ fromAt, toAt }) => ({
    from: fromAt.getTime(),
    to: toAt && toAt.getTime(),
  }))
  const startedAt = repair.clockStartedAt.getTime()
  const calendar = await calendarOf(ctx)
  const { dueAt } = promiseAt({
    calendar,
    startedAt,
    minutes: workingMinutes,
    pauses,
    now: ctx.now.getTime(),
  })
  return dueAt === null ? null : new Date(dueAt)
}

/**
 * Whose turn it is from now on. The clock of the promise pauses for those whom the market's rule
 * names.
 */
export async function waitFor(
  ctx: Context,
  repair: RepairRow,
  on: WaitingOn,
): Promise<RepairChange> {
  if (on === repair.waitingOn) return {}
  const { pausesOn } = await servicePromise(ctx, repair.promiseKind)
  const pauses = on !== 'nobody' && pausesOn.includes(on)
  await endPause(ctx, repair)
  if (pauses && repair.clockStartedAt) await beginPause(ctx, repair, on)
  const promisedAt = await promiseNow(ctx, repair)
  await keepPromiseChange(ctx, repair, {
    to: promisedAt,
    cause: pauses ? `waiting.${on}` : 'waited',
    words: '',
  })
  return { waitingOn: on, waitingSince: ctx.now, promisedAt }
}

/** The promise that a repair is opened with: no move yet, so the fact of the opening tells it. */
export async function keepFirstPromise(ctx: Context, repair: RepairRow): Promise<void> {
  const first = { to: repair.promisedAt, cause: 'booked', words: '' }
  await insertChange(ctx, { ...repair, promisedAt: null }, first)
}

type Moved = { readonly to: Date | null; readonly cause: string; readonly words: string }

/**
 * Writes down that a promise moved, from what, to what, and why; the same date again is no move.
 */
export async function keepPromiseChange(
  ctx: Context,
  repair: RepairRow,
  { to, cause, words }: Moved,
): Promise<void> {
  if (repair.promisedAt?.getTime() === to?.getTime()) return
  await insertChange(ctx, repair, { to, cause, words })
  const facts = {
    number: repair.number,
    from: repair.promisedAt?.toISOString() ?? null,
    to: to?.toISOString() ?? null,
    cause,
    words,
  }
  await ctx.record('repairs.promiseMoved', idOf(repair), facts)
}

async function insertChange(ctx: Context, repair: RepairRow, { to, cause, words }: Moved) {
  await tables(ctx)
    .insertInto('repairs.promiseChange')
    .values({
      zone: ctx.zone,
      id: newUuid(ctx.now.getTime()),
      repair: repair.id,
      fromAt: repair.promisedAt,
      toAt: to,
      cause,
      words,
      changedAt: ctx.now,
    })
    .execute()
}

async function beginPause(ctx: Context, repair: RepairRow, waitingOn: WaitingOn): Promise<void> {
  await tables(ctx)
    .insertInto('repairs.pause')
    .values({
      zone: ctx.zone,
      id: newUuid(ctx.now.getTime()),
      repair: repair.id,
      waitingOn,
      fromAt: ctx.now,
      toAt: null,
    })
    .execute()
}

async function endPause(ctx: Context, repair: RepairRow): Promise<void> {
  await tables(ctx)
    .updateTable('repairs.pause')
    .set({ toAt: ctx.now })
    .where('zone', '=', ctx.zone)
    .where('repair', '=', repair.id)
    .where('toAt', 'is', null)
    .execute()
}
