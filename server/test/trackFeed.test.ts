import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { anonymous } from '#core/context'
import { serve } from '#core/http'
import { makeLog } from '#core/log'
import { makeMetrics } from '#core/metrics'
import { makeTraces } from '#core/traces'
import { publicId } from '#shared/ids'
import { aHomeTown, dispatcher, driver, home } from '../modules/repairs/test/homeTown.ts'
import { addPages } from '../pages.ts'

const it = await aHomeTown()
after(() => it[Symbol.asyncDispose]())

async function aDoor() {
  const metrics = makeMetrics()
  const app = await serve({
    routes: [],
    around: () => it.engine.around,
    authenticate: async () => anonymous,
    log: makeLog('silent'),
    metrics,
    traces: await makeTraces(undefined),
    limits: { identify: 0, signIn: 0, track: 0 },
    secure: false,
  })
  await addPages(app, { engine: it.engine, metrics, routes: [], secure: true, mapTiles: undefined })
  return app
}

test('whoever holds a link hears of their own visit as it happens, and of nobody else’s', async () => {
  const own = await it.booked()
  await it.settle()
  const { rows } = await it.database.pool.query(
    `select id from visits.visit where state = 'scheduled'`,
  )
  const visit = publicId('vis', 1, rows[0].id)
  it.as(anonymous)
  const app = await aDoor()
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const told = await fetch(`${address}/v1/track/${own.token}/feed`)
  const before = it.facts.length
  it.as(dispatcher)
  const { body: slots } = await it.ask(`/v1/visits/${visit}/slots`)
  const slot = slots.days[2].slots[0].from
  assert.equal((await it.ask(`/v1/visits/${visit}/window`, { slot })).status, 200)
  await it.ask(`/v1/sites/${home}/visits/${slot.slice(0, 10)}/send`, {})
  it.as(driver)
  assert.equal((await it.ask(`/v1/visits/${visit}/depart`, {})).status, 200)
  await it.booked()
  await app.close()
  const heard = [...(await told.text()).matchAll(/"name":"(visits\.\w+)","subject":"(\w+)"/g)]
  assert.deepEqual(
    heard.map(([, name, subject]) => [name, subject]),
    ['visits.moved', 'visits.dispatched', 'visits.departed'].map((name) => [name, visit]),
  )
  const happened = it.facts.slice(before).filter(({ name }) => name === 'visits.scheduled')
  assert.equal(happened.length, 1)
})
