import { decideFor, type LineClass } from '#coverage'
import { getDevice } from '#devices'
import { dayIn, nameIn, taxOn } from '#markets'
import { plansOf } from '#plans'
import { publicId, type Uuid } from '#shared/ids'
import { money, type Money, percent } from '#shared/money'
import type { Context } from '#core/context'
import { askCoverage } from './askCoverage.ts'
import { refusals } from './refusals.ts'
import { idOf } from './rows.ts'
import { say } from './say.ts'
import type { EstimateLine, RepairRow } from './tables.ts'

export type AskedLine = {
  readonly class: LineClass
  readonly label: string
  readonly amount: Money
  readonly partSku?: string | undefined
}

export type DecidedLines = {
  readonly lines: readonly EstimateLine[]
  readonly because: string
  readonly ownerMinor: number
  readonly taxMinor: number
  readonly taxName: string
  /** The fee of a plan's claim with its tax, on top of the lines. */
  readonly deductibleMinor: number
  readonly decision: Uuid | null
  /** Whether a promise that still holds was refused for the cause of the fault. */
  readonly refused: boolean
}

/**
 * Who pays which line: decided by the promises of the device; a unit we know nothing of is its
 * owner's to pay.
 */
export async function decideLines(
  ctx: Context,
  repair: RepairRow,
  asked: readonly AskedLine[],
): Promise<DecidedLines> {
  if (asked.some(({ amount }) => amount.currency !== repair.currency)) {
    throw refusals.wrongCurrency({ field: 'lines' })
  }
  const decided = await ask(ctx, repair, asked)
  const lines = asked.map((line, at) => ({
    class: line.class,
    label: line.label,
    minor: line.amount.minor,
    partSku: line.partSku ?? null,
    shares: decided?.decision.lines[at]?.shares ?? [
      { payer: 'owner' as const, minor: line.amount.minor, rule: 'none' },
    ],
  }))
  const { ownerMinor, taxMinor, taxName } = await taxed(ctx, repair, lines)
  const speaking = decided?.decision.promises.find(({ applies }) => applies)
  const because =
    speaking?.because ??
    decided?.decision.promises[0]?.because ??
    say(repair.language, 'option.notCovered')
  const { id: decision = null, refused = false } = decided ?? {}
  const deductibleMinor = decided?.decision.owner.deductible.minor ?? 0
  return { lines, because, ownerMinor, taxMinor, taxName, deductibleMinor, decision, refused }
}

async function ask(ctx: Context, repair: RepairRow, asked: readonly AskedLine[]) {
  if (!repair.device || repair.deviceZone === null) return undefined
  const device = await getDevice(ctx, publicId('dev', repair.deviceZone, repair.device))
  const question = await askCoverage(ctx, {
    device,
    component: repair.diagnosis?.component ?? repair.component,
    cause: causeOf(repair),
    reportedOn: dayIn(ctx, repair.createdAt),
    plans: await plansOf(ctx, device, repair),
    work: asked.map(({ class: lineClass, amount }) => ({ class: lineClass, minor: amount.minor })),
  })
  if (!question) return undefined
  // The reasons stay with the estimate, so they are in its owner's language, not the desk's.
  return decideFor({ ...ctx, language: repair.language }, { subject: idOf(repair), question })
}

function causeOf({ diagnosis, accident }: RepairRow) {
  const found = diagnosis?.cause
  if (found === 'accident' || found === 'liquid' || found === 'wear' || found === 'misuse')
    return found
  if (found === 'unauthorised_repair' || found === 'unknown' || found === 'defect') return found
  return accident ? 'accident' : 'unknown'
}

/**
 * Tax is counted on what the owner pays of each line, at the rate of its class today; its name
 * stays with the estimate, so it is in its owner's language.
 */
async function taxed(ctx: Context, repair: RepairRow, lines: readonly EstimateLine[]) {
  const today = await dayIn(ctx)
  let ownerMinor = 0
  let taxMinor = 0
  let taxName = ''
  for (const line of lines) {
    const own = line.shares
      .filter(({ payer }) => payer === 'owner')
      .reduce((sum, share) => sum + share.minor, 0)
    const tax = await taxOn(ctx, line.class, today)
    ownerMinor += own
    taxMinor += percent(money(own, repair.currency), tax.basisPoints).minor
    taxName = nameIn(repair.language, tax.names)
  }
  return { ownerMinor, taxMinor, taxName }
}
