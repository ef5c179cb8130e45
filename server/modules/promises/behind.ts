import type { Asked, Stamp } from '#coverage'
import type { Cause } from '#coverage/contract'
import type { Context } from '#core/context'
import { type Device, identifiersOf } from '#devices'
import { names, type Unit } from './campaign.ts'
import { openCampaigns, pastOf, stampsOf } from './queries.ts'
import type { CampaignRow, StampRow } from './tables.ts'

export type Behind = Pick<Asked, 'history' | 'stamped'>

/**
 * What lies behind a device when somebody asks who pays: what was promised to it, the campaigns
 * that name it, and the repairs it had. Whether one was of the same fault shows in the component.
 */
export async function behind(ctx: Context, device: Device, component: string): Promise<Behind> {
  const [stamps, campaigns, past] = await Promise.all([
    stampsOf(ctx, device),
    campaignsFor(ctx, device),
    pastOf(ctx, device),
  ])
  return {
    stamped: [...stamps.flatMap(toStamp), ...campaigns.map(promiseOf)],
    history: past.map(({ kind, under, component: repaired, reportedOn, handedOverOn }) => ({
      kind,
      under,
      // Only components of the contract are ever written (see rememberRepair).
      component: repaired as Behind['history'][number]['component'],
      reportedOn,
      handedOverOn,
      sameFault: repaired === component,
    })),
  }
}

/** The open campaigns that name a device. */
export async function campaignsFor(ctx: Context, device: Device): Promise<CampaignRow[]> {
  const open = await openCampaigns(ctx)
  if (open.length === 0) return []
  const asksNumbers = open.some(({ imeiFrom, imeiTo }) => imeiFrom !== null || imeiTo !== null)
  const unit: Unit = {
    market: ctx.marketOf(device.zone) ?? ctx.market,
    model: device.model,
    variant: device.variant,
    imeis: asksNumbers ? await imeisOf(ctx, device) : [],
    soldOn: device.contractOn ?? device.deliveredOn,
  }
  return open.filter((campaign) => names(campaign, unit))
}

/** Also those a board swap ended: the campaign names the device as it was built. */
async function imeisOf(ctx: Context, device: Device): Promise<string[]> {
  const identifiers = await identifiersOf(ctx, { zone: device.zone, ids: [device.id] })
  return identifiers.filter(({ kind }) => kind === 'imei').map(({ value }) => value)
}

/** A campaign is for a weakness of the device, not for what befalls it. */
const weaknesses: readonly Cause[] = ['defect', 'wear', 'unknown', 'unauthorised_repair']

function promiseOf({ code, obligor, components, startsOn, endsOn }: CampaignRow): Stamp {
  return {
    kind: 'campaign',
    rule: code,
    obligor,
    components,
    perils: weaknesses,
    startsOn,
    endsOn,
    shareBasisPoints: 10_000,
    capMinor: null,
  }
}

/** What law and maker promised at the sale is kept to be read; the rules themselves decide. */
function toStamp(row: StampRow): Stamp[] {
  const { kind, rule, obligor, components, perils, startsOn, endsOn } = row
  if (kind !== 'part_warranty' && kind !== 'repair_warranty' && kind !== 'goodwill') return []
  const { shareBasisPoints, capMinor } = row
  return [{ kind, rule, obligor, components, perils, startsOn, endsOn, shareBasisPoints, capMinor }]
}
