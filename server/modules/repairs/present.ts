import { getSymptom, modelsByIds, presentModel } from '#catalog'
import { type Context, may } from '#core/context'
import { sitesByIds } from '#partners'
import { publicId, type Uuid } from '#shared/ids'
import { isAtRisk, isOverdue, repairCan, type RepairMove, repairMoves } from './repair.ts'
import { idOf } from './rows.ts'
import type { RepairRow } from './tables.ts'
import type { RepairRowView } from './views.ts'

/** Rows as the desk's list shows them; models, sites and words are read once for all. */
export async function presentRows(
  ctx: Context,
  rows: readonly RepairRow[],
): Promise<RepairRowView[]> {
  const models = await modelsByIds(ctx, [...new Set(rows.map(({ model }) => model))])
  const siteIds = [...new Set(rows.flatMap(({ site }) => site ?? []))]
  const sites = await sitesByIds(ctx, siteIds)
  const labels = new Map<string, string>()
  for (const { symptom } of rows) {
    if (!labels.has(symptom))
      labels.set(symptom, (await getSymptom(ctx, symptom))?.label ?? symptom)
  }
  return rows.flatMap((row) => {
    const model = models.find(({ id }) => id === row.model)
    const site = sites.find(({ id }) => id === row.site)
    return model
      ? [presentRow(ctx, row, { model, site, symptom: labels.get(row.symptom) ?? row.symptom })]
      : []
  })
}

type Around = {
  readonly model: Parameters<typeof presentModel>[0]
  readonly site:
    | { readonly zone: number; readonly id: Uuid; readonly name: string; readonly timeZone: string }
    | undefined
  readonly symptom: string
}

function presentRow(ctx: Context, row: RepairRow, { model, site, symptom }: Around): RepairRowView {
  return {
    id: idOf(row),
    number: row.number,
    stage: row.stage,
    waitingOn: row.waitingOn,
    waitingSince: row.waitingSince.toISOString(),
    custody: row.custody,
    model: presentModel(model),
    lastFour: row.lastFour,
    symptom,
    symptomId: row.symptom,
    owner: row.contactName,
    site: site ? { id: publicId('sit', site.zone, site.id), name: site.name } : null,
    way: row.way,
    technician:
      row.technician && row.technicianName
        ? { id: publicId('per', row.zone, row.technician), name: row.technicianName }
        : null,
    promisedAt: row.promisedAt?.toISOString() ?? null,
    startedAt: row.createdAt.toISOString(),
    late: isOverdue(row, ctx.now),
    atRisk: isAtRisk(row, ctx.now),
    updatedAt: row.updatedAt.toISOString(),
    version: row.version,
    timeZone: site?.timeZone ?? 'UTC',
    can: possibleMoves(ctx, row),
  }
}

/** The permission that each move needs at the desk; the clock alone lets an estimate expire. */
const movePermissions = {
  receive: 'repairs.receive',
  diagnose: 'repairs.diagnose',
  estimate: 'repairs.estimate',
  proceed: 'repairs.proceed',
  accept: 'repairs.acceptFor',
  decline: 'repairs.declineFor',
  expire: 'system',
  start: 'repairs.start',
  finish: 'repairs.finish',
  passCheck: 'repairs.check',
  failCheck: 'repairs.check',
  returnUnrepaired: 'repairs.returnUnrepaired',
  replace: 'repairs.replace',
  handOver: 'repairs.handOver',
  cancel: 'repairs.cancel',
} as const satisfies Record<RepairMove, string>

function possibleMoves(ctx: Context, row: RepairRow): RepairRowView['can'] {
  const can: Partial<RepairRowView['can']> = {}
  // Object.keys forgets the key type, which the table itself fixes.
  for (const name of Object.keys(repairMoves) as RepairMove[]) can[name] = judge(ctx, row, name)
  return can as RepairRowView['can'] // because the loop went over every move.
}

function judge(ctx: Context, row: RepairRow, name: RepairMove): true | string {
  if (!may(ctx.actor, movePermissions[name])) return 'core.forbidden'
  if (!repairCan(name, row)) return 'repairs.wrongStage'
  if (name === 'handOver' && row.paidMinor !== row.dueMinor) return 'repairs.moneyOpen'
  return true
}
