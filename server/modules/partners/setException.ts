import type { Context } from '#core/context'
import type { Input, Output } from '#shared/endpoint'
import type { partners } from './contract.ts'
import { getSite } from './get.ts'
import { mustRun } from './policy.ts'
import { presentException } from './present.ts'
import { refusals } from './refusals.ts'
import * as rows from './rows.ts'
import { areInOrder } from './site.ts'

type Setting = typeof partners.setException

/** What the site said of that day before is replaced. */
export async function setException(ctx: Context, input: Input<Setting>): Promise<Output<Setting>> {
  const { day, windows, reason } = input
  const site = await getSite(ctx, input.site)
  mustRun(ctx, site, 'partners.setException')
  if (!areInOrder(windows)) throw refusals.windowsOverlap({ field: 'windows' })

  await rows.putException(ctx, { site: site.id, day, windows, reason })
  await ctx.record('partners.setException', site.publicId, { day, windows, reason })
  return presentException({ day, windows, reason })
}
