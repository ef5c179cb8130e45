import type { Context } from '#core/context'
import type { Input, Output } from '#shared/endpoint'
import type { catalog } from './contract.ts'
import { labelIn } from './labels.ts'
import type { Component } from './model.ts'
import { findSymptom, symptomsOf } from './queries.ts'

const likelyCount = 3

export type Symptom = {
  readonly id: string
  readonly component: Component
  readonly label: string
  readonly mayTravel: boolean
}

/** A symptom with its label in the language of the request. */
export async function getSymptom(
  ctx: Pick<Context, 'db' | 'language'>,
  id: string,
): Promise<Symptom | undefined> {
  const row = await findSymptom(ctx, id)
  return (
    row && {
      id,
      component: row.component,
      label: labelIn(row.labels, ctx.language),
      mayTravel: row.mayTravel,
    }
  )
}

export async function listSymptoms(
  ctx: Context,
  { category }: Input<typeof catalog.symptoms>,
): Promise<Output<typeof catalog.symptoms>> {
  const rows = await symptomsOf(ctx, category)
  const rankOf = (row: (typeof rows)[number]) => row.ranks[category] ?? Number.MAX_SAFE_INTEGER
  const ordered = rows.toSorted((a, b) => rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : 1))
  const items = ordered.map((row, i) => ({
    id: row.id,
    component: row.component,
    label: labelIn(row.labels, ctx.language),
    likely: i < likelyCount,
  }))
  return { items }
}
