import { getModel } from '#catalog'
import type { Context } from '#core/context'
import type { Input, Output } from '#shared/endpoint'
import { publicId } from '#shared/ids'
import { newUuid } from '#shared/ids'
import type { CampaignView, promises } from './contract.ts'
import { mustLead, mustWorkIn } from './policy.ts'
import { presentCampaign } from './present.ts'
import { campaignsIn, findCampaign } from './queries.ts'
import { refusals } from './refusals.ts'
import * as rows from './rows.ts'

type Opening = Input<typeof promises.openCampaign>

export async function listCampaigns(
  ctx: Context,
  { market, limit }: Input<typeof promises.campaigns>,
): Promise<Output<typeof promises.campaigns>> {
  mustWorkIn(ctx, 'promises.campaigns', market)
  const found = await campaignsIn(ctx, market, limit)
  return { items: found.map((row) => presentCampaign(ctx, row)) }
}

/**
 * Opens a campaign. Its devices are found when they are asked about, so each desk knows at once.
 */
export async function openCampaign(ctx: Context, input: Opening): Promise<CampaignView> {
  mustLead(ctx, 'promises.openCampaign', input.market)
  mustBeInOrder(input)
  for (const model of input.models ?? []) await getModel(ctx, model)
  const { names, models, variants, components } = input
  const row = await rows.insertCampaign(ctx, {
    ...input,
    names: JSON.stringify(names),
    models: models && JSON.stringify(models),
    variants: variants && JSON.stringify(variants),
    components: JSON.stringify(components),
    state: 'open',
    madeBy: ctx.actor.name,
    madeAt: ctx.now,
    version: 1,
  })
  if (!row) throw refusals.campaignKnown({ field: 'code', code: input.code })
  await tell(ctx, 'promises.campaignOpened', input.code)
  return presentCampaign(ctx, row)
}

export async function closeCampaign(
  ctx: Context,
  { code }: Input<typeof promises.closeCampaign>,
): Promise<CampaignView> {
  const known = await findCampaign(ctx, code)
  if (!known) throw refusals.campaignNotFound({ field: 'code' })
  mustLead(ctx, 'promises.closeCampaign', known.market)
  const row = await rows.closeCampaign(ctx, code)
  if (!row) throw refusals.campaignClosed({ code })
  await tell(ctx, 'promises.campaignClosed', code)
  return presentCampaign(ctx, row)
}

function mustBeInOrder({ imeiFrom, imeiTo, soldFrom, soldTo, startsOn, endsOn }: Opening): void {
  const ranges = {
    imeiTo: [imeiFrom, imeiTo],
    soldTo: [soldFrom, soldTo],
    endsOn: [startsOn, endsOn],
  }
  for (const [field, [from, to]] of Object.entries(ranges))
    if (from && to && from > to) throw refusals.rangeReversed({ field })
}

/** The fact has a subject of its own, for a campaign has a code and no zone. */
async function tell(ctx: Context, name: string, code: string): Promise<void> {
  await ctx.record(name, publicId('cam', ctx.zone, newUuid(ctx.now.getTime())), { code })
}
