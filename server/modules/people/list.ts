import type { Input } from '#shared/endpoint'
import type { Context } from '#core/context'
import { readCursor, toPage } from '#core/page'
import type { people } from './contract.ts'
import { mustManage } from './policy.ts'
import { presentPerson } from './present.ts'
import { accountsPage, grantsOf, passkeyCounts } from './queries.ts'

export async function listPeople(ctx: Context, input: Input<typeof people.list>) {
  mustManage(ctx, 'people.list')
  const { kind, search = '', cursor, limit } = input
  const rows = await accountsPage(ctx, {
    kind,
    search,
    after: readCursor(cursor),
    limit: limit + 1,
  })
  const which = { zone: ctx.zone, ids: rows.map(({ id }) => id) }
  const grants = await grantsOf(ctx, which)
  const passkeys = await passkeyCounts(ctx, which)
  return toPage(rows, limit, {
    at: (row) => row.createdAt,
    present: (row) =>
      presentPerson(row, {
        grants: grants.filter(({ account }) => account === row.id),
        passkeys: passkeys.get(row.id) ?? 0,
      }),
  })
}
