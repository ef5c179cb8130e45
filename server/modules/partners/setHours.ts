import type { Context } from '#core/context'
import type { Input } from '#shared/endpoint'
import type { partners, SiteView } from './contract.ts'
import { getSite } from './get.ts'
import { mustRun } from './policy.ts'
import { presentSite } from './present.ts'
import { refusals } from './refusals.ts'
import * as rows from './rows.ts'
import { areInOrder } from './site.ts'

export async function setHours(
  ctx: Context,
  input: Input<typeof partners.setHours>,
): Promise<SiteView> {
  const { hours, benches } = input
  const site = await getSite(ctx, input.site)
  mustRun(ctx, site, 'partners.setHours')
  const days = new Set(hours.map(({ weekday }) => weekday))
  const inOrder = days.size === hours.length && hours.every(({ windows }) => areInOrder(windows))
  if (!inOrder) throw refusals.windowsOverlap({ field: 'hours' })

  const { version } = site
  const expected = ctx.expectedVersion ?? version
  const changed =
    expected === version && (await rows.changeHours(ctx, site.id, { version, hours, benches }))
  if (!changed) throw refusals.changedMeanwhile()
  await ctx.record('partners.setHours', site.publicId, { hours, benches })
  return presentSite({ ...site, hours, benches, version: version + 1 })
}
