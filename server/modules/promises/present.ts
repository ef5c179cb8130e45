import type { Context } from '#core/context'
import type { CampaignView, promises } from './contract.ts'
import type { Output } from '#shared/endpoint'
import type { CampaignRow, StampRow } from './tables.ts'

export function presentCampaign(ctx: Context, row: CampaignRow): CampaignView {
  const { code, names, market, models, variants, imeiFrom, imeiTo, soldFrom, soldTo } = row
  const { components, startsOn, endsOn, state, madeBy, madeAt, version } = row
  return {
    code,
    name: names[ctx.language],
    names: { ...names },
    market,
    models,
    variants,
    imeiFrom,
    imeiTo,
    soldFrom,
    soldTo,
    // Written by openCampaign alone, from the same contract.
    components: components as CampaignView['components'],
    startsOn,
    endsOn,
    state,
    madeBy,
    madeAt: madeAt.toISOString(),
    version,
  }
}

type StampView = Output<typeof promises.grantGoodwill>

export function presentStamp(row: StampRow): StampView {
  const { kind, rule, obligor, components, startsOn, endsOn, reason, stampedBy, stampedAt } = row
  return {
    kind,
    rule,
    obligor,
    components,
    startsOn,
    endsOn,
    reason,
    by: stampedBy,
    at: stampedAt.toISOString(),
  }
}
