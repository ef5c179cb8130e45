import type { Device } from '#devices'
import type { Context } from '#core/context'
import type { Day } from '#shared/days'
import type { Uuid } from '#shared/ids'
import { isBeyondRepair } from './beyondRepair.ts'
import { contractsOf, findContract, reservedBy } from './queries.ts'
import { refusals } from './refusals.ts'
import { insertHandOver, moveClaim, moveContract, reserveClaimRow } from './rows.ts'
import { type ClaimRow, contractId, type ContractRow } from './tables.ts'
import { deductibleOf } from './terms.ts'

/** A repair of this zone; plans know of it only what they are told. */
export type ForRepair = { readonly id: Uuid }

export type HeldPlan = {
  readonly plan: string
  readonly boughtOn: Day
  readonly startsOn: Day
  readonly claimsUsed: number
}

const askedMax = 10

/**
 * The plans of a device as coverage asks for them: those in force or ended, with the claims that
 * others than this repair have taken. A plan is promised in the market of its device only.
 */
export async function plansOf(
  ctx: Pick<Context, 'db' | 'zone'>,
  device: Pick<Device, 'zone' | 'id'>,
  repair?: ForRepair,
): Promise<HeldPlan[]> {
  if (device.zone !== ctx.zone) return []
  const contracts = (await contractsOf(ctx, device.id)).filter(isPromised)
  const own = repair && (await reservedBy(ctx, repair.id))
  return contracts.slice(-askedMax).map((contract) => ({
    plan: contract.plan,
    boughtOn: firstBoughtOn(contract, contracts),
    startsOn: contract.startsOn,
    claimsUsed: contract.claimsTaken - (own?.contract === contract.id ? 1 : 0),
  }))
}

/** A renewal was in time when the first contract of its line was. */
function firstBoughtOn(contract: ContractRow, contracts: readonly ContractRow[]): Day {
  const before = contracts.find(({ id }) => id === contract.renews)
  return before ? firstBoughtOn(before, contracts) : contract.boughtOn
}

function isPromised({ state }: ContractRow): boolean {
  return state === 'active' || state === 'ended'
}

export type Reserving = {
  readonly repair: ForRepair
  readonly device: Pick<Device, 'zone' | 'id'>
  readonly plan: string
  /** The day of the incident decides which contract answers. */
  readonly incidentOn: Day
}

/**
 * Keeps a claim for a repair, once: an earlier one of the same repair stays if it is of the same
 * plan and is given back if not. @throws Refusal noClaimLeft
 */
export async function reserveClaim(ctx: Context, reserving: Reserving): Promise<void> {
  const { repair, device, plan, incidentOn } = reserving
  const earlier = await reservedBy(ctx, repair.id)
  if (earlier) {
    const kept = await findContract(ctx, earlier.contract)
    if (kept && answers(kept, reserving)) return
    await releaseClaim(ctx, repair)
  }
  const contracts = (await contractsOf(ctx, device.id)).filter((one) => answers(one, reserving))
  for (const contract of contracts) {
    const fee = deductibleOf(contract.terms)
    const deductibleMinor = fee?.minor ?? 0
    const { currency } = contract
    const claim = { repair: repair.id, incidentOn, deductibleMinor, currency }
    const reserved = await reserveClaimRow(ctx, contract, claim)
    if (reserved) return recordClaim(ctx, contract, { name: 'plans.claimReserved', of: reserved })
  }
  throw refusals.noClaimLeft({ plan })
}

function answers(contract: ContractRow, { plan, incidentOn }: Reserving): boolean {
  const { coversFrom, endsOn } = contract
  return (
    contract.plan === plan &&
    isPromised(contract) &&
    coversFrom <= incidentOn &&
    incidentOn <= endsOn
  )
}

/** The device went back unrepaired, or somebody else pays: the claim is as if never made. */
export async function releaseClaim(ctx: Context, repair: ForRepair): Promise<void> {
  await closeClaim(ctx, repair, { move: 'release', name: 'plans.claimReleased' })
}

type HandingOver = {
  readonly repair: ForRepair
  readonly device: Pick<Device, 'zone' | 'id'> | null
  readonly repaired: boolean
}

/** The device is back with its owner: the claim of its repair is used up. */
export async function useClaim(ctx: Context, handing: HandingOver): Promise<void> {
  const { repair, device, repaired } = handing
  await closeClaim(ctx, repair, { move: 'use', name: 'plans.claimUsed' })
  if (repaired && device?.zone === ctx.zone) await insertHandOver(ctx, repair.id, device.id)
}

type Closing = { readonly move: 'use' | 'release'; readonly name: string }

async function closeClaim(
  ctx: Context,
  repair: ForRepair,
  { move, name }: Closing,
): Promise<ContractRow | undefined> {
  const claim = await reservedBy(ctx, repair.id)
  if (!claim || !(await moveClaim(ctx, claim, move))) return undefined
  const contract = await findContract(ctx, claim.contract)
  if (contract) await recordClaim(ctx, contract, { name, of: claim })
  return contract
}

type Recorded = { readonly name: string; readonly of: ClaimRow }

async function recordClaim(ctx: Context, contract: ContractRow, { name, of }: Recorded) {
  await ctx.record(name, contractId(contract), { plan: contract.plan, number: of.number })
}

type Paid = ForRepair & { readonly paidMinor: number }

/** A claim's fee is paid before the work begins. @throws Refusal deductibleUnpaid */
export async function mustHavePaidDeductible(ctx: Context, repair: Paid): Promise<void> {
  const claim = await reservedBy(ctx, repair.id)
  if (claim && repair.paidMinor < claim.deductibleMinor)
    throw refusals.deductibleUnpaid({ openMinor: claim.deductibleMinor - repair.paidMinor })
}

type Settling = {
  readonly repair: ForRepair
  readonly workMinor: number
  readonly device: Device | undefined
}

/**
 * The device is beyond economic repair: its plan pays instead of repairing, and ends with it.
 * @returns what is paid; null where the insurer works out the depreciated amount
 * @throws Refusal notBeyondRepair
 */
export async function settleClaim(
  ctx: Context,
  { repair, workMinor, device }: Settling,
): Promise<number | null> {
  const claim = await reservedBy(ctx, repair.id)
  const contract = claim && (await findContract(ctx, claim.contract))
  const priceMinor = device?.price?.minor
  if (!contract || priceMinor === undefined) throw refusals.notBeyondRepair()
  if (!isBeyondRepair(contract.terms, { workMinor, priceMinor })) throw refusals.notBeyondRepair()
  const used = await closeClaim(ctx, repair, { move: 'use', name: 'plans.claimUsed' })
  const isWhole = contract.terms.beyondRepair?.settlement === 'sumInsured'
  const paidMinor = isWhole ? priceMinor : null
  const facts = { workMinor, priceMinor, paidMinor }
  await moveContract(ctx, used ?? contract, 'settle', { change: { closedAt: ctx.now }, facts })
  return paidMinor
}
