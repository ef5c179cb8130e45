import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aManager, founded, town } from '#testing'
import { authenticate } from '../authenticate.ts'
import { routes } from '../routes.ts'

const it = await town(routes)
after(() => it[Symbol.asyncDispose]())
it.as(aManager)

const make = (scopes: string[], days = 30) =>
  it.ask('/v1/keys', { market: 'IN', name: 'Till', scopes, days })

function whoHolds(bearer: string, now: Date = founded) {
  const reading = { db: it.database.kysely, now, marketOf: it.engine.zones.marketOf }
  return authenticate(reading, { session: undefined, bearer })
}

test('a key opens its scopes in its market, and its secret is shown once', async () => {
  const { body } = await make(['devices.identify'])
  const holder = await whoHolds(body.secret)
  assert.deepEqual([holder.kind, holder.zone], ['key', 1])
  assert.deepEqual(holder.grants, [
    { role: 'key', market: 'IN', site: null, permissions: ['devices.identify'] },
  ])
  const listed = await it.ask('/v1/keys?market=IN')
  assert.ok(!JSON.stringify(listed.body).includes(body.secret))
})

test('a key cannot do more than its maker', async () => {
  assert.equal((await make(['*.all'])).status, 422)
  it.as({
    ...aManager,
    grants: [{ role: 'x', market: 'IN', site: null, permissions: ['people.*'] }],
  })
  assert.equal((await make(['repairs.get'])).body.code, 'people.grantBeyondOwn')
  it.as(aManager)
})

test('a key ends on its day, when it is revoked, and a day after it is rotated', async () => {
  const day = 86_400_000
  const { body: short } = await make(['devices.identify'], 1)
  assert.equal((await whoHolds(short.secret, new Date(founded.getTime() + day))).kind, 'anonymous')

  const { body: rotated } = await make(['devices.identify'])
  const { body: fresh } = await it.ask(`/v1/keys/${rotated.key.id}/rotate`, {})
  assert.equal((await whoHolds(rotated.secret)).kind, 'key')
  assert.equal(
    (await whoHolds(rotated.secret, new Date(founded.getTime() + day))).kind,
    'anonymous',
  )
  assert.equal((await whoHolds(fresh.secret)).kind, 'key')

  await it.ask(`/v1/keys/${fresh.key.id}`, undefined, { method: 'DELETE' })
  assert.equal((await whoHolds(fresh.secret)).kind, 'anonymous')
})

test('a key with one character changed belongs to nobody', async () => {
  const { body } = await make(['devices.identify'])
  const last = body.secret.endsWith('0') ? '1' : '0'
  assert.equal((await whoHolds(body.secret.slice(0, -1) + last)).kind, 'anonymous')
})
