import { findAccount } from '#people'
import { type PlanTerms } from '#coverage'
import { type Device, ownerOf } from '#devices'
import { dayIn } from '#markets'
import type { Context } from '#core/context'
import type { Day } from '#shared/days'
import { isId, newUuid, parseId, type Uuid } from '#shared/ids'
import type { Language } from '#shared/messages'
import { periodOf } from './period.ts'
import { refusals } from './refusals.ts'
import { insertContract, moveContract } from './rows.ts'
import { contractId, type ContractRow } from './tables.ts'
import { tellBought } from './tell.ts'
import { versionOf } from './terms.ts'

export type Holder = {
  readonly account: Uuid | null
  readonly accountZone: number | null
  readonly name: string
  readonly email: string
  readonly language: Language
}

export type Opening = {
  readonly device: Device
  readonly terms: PlanTerms & { readonly price: NonNullable<PlanTerms['price']> }
  readonly holder: Holder
  readonly after: Day | null
  readonly renews?: Uuid
}

/**
 * Writes the contract. It holds once it is paid; the invented price of a demonstration asks nobody
 * for money, so there it counts as paid at once.
 */
export async function openContract(ctx: Context, opening: Opening): Promise<ContractRow> {
  const { device, terms, holder, after, renews } = opening
  const boughtOn = dayIn(ctx)
  const { minor: priceMinor, currency, demo } = terms.price
  const isPaid = priceMinor === 0 || (demo && ctx.house.demo)
  const contract = await insertContract(ctx, {
    zone: ctx.zone,
    id: newUuid(ctx.now.getTime()),
    device: device.id,
    accountZone: holder.accountZone,
    account: holder.account,
    holderName: holder.name,
    holderEmail: holder.email,
    language: holder.language,
    plan: terms.plan,
    termsVersion: versionOf(terms),
    terms: JSON.stringify(terms),
    state: 'bought',
    boughtOn,
    ...periodOf(terms, { from: boughtOn, after }),
    atDistance: ctx.actor.kind === 'owner',
    currency,
    priceMinor,
    paidMinor: isPaid ? priceMinor : 0,
    paidAt: isPaid ? ctx.now : null,
    paymentMethod: isPaid ? 'demo' : null,
    paymentReference: '',
    refundMinor: 0,
    claimsMax: terms.claimsMax,
    claimsTaken: 0,
    renews: renews ?? null,
    withdrawalBegunAt: null,
    closedAt: null,
    closeReason: '',
    remindedAt: null,
    madeAt: ctx.now,
    updatedAt: ctx.now,
    version: 1,
  })
  await ctx.record('plans.bought', contractId(contract), { plan: terms.plan, priceMinor, currency })
  await tellBought(ctx, contract, device)
  return activateWhenDue(ctx, contract)
}

/** A paid contract begins on its first day of cover. */
export async function activateWhenDue(ctx: Context, contract: ContractRow): Promise<ContractRow> {
  const isDue = contract.paidMinor === contract.priceMinor && contract.coversFrom <= dayIn(ctx)
  return isDue ? moveContract(ctx, contract, 'activate') : contract
}

type Named = { readonly name: string; readonly email: string }

/**
 * An owner who is signed in holds what they buy. At the counter it is whom staff name; the device's
 * owner finds it among their own.
 * @throws Refusal holderNeeded
 */
export async function holderOf(
  ctx: Context,
  device: Device,
  { named, language }: { readonly named: Named | undefined; readonly language: Language },
): Promise<Holder> {
  if (ctx.actor.kind === 'owner' && isId('per', ctx.actor.id)) {
    const { zone, id } = parseId(ctx.actor.id)
    const account = await findAccount(ctx, { zone, id })
    if (account) return { ...found(account), language }
  }
  if (!named) throw refusals.holderNeeded({ field: 'holder' })
  const owner = await ownerOf(ctx, device)
  const account =
    owner?.account && owner.accountZone !== null
      ? await findAccount(ctx, { zone: owner.accountZone, id: owner.account })
      : undefined
  return account?.email === named.email
    ? { ...found(account), language }
    : { account: null, accountZone: null, ...named, language }
}

type Account = NonNullable<Awaited<ReturnType<typeof findAccount>>>

function found({ id, zone, name, email }: Account) {
  return { account: id, accountZone: zone, name, email }
}
