import type { Device } from '#devices'
import type { Context } from '#core/context'
import type { Day } from '#shared/days'
import type { Asked } from './asked.ts'
import type { Cause, LineClass } from './decision.ts'

export type Trouble = {
  readonly device: Device
  readonly component: Asked['fault']['component']
  readonly cause: Cause
  readonly reportedOn: Day
  readonly work: readonly { readonly class: LineClass; readonly minor: number }[]
  /** Day of the fault, where it is known to be another than that of the report. */
  readonly occurredOn?: Day | undefined
  readonly history?: Asked['history']
  readonly plans?: Asked['plans']
  readonly stamped?: Asked['stamped']
}

/**
 * The question about a device's trouble in the market of the request; undefined where nobody knows
 * when it was delivered, for then no promise has a beginning.
 */
export async function questionFor(
  ctx: Pick<Context, 'market'>,
  trouble: Trouble,
): Promise<Asked | undefined> {
  return trouble.device.deliveredOn === null ? undefined : questionAbout(ctx, trouble)
}

export function questionAbout({ market }: Pick<Context, 'market'>, trouble: Trouble): Asked {
  const { device, component, cause, reportedOn, work } = trouble
  const { condition, soldInMarket, seller, contractOn, deliveredOn, activatedOn, price } = device
  return {
    market,
    asOf: reportedOn,
    device: {
      category: device.catalogModel.category,
      condition,
      soldInMarket,
      seller,
      contractOn,
      deliveredOn,
      activatedOn,
      price,
    },
    history: trouble.history ?? [],
    plans: trouble.plans ?? [],
    stamped: trouble.stamped ?? [],
    fault: { component, cause, occurredOn: trouble.occurredOn ?? reportedOn, reportedOn },
    work: [...work],
  }
}
