import type { Asked } from './asked.ts'
import type { Judged } from './judged.ts'
import type { TellRow } from './law.ts'
import { nextExtension } from './period.ts'
import type { Terms } from './terms.ts'
import type { Verdict } from './verdict.ts'

type Duty = Verdict['mustTell'][number]

/** What the law, or honesty, wants said before something is done. */
export function mustTell(used: Judged | undefined, asked: Asked, { tells }: Terms): Duty[] {
  const duties: Duty[] = []
  const extension = used && extensionDuty(used, asked)
  if (extension) duties.push(extension)
  for (const row of tells) {
    if (isDue(row, used, asked))
      duties.push({ code: row.code, before: row.before, told: { key: row.text } })
  }
  if (used && asked.fault.cause === 'unknown') {
    const told = { key: 'tell.diagnosis' } as const
    duties.push({ code: 'diagnosis_charged_if_otherwise', before: 'diagnosis', told })
  }
  if (used?.plan?.terms.deductible) {
    const told = { key: 'tell.deductible' } as const
    duties.push({ code: 'plan.deductible_first', before: 'repair', told })
  }
  return duties
}

/** Before the owner chooses: a repair would lengthen the guarantee. */
function extensionDuty({ law }: Judged, asked: Asked): Duty | undefined {
  const next = law?.period && nextExtension(law.row, asked, law.period)
  if (!next) return undefined
  const { by, endsOn } = next
  const values = { endsOn, country: law.row.market }
  return { code: by.tell, before: 'remedy', told: { key: by.text, values } }
}

function isDue(row: TellRow, used: Judged | undefined, asked: Asked): boolean {
  if (row.market !== asked.market || (row.region !== null && row.region !== asked.region))
    return false
  if (asked.asOf < row.effectiveFrom || (row.effectiveTo !== null && asked.asOf > row.effectiveTo))
    return false
  const contract = asked.device.contractOn ?? asked.device.deliveredOn
  if (row.contractsFrom !== null && (contract === null || contract < row.contractsFrom))
    return false
  if (row.when === 'always') return true
  if (row.when === 'guaranteePays') return used?.kind === 'legal_guarantee'
  return asked.fault.cause === row.when
}
