import type { Context } from '#core/context'
import { deviceId, getVisibleDevice } from '#devices'
import { dayIn, getMarket } from '#markets'
import type { Day } from '#shared/days'
import type { Input, Output } from '#shared/endpoint'
import { newUuid } from '#shared/ids'
import { money } from '#shared/money'
import { invariant } from '#core/refusal'
import type { promises } from './contract.ts'
import { mustLead, mustWorkIn } from './policy.ts'
import { presentStamp } from './present.ts'
import { budgetOf } from './queries.ts'
import { refusals } from './refusals.ts'
import * as rows from './rows.ts'

type Budget = Output<typeof promises.budget>

const monthOf = (day: Day) => day.slice(0, 7)

export async function showBudget(
  ctx: Context,
  { market }: Input<typeof promises.budget>,
): Promise<Budget> {
  mustWorkIn(ctx, 'promises.budget', market)
  const month = monthOf(await dayIn(ctx))
  return present(ctx, (await budgetOf(ctx, month)) ?? { month, limitMinor: 0, spentMinor: 0 })
}

export async function setBudget(
  ctx: Context,
  { market, limitMinor }: Input<typeof promises.setBudget>,
): Promise<Budget> {
  mustLead(ctx, 'promises.setBudget', market)
  const month = monthOf(await dayIn(ctx))
  const row = await rows.setBudget(ctx, month, limitMinor)
  if (!row) throw refusals.budgetBelowSpent({ field: 'limitMinor' })
  return present(ctx, row)
}

async function present(
  ctx: Context,
  row: { readonly month: string; readonly limitMinor: number; readonly spentMinor: number },
): Promise<Budget> {
  const { currency } = await getMarket(ctx)
  return {
    month: row.month,
    limit: money(row.limitMinor, currency),
    spent: money(row.spentMinor, currency),
  }
}

/** Promises a part of a repair; its cap is taken from the budget of the month at once. */
export async function grantGoodwill(
  ctx: Context,
  input: Input<typeof promises.grantGoodwill>,
): Promise<Output<typeof promises.grantGoodwill>> {
  const device = await getVisibleDevice(ctx, input.device)
  mustWorkIn(ctx, 'promises.grantGoodwill', ctx.market)
  const startsOn = await dayIn(ctx)
  if (input.endsOn < startsOn) throw refusals.rangeReversed({ field: 'endsOn' })
  const { capMinor, reason, shareBasisPoints, component, endsOn } = input
  if (!(await rows.spend(ctx, monthOf(startsOn), capMinor)))
    throw refusals.budgetSpent({ field: 'capMinor', capMinor })
  const granted = await rows.stamp(ctx, {
    device: device.id,
    kind: 'goodwill',
    rule: `goodwill.${newUuid(ctx.now.getTime()).slice(-12)}`,
    obligor: 'maker',
    components: component === null ? null : [component],
    perils: null,
    startsOn,
    endsOn,
    shareBasisPoints,
    capMinor,
    reason,
    repair: null,
    termsVersion: null,
  })
  invariant(granted, 'goodwill has a rule of its own')
  await ctx.record('promises.goodwillGranted', deviceId(device), { capMinor, reason, component })
  return presentStamp(granted)
}
