/**
 * The repairability index of Regulation (EU) 2023/1669, Annex IV: six parts of 1 to 5 points, the
 * first three of them weighed over the priority parts of the device.
 */
export const aspects = ['SDD', 'SF', 'ST', 'SSP', 'SSU', 'SRI'] as const
export type Aspect = (typeof aspects)[number]

/** Steps to take it apart, fasteners, tools: each is scored for every priority part. */
export const partAspects = ['SDD', 'SF', 'ST'] as const
export type PartAspect = (typeof partAspects)[number]

export const parts = ['BAT', 'DA', 'BC', 'FFC', 'RFC', 'EC', 'BUT', 'MIC', 'SPK', 'FM'] as const
export type PriorityPart = (typeof parts)[number]
export type Shape = 'rigid' | 'foldable'
export type RepairClass = 'A' | 'B' | 'C' | 'D' | 'E'

/** In hundredths, so that sums are exact. */
const aspectWeights: Readonly<Record<Aspect, number>> = {
  SDD: 25,
  SF: 15,
  ST: 15,
  SSP: 15,
  SSU: 15,
  SRI: 15,
}

/** Hundredths; FM is the mechanism that folds the display, which only a foldable has. */
// oxfmt-ignore
const partWeights: Readonly<Record<Shape, Readonly<Record<PriorityPart, number>>>> = {
  rigid: { BAT: 30, DA: 30, BC: 10, FFC: 5, RFC: 5, EC: 5, BUT: 5, MIC: 5, SPK: 5, FM: 0 },
  foldable: { BAT: 25, DA: 25, BC: 9, FFC: 4, RFC: 4, EC: 4, BUT: 4, MIC: 4, SPK: 4, FM: 17 },
}

/** The least index of each class, in hundredths. */
const classes = [
  { name: 'A', from: 400 },
  { name: 'B', from: 335 },
  { name: 'C', from: 255 },
  { name: 'D', from: 175 },
  { name: 'E', from: 0 },
] as const satisfies readonly { name: RepairClass; from: number }[]

export const rubrics = {
  /** Points for at most so many steps; more than the last earns one point. */
  steps: [
    { max: 2, points: 5 },
    { max: 5, points: 4 },
    { max: 10, points: 3 },
    { max: 15, points: 2 },
  ],
  /** Steps that count on top where reassembly needs the maker's remote authorisation. */
  authorisationSteps: 5,
  fasteners: { reusable: 5, resupplied: 3, removable: 1 },
  tools: { none: 5, basic: 4, withPart: 3, withProduct: 2, onSale: 1 },
  /** Points for at least so many years of updates. */
  updates: [
    { years: 7, points: 5 },
    { years: 6, points: 3 },
    { years: 0, points: 1 },
  ],
} as const

/** A measured index may be this share below what was declared: Annex IX, in basis points. */
const toleranceBasisPoints = 400

/**
 * The points of each unit of a part the device has: two speakers are two entries, of which the
 * lowest counts. A part that is not in the device is left out and counts 5.
 */
export type PartPoints = Readonly<Partial<Record<PriorityPart, readonly number[]>>>

export type Declared = {
  readonly shape: Shape
  readonly parts: Readonly<Record<PartAspect, PartPoints>>
  readonly SSP: number
  readonly SSU: number
  readonly SRI: number
}

export type Repairability = {
  readonly index: number
  readonly class: RepairClass
  readonly points: Readonly<Record<Aspect, number>>
}

/** @throws RangeError for points outside 1 to 5 */
export function repairability(declared: Declared): Repairability {
  const { shape, parts: scored, SSP, SSU, SRI } = declared
  const points = {
    SDD: overParts(shape, scored.SDD),
    SF: overParts(shape, scored.SF),
    ST: overParts(shape, scored.ST),
    SSP: checked(SSP),
    SSU: checked(SSU),
    SRI: checked(SRI),
  }
  const index = weighed(aspects.map((aspect) => [aspectWeights[aspect], points[aspect]]))
  return { index, class: classOf(index), points }
}

export function classOf(index: number): RepairClass {
  // Compared in ten-thousandths, where 3.35 is a whole number and not 3.3500000000000001.
  const exact = Math.round(index * 10_000)
  return classes.find(({ from }) => exact >= from * 100)?.name ?? 'E'
}

export function stepPoints(steps: number, needsAuthorisation = false): number {
  const counted = steps + (needsAuthorisation ? rubrics.authorisationSteps : 0)
  return rubrics.steps.find(({ max }) => counted <= max)?.points ?? 1
}

export function updatePoints(years: number): number {
  return rubrics.updates.find((row) => years >= row.years)?.points ?? 1
}

/** Whether what an authority measured bears out what was declared. */
export function isVerified(declared: number, determined: number): boolean {
  return determined * 10_000 >= declared * (10_000 - toleranceBasisPoints) - 1e-6
}

function overParts(shape: Shape, scored: PartPoints): number {
  return weighed(
    parts.map((part) => {
      const units = (scored[part] ?? []).map(checked)
      return [partWeights[shape][part], Math.min(5, ...units)]
    }),
  )
}

/** Weights are hundredths that add up to one; rounded far below what a class could turn on. */
function weighed(rows: readonly (readonly [weight: number, points: number])[]): number {
  const total = rows.reduce((all, [weight, points]) => all + weight * points, 0)
  return Math.round(total * 1e6) / 1e8
}

function checked(points: number): number {
  if (!(points >= 1 && points <= 5)) throw new RangeError(`not 1 to 5 points: ${points}`)
  return points
}
