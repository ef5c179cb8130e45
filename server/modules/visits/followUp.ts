import type { Context } from '#core/context'
import { newUuid } from '#shared/ids'
import * as rows from './rows.ts'
import type { VisitRow } from './tables.ts'
import { unbegun, written } from './written.ts'

/** A visit in the place of one that did not do it: its owner is still to choose the window. */
export async function followUp(
  ctx: Context,
  row: VisitRow,
  needs: Partial<Pick<VisitRow, 'minutes' | 'parts' | 'learned'>> = {},
): Promise<VisitRow> {
  const follow: VisitRow = {
    ...row,
    ...unbegun,
    learned: row.learned,
    ...needs,
    id: newUuid(ctx.now.getTime()),
    state: 'requested',
    windowFrom: null,
    windowTo: null,
    technician: null,
    day: null,
    follows: row.id,
    madeAt: ctx.now,
  }
  return rows.insertVisit(ctx, written(follow))
}
