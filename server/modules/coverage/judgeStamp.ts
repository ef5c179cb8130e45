import type { Asked, Stamp } from './asked.ts'
import type { CoverageText } from '#locales/en/coverage'
import { causesOutside, type Judged, type Told } from './judged.ts'

const words: Readonly<Record<Stamp['kind'], CoverageText>> = {
  campaign: 'because.campaign',
  repair_warranty: 'because.repairWarranty',
  part_warranty: 'because.partWarranty',
  goodwill: 'because.goodwill',
}

/** Whether what was promised to this very device speaks for this fault, and why. */
export function judgeStamp(stamp: Stamp, asked: Asked): Judged {
  const { kind, rule, obligor, startsOn, endsOn, shareBasisPoints, capMinor } = stamp
  const no = whyNot(stamp, asked)
  const yes: Told = endsOn
    ? { key: words[kind], values: { endsOn, rule } }
    : { key: words[kind], values: { endsOn: '', rule } }
  const payer = obligor === 'repairer' ? 'maker' : obligor
  return {
    kind,
    rule,
    obligor,
    startsOn,
    endsOn,
    applies: no === undefined,
    because: no ?? yes,
    certain: true,
    pays: { payer, classes: null, shareBasisPoints, capMinor },
    remedies: kind === 'goodwill' ? null : 'warranty',
  }
}

function whyNot(
  { components, perils, startsOn, endsOn }: Stamp,
  { fault }: Asked,
): Told | undefined {
  const { component, cause, reportedOn } = fault
  if (components !== null && !components.includes(component)) return { key: 'because.otherPart' }
  if (reportedOn < startsOn) return { key: 'because.notBegun', values: { startsOn } }
  if (endsOn !== null && reportedOn > endsOn) return { key: 'because.ended', values: { endsOn } }
  if (perils !== null && !perils.includes(cause))
    return { key: causesOutside[cause] ?? 'because.otherCause' }
  return undefined
}
