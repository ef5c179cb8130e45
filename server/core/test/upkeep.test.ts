import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { publicId } from '#shared/ids'
import { aUuid, town } from '#testing'
import { runJob } from '../jobs.ts'
import { upkeep } from '../upkeep.ts'

const it = await town([])
after(() => it[Symbol.asyncDispose]())

test('the months of facts to come are ready before they begin, however often the clock asks', async () => {
  it.clock.at = new Date('2027-12-15T00:00:00Z')
  for (let times = 0; times < 2; times++)
    for (const job of upkeep) await runJob(it.engine.around, job)
  const { rows } = await it.database.pool.query(
    "select relname from pg_class where relname like 'fact_2028_%' and relkind = 'r' order by 1",
  )
  assert.deepEqual(
    rows.map(({ relname }) => relname),
    ['fact_2028_01', 'fact_2028_02', 'fact_2028_03'],
  )
})

test('a fact lies in the partition of its month', async () => {
  it.clock.at = new Date('2028-02-10T00:00:00Z')
  await it.inMarket('IN', (ctx) => ctx.record('core.tried', publicId('key', 1, aUuid(1))))
  const { rows } = await it.database.pool.query('select tableoid::regclass as place from core.fact')
  assert.deepEqual(
    rows.map(({ place }) => place),
    ['core.fact_2028_02'],
  )
})
