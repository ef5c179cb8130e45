import { sql } from 'kysely'
import { newUuid, parseId, publicId, type Uuid } from '#shared/ids'
import { searchTokens } from '#shared/searchTokens'
import type { Context, FactData } from '#core/context'
import { changedMeanwhile, refusals } from './refusals.ts'
import { type Custodian, type RepairId, type RepairMove, repairMoves } from './repair.ts'
import {
  type NewRepair,
  repairColumns,
  type RepairChange,
  type RepairRow,
  tables,
} from './tables.ts'

export function idOf({ zone, id }: { readonly zone: number; readonly id: Uuid }): RepairId {
  return publicId('rep', zone, id)
}

export async function insert(ctx: Context, repair: Omit<NewRepair, 'search'>): Promise<RepairRow> {
  const texts = [
    repair.number,
    repair.number.replaceAll('-', ''),
    repair.identifier,
    repair.contactName,
    repair.contactEmail,
    repair.contactPhone ?? '',
    repair.model.replaceAll('-', ' '),
  ]
  const lexemes = searchTokens(texts.join(' , ')).map((token) => `${ctx.zone}:${token}`)
  return tables(ctx)
    .insertInto('repairs.repair')
    .values({ ...repair, search: sql`array_to_tsvector(${lexemes}::text[])` })
    .returning(repairColumns)
    .executeTakeFirstOrThrow()
}

/** @throws Refusal notFound */
export async function get(ctx: Context, id: RepairId): Promise<RepairRow> {
  const row = await tables(ctx)
    .selectFrom('repairs.repair')
    .select(repairColumns)
    .where('zone', '=', ctx.zone)
    .where('id', '=', parseId(id).id)
    .executeTakeFirst()
  if (!row) throw refusals.notFound({ id })
  return row
}

export async function findByToken(ctx: Context, token: string): Promise<RepairRow | undefined> {
  return tables(ctx)
    .selectFrom('repairs.repair')
    .select(repairColumns)
    .where('zone', '=', ctx.zone)
    .where('token', '=', token)
    .executeTakeFirst()
}

/** What each move is called once it has happened. */
export const moveFacts = {
  receive: 'repairs.received',
  diagnose: 'repairs.diagnosed',
  estimate: 'repairs.estimated',
  proceed: 'repairs.proceeded',
  accept: 'repairs.accepted',
  decline: 'repairs.declined',
  expire: 'repairs.expired',
  start: 'repairs.started',
  finish: 'repairs.finished',
  passCheck: 'repairs.checkPassed',
  failCheck: 'repairs.checkFailed',
  returnUnrepaired: 'repairs.returnedUnrepaired',
  replace: 'repairs.replaced',
  handOver: 'repairs.handedOver',
  cancel: 'repairs.cancelled',
} as const satisfies Record<RepairMove, string>

type Moved = { readonly change?: RepairChange; readonly facts?: FactData }

/**
 * Makes a move and the changes that come with it in one statement, so that two hands pressing at
 * once cannot both succeed: the second finds the stage already left.
 * @throws Refusal wrongStage, changedMeanwhile
 */
export async function move(
  ctx: Context,
  repair: RepairRow,
  name: RepairMove,
  { change = {}, facts = {} }: Moved = {},
): Promise<RepairRow> {
  const { from, to } = repairMoves[name]
  const moved = await tables(ctx)
    .updateTable('repairs.repair')
    .set((row) => ({ ...change, stage: to, updatedAt: ctx.now, version: row('version', '+', 1) }))
    .where('zone', '=', ctx.zone)
    .where('id', '=', repair.id)
    .where('stage', 'in', [...from])
    .$if(ctx.expectedVersion !== null, (query) =>
      query.where('version', '=', ctx.expectedVersion ?? 0),
    )
    .returning(repairColumns)
    .executeTakeFirst()
  if (moved) {
    await ctx.record(moveFacts[name], idOf(moved), { number: moved.number, ...facts })
    return moved
  }
  throw await whyNot(ctx, repair, name)
}

async function whyNot(ctx: Context, repair: RepairRow, name: RepairMove) {
  const { stage, version } = await get(ctx, idOf(repair))
  const stale = ctx.expectedVersion !== null && version !== ctx.expectedVersion
  return stale ? changedMeanwhile() : refusals.wrongStage({ move: name, stage })
}

/** A change that is no move: the stage stays. @throws Refusal changedMeanwhile */
export async function change(
  ctx: Context,
  repair: RepairRow,
  changes: RepairChange,
): Promise<RepairRow> {
  const changed = await tables(ctx)
    .updateTable('repairs.repair')
    .set((row) => ({ ...changes, updatedAt: ctx.now, version: row('version', '+', 1) }))
    .where('zone', '=', ctx.zone)
    .where('id', '=', repair.id)
    .$if(ctx.expectedVersion !== null, (query) =>
      query.where('version', '=', ctx.expectedVersion ?? 0),
    )
    .returning(repairColumns)
    .executeTakeFirst()
  if (!changed) throw changedMeanwhile()
  return changed
}

/** The device passes from one holder to the next; a holder who already has it keeps it. */
export async function passCustody(
  ctx: Context,
  repair: { readonly id: Uuid },
  { holder, name }: { readonly holder: Custodian; readonly name: string },
): Promise<void> {
  const db = tables(ctx)
  await db
    .updateTable('repairs.custody')
    .set({ toAt: ctx.now })
    .where('zone', '=', ctx.zone)
    .where('repair', '=', repair.id)
    .where('toAt', 'is', null)
    .execute()
  await db
    .insertInto('repairs.custody')
    .values({
      zone: ctx.zone,
      id: newUuid(ctx.now.getTime()),
      repair: repair.id,
      holder,
      name,
      fromAt: ctx.now,
      toAt: null,
    })
    .execute()
}
