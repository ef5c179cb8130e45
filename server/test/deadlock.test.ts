import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { insertPartner } from '#partners/seeds'
import { aUuid, town } from '#testing'

const it = await town([])
after(() => it[Symbol.asyncDispose]())
const { kysely: db } = it.database
for (const n of [1, 2])
  await insertPartner({ db }, { zone: 1, id: aUuid(n), name: '0', kind: 'brand' })

test('of two who wait for each other both get through, and each did its work once', async () => {
  const arrived = Promise.withResolvers<void>()
  let waiting = 0
  const change = (first: number, second: number) =>
    it.inMarket('IN', async (ctx) => {
      for (const n of [first, second]) {
        await sql`update partners.partner set name = (name::int + 1)::text
          where zone = ${ctx.zone} and id = ${aUuid(n)}`.execute(ctx.db)
        waiting += 1
        if (waiting === 2) arrived.resolve()
        if (n === first) await arrived.promise
      }
    })
  await Promise.all([change(1, 2), change(2, 1)])
  const { rows } = await it.database.pool.query('select name from partners.partner order by id')
  assert.deepEqual(rows, [{ name: '2' }, { name: '2' }])
})
