import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { system } from '#core/context'
import type { Listener } from '#core/facts'
import { withTransaction } from '#core/unit'
import { town } from '#testing'
import { countUp, routes, subject } from './counting.ts'

let failures = 0
const listener: Listener = {
  name: 'counting.whenAdded',
  hears: ['counting.added'],
  act: async (ctx, { data }) => {
    await countUp(ctx, `heard-${String(data['name'])}`)
    if (data['name'] === 'stubborn' && failures++ < 3) throw new Error('not now')
  },
}
const heardImported = Promise.withResolvers<void>()
const imported: Listener = {
  name: 'counting.whenImported',
  hears: ['counting.imported'],
  act: async (ctx) => {
    await countUp(ctx, 'heard-imported')
    heardImported.resolve()
  },
}
const carrying: Listener = {
  name: 'counting.carry',
  hears: ['counting.sent'],
  actsIn: ({ data }) => Number(data['to']),
  act: async (ctx) => {
    await countUp(ctx, 'heard-sent')
    await ctx.record('counting.arrived', subject)
  },
}
let looks = 0
const looking: Listener = {
  name: 'counting.look',
  hears: ['counting.sought'],
  look: async (ctx) => {
    looks += 1
    assert.equal(ctx.db.isTransaction, false)
    const seen = looks
    return async (writing) => {
      await countUp(writing, 'heard-sought')
      if (seen === 1) throw new Error('somebody was quicker')
    }
  },
}
const it = await town({ routes, listeners: [listener, imported, carrying, looking] })
after(() => it[Symbol.asyncDispose]())

const add = (name: string, then = 'done') => it.ask('/v1/counts', { market: 'IN', name, then })

async function ask(statement: string, ...values: readonly unknown[]) {
  return (await it.database.pool.query(statement, [...values])).rows
}
const heard = async (name: string) =>
  (await ask('select value from core.counter where zone = 1 and name = $1', `heard-${name}`))[0]
    ?.value ?? 0
const factsNamed = (name: string) =>
  ask("select * from core.fact where zone = 1 and data->>'name' = $1", name)

test('a fact is kept with what it is about, who did it and when, and heard once', async () => {
  await add('plain')
  await it.settle()
  await it.settle()
  const [fact] = await factsNamed('plain')
  assert.deepEqual(
    [fact.name, fact.actor_kind, fact.happened_at.toISOString()],
    ['counting.added', 'anonymous', it.clock.at.toISOString()],
  )
  assert.equal(it.facts.find(({ data }) => data['name'] === 'plain')?.subject, subject)
  assert.equal(await heard('plain'), 1)
  assert.equal((await ask('select * from core.delivery where zone = 1')).length, 0)
})

test('a refusal and a fault leave neither change nor fact nor delivery', async () => {
  assert.equal((await add('refused', 'refuse')).status, 403)
  const broken = await add('broken', 'break')
  assert.deepEqual([broken.status, broken.body.code], [500, 'core.fault'])
  assert.ok(!JSON.stringify(broken.body).includes('secret reason'))
  await it.settle()
  for (const name of ['refused', 'broken']) {
    assert.equal((await factsNamed(name)).length, 0)
    assert.equal(
      (await ask('select * from core.counter where zone = 1 and name = $1', name)).length,
      0,
    )
    assert.equal(await heard(name), 0)
  }
})

test('a refusal that keeps its changes keeps change and fact', async () => {
  assert.equal((await add('kept', 'keepAndRefuse')).status, 403)
  await it.settle()
  assert.equal((await factsNamed('kept')).length, 1)
  assert.equal(await heard('kept'), 1)
})

test('a listener that fails is tried again later and later, and what it did before it failed is undone', async () => {
  await add('stubborn')
  const waits: number[] = []
  for (let attempt = 0; attempt < 3; attempt++) {
    await it.settle()
    const [delivery] = await ask('select * from core.delivery where zone = 1')
    assert.deepEqual([delivery.attempts, delivery.fault], [attempt + 1, 'not now'])
    assert.equal(await heard('stubborn'), 0)
    waits.push(delivery.due_at.getTime() - it.clock.at.getTime())
    it.clock.at = delivery.due_at
  }
  assert.deepEqual(waits, [1_000, 2_000, 4_000])
  await it.settle()
  assert.equal(await heard('stubborn'), 1)
  assert.equal((await ask('select * from core.delivery where zone = 1')).length, 0)
  assert.equal(it.faults.length, 3)
})

test('a hundred facts at once are each heard once', async () => {
  await Promise.all(Array.from({ length: 100 }, () => add('many')))
  await Promise.all([it.settle(), it.settle(), it.settle()])
  assert.equal(await heard('many'), 100)
})

test('a delivery that died before its commit is made again', async () => {
  await add('twice')
  await it.settle()
  const [fact] = await factsNamed('twice')
  // As it stands when a server is killed after it took the delivery and before it committed.
  await ask(
    'insert into core.delivery (zone, id, fact, listener, attempts, due_at) values (1, $1, $1, $2, 0, $3)',
    fact.id,
    listener.name,
    it.clock.at,
  )
  await it.settle()
  assert.equal(await heard('twice'), 2)
})

/** As another process writes: nothing here is told of it. */
const writeElsewhere = (name: string, data = {}) =>
  withTransaction(
    { ...it.engine.around, onCommitted: () => {} },
    { actor: system, zone: 1, language: 'en' },
    (ctx) => ctx.record(name, subject, data),
  )

test('a fact that another process wrote on this database is found by the one that watches', async () => {
  await writeElsewhere('counting.imported')
  it.engine.dispatcher.watch(5)
  await heardImported.promise
  await it.settle()
  assert.equal(await heard('imported'), 1)
})

test('a listener can act in another zone, and a delivery made twice acts there once', async () => {
  const heardThere = async () =>
    (await ask("select zone, value from core.counter where name = 'heard-sent'")).map(
      ({ zone, value }) => [zone, value],
    )
  await writeElsewhere('counting.sent', { to: 2 })
  await it.settle()
  assert.deepEqual(await heardThere(), [[2, 1]])

  const [fact] = await ask("select id from core.fact where zone = 1 and name = 'counting.sent'")
  // As it stands when a server is killed after the act was committed there, and not settled here.
  await ask(
    'insert into core.delivery (zone, id, fact, listener, attempts, due_at) values (1, $1, $1, $2, 0, $3)',
    fact.id,
    carrying.name,
    it.clock.at,
  )
  await it.settle()
  assert.deepEqual(await heardThere(), [[2, 1]])
  assert.equal((await ask('select * from core.delivery where zone = 1')).length, 0)
  const arrived = await ask("select zone from core.fact where name = 'counting.arrived'")
  assert.deepEqual(arrived, [{ zone: 2 }])
})

test('a listener that looks holds no transaction; what it finds is written once, or looked for again', async () => {
  await writeElsewhere('counting.sought')
  await it.settle()
  assert.deepEqual([looks, await heard('sought')], [1, 0])
  assert.match(String(it.faults.at(-1)?.fault), /somebody was quicker/)
  it.clock.at = new Date(it.clock.at.getTime() + 2_000)
  await Promise.all([it.settle(), it.settle()])
  assert.deepEqual([looks, await heard('sought')], [2, 1])
  assert.equal((await ask('select * from core.delivery where zone = 1')).length, 0)
})
