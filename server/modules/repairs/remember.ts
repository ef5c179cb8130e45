import { getDecision } from '#coverage'
import { dayIn } from '#markets'
import { rememberRepair } from '#promises'
import type { Context } from '#core/context'
import type { Fact } from '#core/facts'
import { isId } from '#shared/ids'
import * as rows from './rows.ts'
import type { RepairRow } from './tables.ts'

/**
 * Keeps a repair with the passport of its device, for the promises of later. It is called in the
 * zone of the device, and what it reads of the repair lies where the fact does
 * (docs/decisions/0002).
 */
export async function whenHandedOver(ctx: Context, fact: Fact): Promise<void> {
  const { subject, zone, happenedAt } = fact
  if (!isId('rep', subject)) return
  const there: Context = { ...ctx, zone, market: ctx.marketOf(zone) ?? ctx.market }
  const repair = await rows.get(there, subject)
  const { device, deviceZone, outcome } = repair
  if (!device || deviceZone !== ctx.zone || (outcome !== 'repaired' && outcome !== 'replaced'))
    return
  await rememberRepair(
    ctx,
    { zone: deviceZone, id: device },
    {
      repair: repair.id,
      kind: outcome === 'repaired' ? 'repair' : 'replacement',
      under: await promiseBehind(there, repair),
      component: repair.diagnosis?.component ?? repair.component,
      reportedOn: dayIn(there, repair.createdAt),
      handedOverOn: dayIn(there, happenedAt),
    },
  )
}

/** The kind of promise that paid, at least in part; null where the owner paid alone. */
async function promiseBehind(ctx: Context, { decision: id }: RepairRow) {
  const decision = id && (await getDecision(ctx, id))
  if (!decision) return null
  const rules = new Set(decision.lines.flatMap(({ shares }) => shares.map(({ rule }) => rule)))
  return decision.promises.find(({ rule }) => rules.has(rule))?.kind ?? null
}
