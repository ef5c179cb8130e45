import type { Context } from '#core/context'
import type { Input, Output } from '#shared/endpoint'
import { money, type Money } from '#shared/money'
import type { catalog } from './contract.ts'
import { labelIn } from './labels.ts'
import type { Component } from './model.ts'
import { getModel } from './models.ts'
import { presentPrice } from './present.ts'
import { pricesOf } from './queries.ts'

export type RepairPrice = {
  readonly repairType: string
  /** Null where the repair needs no part. */
  readonly partSku: string | null
  readonly part: Money
  readonly labour: Money
  readonly minutes: number
  readonly label: string
  /** An invented price of the demo network. */
  readonly demo: boolean
}

/** What the usual repair of a component costs in the market of the request, before tax. */
export async function repairPrice(
  ctx: Pick<Context, 'db' | 'language' | 'market'>,
  { model, component }: { readonly model: string; readonly component: Component },
): Promise<RepairPrice | undefined> {
  const [row] = await pricesOf(ctx, { model, component, market: ctx.market })
  if (!row) return undefined
  const { repairType, partSku, minutes, demo } = row
  const part = money(row.partMinor, row.currency)
  const labour = money(row.labourMinor, row.currency)
  return {
    repairType,
    partSku,
    part,
    labour,
    minutes,
    label: labelIn(row.labels, ctx.language),
    demo,
  }
}

export async function listPrices(
  ctx: Context,
  { model: id, market }: Input<typeof catalog.prices>,
): Promise<Output<typeof catalog.prices>> {
  const model = await getModel(ctx, id)
  const rows = await pricesOf(ctx, { model: model.id, market })
  return { items: rows.map((row) => presentPrice(row, ctx.language)) }
}
