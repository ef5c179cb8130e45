import type { Context } from '#core/context'
import { readCursor, toPage } from '#core/page'
import type { Input, Output } from '#shared/endpoint'
import { parseId } from '#shared/ids'
import type { notices } from './contract.ts'
import { mustRead } from './policy.ts'
import { presentNotice } from './present.ts'
import { noticesPage } from './queries.ts'

type Listing = typeof notices.list

export async function listNotices(ctx: Context, input: Input<Listing>): Promise<Output<Listing>> {
  mustRead(ctx, input.about)
  const about = input.about === undefined ? undefined : parseId(input.about).id
  const rows = await noticesPage(ctx, {
    about,
    after: readCursor(input.cursor),
    limit: input.limit + 1,
  })
  return toPage(rows, input.limit, {
    at: ({ madeAt }) => madeAt,
    present: (row) => presentNotice(ctx, row),
  })
}
