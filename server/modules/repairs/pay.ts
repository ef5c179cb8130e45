import type { Input } from '#shared/endpoint'
import { newUuid } from '#shared/ids'
import type { Context } from '#core/context'
import type { repairs, RepairView } from './contract.ts'
import { mustServe } from './policy.ts'
import { presentRepair } from './presentRepair.ts'
import { refusals } from './refusals.ts'
import * as rows from './rows.ts'
import { tables } from './tables.ts'

/**
 * Writes down what was paid at the counter: never more than is open, also when two press at once.
 */
export async function payRepair(
  ctx: Context,
  input: Input<typeof repairs.pay>,
): Promise<RepairView> {
  const repair = await rows.get(ctx, input.repair)
  mustServe(ctx, repair, 'repairs.pay')
  const { amount, method, reference } = input
  if (amount.currency !== repair.currency) throw refusals.wrongAmount({ field: 'amount.currency' })
  const paid =
    amount.minor > 0 &&
    (await tables(ctx)
      .updateTable('repairs.repair')
      .set((row) => ({
        paidMinor: row('paidMinor', '+', amount.minor),
        updatedAt: ctx.now,
        version: row('version', '+', 1),
      }))
      .where('zone', '=', ctx.zone)
      .where('id', '=', repair.id)
      .where((row) => row(row('paidMinor', '+', amount.minor), '<=', row.ref('dueMinor')))
      .returning('id')
      .executeTakeFirst())
  if (!paid)
    throw refusals.wrongAmount({
      field: 'amount.minor',
      openMinor: repair.dueMinor - repair.paidMinor,
    })
  await tables(ctx)
    .insertInto('repairs.payment')
    .values({
      zone: ctx.zone,
      id: newUuid(ctx.now.getTime()),
      repair: repair.id,
      amountMinor: amount.minor,
      currency: amount.currency,
      method,
      reference,
      takenBy: ctx.actor.name,
      paidAt: ctx.now,
    })
    .execute()
  await ctx.record('repairs.paid', rows.idOf(repair), {
    number: repair.number,
    minor: amount.minor,
    method,
  })
  return presentRepair(ctx, await rows.get(ctx, input.repair))
}
