import type { Context } from '#core/context'
import { type Cursor, cursorAfter } from '#core/page'
import type { Uuid } from '#shared/ids'
import { type NoticeRow, tables } from './tables.ts'

type Wanted = {
  readonly about: Uuid | undefined
  readonly after: Cursor | undefined
  readonly limit: number
}

/** Newest first. */
export async function noticesPage(
  ctx: Context,
  { about, after, limit }: Wanted,
): Promise<NoticeRow[]> {
  return tables(ctx)
    .selectFrom('notices.notice')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .where((row) => row.and(about === undefined ? [] : [row('about', '=', about)]))
    .$if(after !== undefined, (query) => query.where(cursorAfter('madeAt', after)))
    .orderBy('madeAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}
