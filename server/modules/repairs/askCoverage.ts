import { questionFor } from '#coverage'
import { behind } from '#promises'
import type { Context } from '#core/context'

type Trouble = Parameters<typeof questionFor>[1]

/** The question who pays, with everything that lies behind the device. */
export async function askCoverage(ctx: Context, trouble: Trouble) {
  return questionFor(ctx, { ...trouble, ...(await behind(ctx, trouble.device, trouble.component)) })
}
