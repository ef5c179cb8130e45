import type { Context } from '#core/context'
import { type Cursor, cursorAfter } from '#core/page'
import type { Uuid } from '#shared/ids'
import type { AppealState } from './appeal.ts'
import {
  type AppealRow,
  type CampaignRow,
  type PastRepairRow,
  type StampRow,
  tables,
} from './tables.ts'

type Zoned = { readonly zone: number; readonly id: Uuid }
const most = 200

/** What was promised to a device, the oldest first. */
export async function stampsOf(ctx: Pick<Context, 'db'>, device: Zoned): Promise<StampRow[]> {
  return tables(ctx)
    .selectFrom('promises.stamp')
    .selectAll()
    .where('zone', '=', device.zone)
    .where('device', '=', device.id)
    .orderBy('stampedAt')
    .orderBy('id')
    .limit(most)
    .execute()
}

export async function pastOf(ctx: Pick<Context, 'db'>, device: Zoned): Promise<PastRepairRow[]> {
  return tables(ctx)
    .selectFrom('promises.pastRepair')
    .selectAll()
    .where('zone', '=', device.zone)
    .where('device', '=', device.id)
    .orderBy('reportedOn')
    .orderBy('id')
    .limit(most)
    .execute()
}

/** All campaigns that are open: few, for each is a decision of the maker. */
export async function openCampaigns(ctx: Pick<Context, 'db'>): Promise<CampaignRow[]> {
  return tables(ctx)
    .selectFrom('promises.campaign')
    .selectAll()
    .where('state', '=', 'open')
    .orderBy('code')
    .limit(most)
    .execute()
}

export async function campaignsIn(
  ctx: Context,
  market: string,
  limit: number,
): Promise<CampaignRow[]> {
  return tables(ctx)
    .selectFrom('promises.campaign')
    .selectAll()
    .where((row) => row.or([row('market', '=', market), row('market', 'is', null)]))
    .orderBy('madeAt', 'desc')
    .orderBy('code')
    .limit(limit)
    .execute()
}

export async function findCampaign(ctx: Context, code: string): Promise<CampaignRow | undefined> {
  return tables(ctx)
    .selectFrom('promises.campaign')
    .selectAll()
    .where('code', '=', code)
    .executeTakeFirst()
}

export async function budgetOf(ctx: Context, month: string) {
  return tables(ctx)
    .selectFrom('promises.goodwillBudget')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .where('month', '=', month)
    .executeTakeFirst()
}

type Wanted = {
  readonly state: AppealState | undefined
  readonly after: Cursor | undefined
  readonly limit: number
}

export async function appealsPage(
  ctx: Context,
  { state, after, limit }: Wanted,
): Promise<AppealRow[]> {
  return tables(ctx)
    .selectFrom('promises.appeal')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'open'))
    .$if(after !== undefined, (query) => query.where(cursorAfter('madeAt', after)))
    .orderBy('madeAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

export async function findAppeal(ctx: Context, id: Uuid): Promise<AppealRow | undefined> {
  return tables(ctx)
    .selectFrom('promises.appeal')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The appeal of a decision, if its owner made one. */
export async function appealOf(ctx: Context, decision: Uuid): Promise<AppealRow | undefined> {
  return tables(ctx)
    .selectFrom('promises.appeal')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .where('decision', '=', decision)
    .executeTakeFirst()
}
