import { getDecision } from '#coverage'
import { dayIn } from '#markets'
import { rememberRepair } from '#promises'
import type { Context } from '#core/context'
import type { Fact } from '#core/facts'
import { isId } from '#shared/ids'
import * as rows from './rows.ts'
import type { RepairRow } from './tables.ts'

/**
 * Keeps a repair with the passport of its device, for the promises of later. A device of another
 * zone is not reached from here (docs/decisions/0002).
 */
export async function whenHandedOver(ctx: Context, { subject }: Fact): Promise<void> {
  if (!isId('rep', subject)) return
  const repair = await rows.get(ctx, subject)
  const { device, deviceZone, outcome } = repair
  if (!device || deviceZone !== ctx.zone || (outcome !== 'repaired' && outcome !== 'replaced'))
    return
  await rememberRepair(
    ctx,
    { zone: deviceZone, id: device },
    {
      repair: repair.id,
      kind: outcome === 'repaired' ? 'repair' : 'replacement',
      under: await promiseBehind(ctx, repair),
      component: repair.diagnosis?.component ?? repair.component,
      reportedOn: await dayIn(ctx, repair.createdAt),
      handedOverOn: await dayIn(ctx),
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
