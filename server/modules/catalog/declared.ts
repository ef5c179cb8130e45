import { readFileSync } from 'node:fs'
import type { Day } from '#shared/days'
import {
  type Declared,
  type PartAspect,
  type PartPoints,
  type PriorityPart,
  type Repairability,
  repairability,
  rubrics,
  type Shape,
  stepPoints,
  updatePoints,
} from './repairability.ts'

/** One unit of a priority part, as the maker declares it. */
type Unit = {
  readonly steps: number
  readonly authorised?: boolean
  readonly fasteners: keyof typeof rubrics.fasteners
  readonly tools: keyof typeof rubrics.tools
}
type DeclaredRow = {
  readonly model: string
  readonly shape: Shape
  readonly parts: Readonly<Partial<Record<PriorityPart, readonly Unit[]>>>
  readonly sparePartsPoints: number
  readonly updateYears: number
  readonly informationPoints: number
  readonly demo: boolean
}
type PlacingRow = { readonly model: string; readonly endedOn: Day }

const declarations = byModel<DeclaredRow>('repairability.json')
const placings = byModel<PlacingRow>('placing.json')

/** What the maker declares of a model; undefined where no declaration is known to us. */
export function declaredOf(
  model: string,
): (Repairability & { readonly demo: boolean }) | undefined {
  const row = declarations.get(model)
  return row && { ...repairability(scored(row)), demo: row.demo }
}

/** The day on which a model ceased to be placed on the market; null where it is not known. */
export function placingEndOf(model: string): Day | null {
  return placings.get(model)?.endedOn ?? null
}

function scored(row: DeclaredRow): Declared {
  return {
    shape: row.shape,
    parts: {
      SDD: pointsOf(row, (unit) => stepPoints(unit.steps, unit.authorised)),
      SF: pointsOf(row, (unit) => rubrics.fasteners[unit.fasteners]),
      ST: pointsOf(row, (unit) => rubrics.tools[unit.tools]),
    } satisfies Record<PartAspect, PartPoints>,
    SSP: row.sparePartsPoints,
    SSU: updatePoints(row.updateYears),
    SRI: row.informationPoints,
  }
}

function pointsOf({ parts }: DeclaredRow, points: (unit: Unit) => number): PartPoints {
  return Object.fromEntries(Object.entries(parts).map(([part, units]) => [part, units.map(points)]))
}

function byModel<Row extends { readonly model: string }>(name: string): ReadonlyMap<string, Row> {
  const file = new URL(`../../../data/catalog/${name}`, import.meta.url)
  // The file ships with the code, and the tests read every row of it.
  const rows = JSON.parse(readFileSync(file, 'utf8')) as readonly Row[]
  return new Map(rows.map((row) => [row.model, row]))
}
