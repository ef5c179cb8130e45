import type { Context, FactData } from '#core/context'
import { defineRefusals } from '#core/refusal'
import { newUuid, type Uuid } from '#shared/ids'
import { claimMoves, type ClaimMove, contractMoves, type ContractMove } from './plan.ts'
import { claimsOf, getContract } from './queries.ts'
import { refusals } from './refusals.ts'
import {
  type ClaimRow,
  type ContractChange,
  contractId,
  type ContractRow,
  type NewContract,
  tables,
} from './tables.ts'

const { changedMeanwhile } = defineRefusals('core', { changedMeanwhile: 'stale' })

/** @throws Refusal alreadyHeld where the device holds this plan, or the contract was renewed */
export async function insertContract(ctx: Context, contract: NewContract): Promise<ContractRow> {
  const row = await tables(ctx)
    .insertInto('plans.contract')
    .values(contract)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!row) throw refusals.alreadyHeld()
  return row
}

/** What each move is called once it has happened. */
const moveFacts = {
  pay: 'plans.paid',
  activate: 'plans.activated',
  end: 'plans.ended',
  cancel: 'plans.cancelled',
  withdraw: 'plans.withdrawn',
  settle: 'plans.settled',
} as const satisfies Record<ContractMove, string>

type Moved = { readonly change?: ContractChange; readonly facts?: FactData }

/** One statement, so that of two hands one finds the state left. @throws Refusal wrongState */
export async function moveContract(
  ctx: Context,
  contract: ContractRow,
  name: ContractMove,
  { change = {}, facts = {} }: Moved = {},
): Promise<ContractRow> {
  const { from, to } = contractMoves[name]
  const moved = await tables(ctx)
    .updateTable('plans.contract')
    .set((row) => ({ ...change, state: to, updatedAt: ctx.now, version: row('version', '+', 1) }))
    .where('zone', '=', ctx.zone)
    .where('id', '=', contract.id)
    .where('state', 'in', [...from])
    .where('version', '=', ctx.expectedVersion ?? contract.version)
    .returningAll()
    .executeTakeFirst()
  if (!moved) throw await whyNot(ctx, contract, name)
  await ctx.record(moveFacts[name], contractId(moved), { plan: moved.plan, ...facts })
  return moved
}

async function whyNot(ctx: Context, contract: ContractRow, move: ContractMove) {
  const { state } = await getContract(ctx, contractId(contract))
  const hasLeft = !contractMoves[move].from.some((from) => from === state)
  return hasLeft ? refusals.wrongState({ state }) : changedMeanwhile()
}

/** A change that is no move: the state stays. @throws Refusal changedMeanwhile */
export async function changeContract(
  ctx: Context,
  contract: ContractRow,
  change: ContractChange,
): Promise<ContractRow> {
  const changed = await tables(ctx)
    .updateTable('plans.contract')
    .set((row) => ({ ...change, updatedAt: ctx.now, version: row('version', '+', 1) }))
    .where('zone', '=', ctx.zone)
    .where('id', '=', contract.id)
    .where('version', '=', ctx.expectedVersion ?? contract.version)
    .returningAll()
    .executeTakeFirst()
  if (!changed) throw changedMeanwhile()
  return changed
}

export type NewClaim = Pick<ClaimRow, 'repair' | 'incidentOn' | 'deductibleMinor' | 'currency'>

/**
 * Takes one of the claims that are left and keeps it for a repair; undefined where none is left.
 * The count is guarded by the statement that raises it, which also holds the contract until the
 * commit: so the numbers of its claims can be read after it.
 */
export async function reserveClaimRow(
  ctx: Context,
  contract: Pick<ContractRow, 'id'>,
  claim: NewClaim,
): Promise<ClaimRow | undefined> {
  const taken = await tables(ctx)
    .updateTable('plans.contract')
    .set((row) => ({
      claimsTaken: row('claimsTaken', '+', 1),
      updatedAt: ctx.now,
      version: row('version', '+', 1),
    }))
    .where('zone', '=', ctx.zone)
    .where('id', '=', contract.id)
    .where('state', 'in', ['active', 'ended'])
    .where((row) =>
      row.or([row('claimsMax', 'is', null), row('claimsTaken', '<', row.ref('claimsMax'))]),
    )
    .returning('id')
    .executeTakeFirst()
  if (!taken) return undefined
  return tables(ctx)
    .insertInto('plans.claim')
    .values({
      ...claim,
      zone: ctx.zone,
      id: newUuid(ctx.now.getTime()),
      contract: contract.id,
      number: lowestFree(await claimsOf(ctx, contract.id)),
      state: 'reserved',
      madeAt: ctx.now,
      closedAt: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** A number that was given back is given again: the second claim is number two. */
function lowestFree(claims: readonly ClaimRow[]): number {
  const used = new Set(claims.filter(({ state }) => state !== 'released').map((one) => one.number))
  let number = 1
  while (used.has(number)) number += 1
  return number
}

/** @returns whether it was still reserved */
export async function moveClaim(ctx: Context, claim: ClaimRow, name: ClaimMove): Promise<boolean> {
  const { from, to } = claimMoves[name]
  const moved = await tables(ctx)
    .updateTable('plans.claim')
    .set({ state: to, closedAt: ctx.now })
    .where('zone', '=', ctx.zone)
    .where('id', '=', claim.id)
    .where('state', 'in', [...from])
    .returning('id')
    .executeTakeFirst()
  if (moved && to === 'released') await giveBack(ctx, claim.contract)
  return moved !== undefined
}

async function giveBack(ctx: Context, contract: Uuid): Promise<void> {
  await tables(ctx)
    .updateTable('plans.contract')
    .set((row) => ({
      claimsTaken: row('claimsTaken', '-', 1),
      updatedAt: ctx.now,
      version: row('version', '+', 1),
    }))
    .where('zone', '=', ctx.zone)
    .where('id', '=', contract)
    .execute()
}

/** A repair hands its device over once. */
export async function insertHandOver(ctx: Context, repair: Uuid, device: Uuid): Promise<void> {
  await tables(ctx)
    .insertInto('plans.handOver')
    .values({ zone: ctx.zone, repair, device, at: ctx.now })
    .onConflict((conflict) => conflict.columns(['zone', 'repair']).doNothing())
    .execute()
}
