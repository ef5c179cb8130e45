import { sql, type RawBuilder } from 'kysely'
import { defineRefusals } from './refusal.ts'

const refusals = defineRefusals('core', { wrongCursor: 'invalid' })

/** Where a page ended: the next begins after this row, newest first. */
export type Cursor = { readonly at: Date; readonly id: string }

export function writeCursor({ at, id }: Cursor): string {
  return Buffer.from(`${at.getTime()}.${id}`).toString('base64url')
}

/** @throws Refusal wrongCursor when the text was not made by writeCursor */
export function readCursor(text: string | undefined): Cursor | undefined {
  if (text === undefined || text === '') return undefined
  const [, ms, id] =
    /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(Buffer.from(text, 'base64url').toString()) ?? []
  if (ms === undefined || id === undefined) throw refusals.wrongCursor({ field: 'cursor' })
  return { at: new Date(Number(ms)), id }
}

/** `(created_at, id) < (…)`: the rows after the cursor in a list that is newest first. */
export function cursorAfter(
  column: string,
  cursor: Cursor | undefined,
  alias?: string,
): RawBuilder<boolean> {
  const [at, id] = alias ? [`${alias}.${column}`, `${alias}.id`] : [column, 'id']
  return sql<boolean>`(${sql.ref(at)}, ${sql.ref(id)}) < (${cursor?.at}, ${cursor?.id})`
}

type Dated = { readonly id: string }

/** Asks for one row more than a page holds, so that the last page says it is the last. */
export function toPage<Row extends Dated, View>(
  rows: readonly Row[],
  limit: number,
  { at, present }: { at: (row: Row) => Date; present: (row: Row) => View },
): { items: View[]; next: string | null } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const next = rows.length > limit && last ? writeCursor({ at: at(last), id: last.id }) : null
  return { items: shown.map(present), next }
}
