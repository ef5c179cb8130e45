import { type Context, sitesFor } from '#core/context'
import type { Input, Output } from '#shared/endpoint'
import { parseId, publicId } from '#shared/ids'
import type { scheduling } from './contract.ts'
import { techniciansAt } from './queries.ts'

type Asking = typeof scheduling.technicians

/** Whoever gives out work sees who can take it: at their own sites, or in all of the market. */
export async function listTechnicians(
  ctx: Context,
  { site }: Input<Asking>,
): Promise<Output<Asking>> {
  const own = sitesFor(ctx.actor, 'scheduling.technicians', ctx.market)
  const wanted = site === undefined ? own : own === null || own.includes(site) ? [site] : []
  const rows = await techniciansAt(ctx, wanted && wanted.map((one) => parseId(one).id))
  const items = rows.map(({ zone, account, name, site: at, skills }) => ({
    id: publicId('per', zone, account),
    name,
    site: publicId('sit', zone, at),
    skills: [...skills],
  }))
  return { items }
}
