import type { Input, Output } from '#shared/endpoint'
import type { Context } from '#core/context'
import { factsAbout } from '#core/facts'
import { readCursor, writeCursor } from '#core/page'
import type { repairs, RepairView } from './contract.ts'
import { toCsv } from './csv.ts'
import { countRepairs, type Filters, repairsPage, urgentRepairs } from './listQuery.ts'
import { momentWords } from './moments.ts'
import { mustSee, visibleRepairs } from './policy.ts'
import { presentRows } from './present.ts'
import { presentRepair } from './presentRepair.ts'
import * as rows from './rows.ts'

const exportedMax = 5_000

export async function todaysRepairs(
  ctx: Context,
  input: Input<typeof repairs.today>,
): Promise<Output<typeof repairs.today>> {
  const scope = visibleRepairs(ctx, 'repairs.today')
  const count = (hand: NonNullable<Filters['hand']>) =>
    countRepairs(ctx, { filters: { ...input, hand }, scope })
  const urgent = await urgentRepairs(ctx, { filters: input, scope, limit: 60 })
  return {
    late: await count('late'),
    atRisk: await count('atRisk'),
    waitingOnOwner: await count('waitingOnOwner'),
    waitingForPart: await count('waitingForPart'),
    open: await count('open'),
    items: await presentRows(ctx, urgent),
  }
}

export async function listRepairs(
  ctx: Context,
  input: Input<typeof repairs.list>,
): Promise<Output<typeof repairs.list>> {
  const { limit, cursor, ...filters } = input
  const scope = visibleRepairs(ctx, 'repairs.list')
  const found = await repairsPage(ctx, {
    filters,
    scope,
    after: readCursor(cursor),
    limit: limit + 1,
  })
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  const next =
    found.length > limit && last ? writeCursor({ at: last.updatedAt, id: last.id }) : null
  return { items: await presentRows(ctx, shown), next }
}

/** What the list shows, for a spreadsheet; at most 5,000 rows. */
export async function exportRepairs(ctx: Context, input: Input<typeof repairs.export>) {
  const scope = visibleRepairs(ctx, 'repairs.export')
  const found = await repairsPage(ctx, { filters: input, scope, limit: exportedMax })
  const file = toCsv(await presentRows(ctx, found), ctx.language)
  return { file, mediaType: 'text/csv; charset=utf-8', name: `repairs-${ctx.market}.csv` }
}

export async function getRepair(
  ctx: Context,
  input: Input<typeof repairs.get>,
): Promise<RepairView> {
  const repair = await rows.get(ctx, input.repair)
  mustSee(ctx, repair)
  return presentRepair(ctx, repair)
}

export async function repairTimeline(
  ctx: Context,
  input: Input<typeof repairs.timeline>,
): Promise<Output<typeof repairs.timeline>> {
  const repair = await rows.get(ctx, input.repair)
  mustSee(ctx, repair)
  const facts = await factsAbout(ctx, input.repair, { limit: 200 })
  const items = facts.map(({ id, name, happenedAt, actorName, data }) => ({
    id,
    name,
    at: happenedAt.toISOString(),
    by: actorName,
    words: momentWords(name, ctx.language),
    data: { ...data },
  }))
  return { items }
}
