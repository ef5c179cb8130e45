import type { Context } from '#core/context'
import type { Day } from '#shared/days'
import { parseId, type Uuid } from '#shared/ids'
import { refusals } from './refusals.ts'
import { type ClaimRow, type ContractId, type ContractRow, tables } from './tables.ts'

type Reading = Pick<Context, 'db' | 'zone'>

/** @throws Refusal notFound */
export async function getContract(ctx: Reading, id: ContractId): Promise<ContractRow> {
  const row = await findContract(ctx, parseId(id).id)
  if (!row) throw refusals.notFound({ field: 'contract' })
  return row
}

export async function findContract(ctx: Reading, id: Uuid): Promise<ContractRow | undefined> {
  return tables(ctx)
    .selectFrom('plans.contract')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Every contract of a device of this zone, the oldest first. */
export async function contractsOf(ctx: Reading, device: Uuid): Promise<ContractRow[]> {
  return tables(ctx)
    .selectFrom('plans.contract')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .where('device', '=', device)
    .orderBy('madeAt')
    .orderBy('id')
    .limit(100)
    .execute()
}

export async function claimsOf(ctx: Reading, contract: Uuid): Promise<ClaimRow[]> {
  return tables(ctx)
    .selectFrom('plans.claim')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .where('contract', '=', contract)
    .orderBy('madeAt')
    .orderBy('id')
    .limit(200)
    .execute()
}

/** What a repair has reserved and neither used nor given back. */
export async function reservedBy(ctx: Reading, repair: Uuid): Promise<ClaimRow | undefined> {
  return tables(ctx)
    .selectFrom('plans.claim')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .where('repair', '=', repair)
    .where('state', '=', 'reserved')
    .executeTakeFirst()
}

export async function lastHandOver(ctx: Reading, device: Uuid): Promise<Date | null> {
  const row = await tables(ctx)
    .selectFrom('plans.handOver')
    .select('at')
    .where('zone', '=', ctx.zone)
    .where('device', '=', device)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.at ?? null
}

type Due = { readonly today: Day; readonly limit: number }

/** Paid contracts whose first day of cover has come. */
export async function contractsToActivate(
  ctx: Reading,
  { today, limit }: Due,
): Promise<ContractRow[]> {
  return tables(ctx)
    .selectFrom('plans.contract')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .where('state', '=', 'bought')
    .where('coversFrom', '<=', today)
    .where((row) => row('paidMinor', '=', row.ref('priceMinor')))
    .orderBy('coversFrom')
    .limit(limit)
    .execute()
}

/** Contracts whose last day is over. */
export async function contractsToEnd(ctx: Reading, { today, limit }: Due): Promise<ContractRow[]> {
  return tables(ctx)
    .selectFrom('plans.contract')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .where('state', '=', 'active')
    .where('endsOn', '<', today)
    .orderBy('endsOn')
    .limit(limit)
    .execute()
}

/** Contracts that end by a day and whose holder was not told yet. */
export async function contractsToRemind(
  ctx: Reading,
  { by, limit }: { readonly by: Day; readonly limit: number },
): Promise<ContractRow[]> {
  return tables(ctx)
    .selectFrom('plans.contract')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .where('state', '=', 'active')
    .where('endsOn', '<=', by)
    .where('remindedAt', 'is', null)
    .orderBy('endsOn')
    .limit(limit)
    .execute()
}
