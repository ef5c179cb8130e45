import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aForeignManager, aFrontDesk, aManager, anAdmin, anOwner, town } from '#testing'
import { routes } from '../routes.ts'

const it = await town(routes)
after(() => it[Symbol.asyncDispose]())

let count = 0
function invite(grants: object[], market = 'IN') {
  count += 1
  return it.ask('/v1/people', {
    market,
    email: `person${count}@example.org`,
    name: 'Priya',
    grants,
  })
}
const frontDesk = [{ role: 'frontDesk', market: 'IN', site: null }]

test('an invited person sets a password once, and gets a second factor', async () => {
  it.as(anAdmin)
  const { body } = await invite(frontDesk)
  assert.deepEqual(body.person.grants, frontDesk)
  const token = body.link.split('/').at(-1)
  const accepted = await it.ask(`/v1/invites/${token}/accept`, {
    name: 'Priya Das',
    password: 'a long pass phrase',
  })
  assert.equal(accepted.status, 200)
  assert.match(accepted.body.secondFactorUri, /^otpauth:\/\/totp\/Fixpoint/)
  const again = await it.ask(`/v1/invites/${token}/accept`, {
    name: 'Mallory',
    password: 'a long pass phrase',
  })
  assert.deepEqual([again.status, again.body.code], [404, 'people.inviteUsed'])
})

test('a manager gives roles in the own market only, and never one above their own', async () => {
  it.as(aManager)
  assert.equal((await invite([{ role: 'technician', market: 'IN', site: null }])).status, 200)
  const admin = await invite([{ role: 'admin', market: 'IN', site: null }])
  const abroad = await invite([{ role: 'technician', market: 'IT', site: null }])
  const everywhere = await invite([{ role: 'technician', market: null, site: null }])
  for (const answer of [admin, abroad, everywhere])
    assert.equal(answer.body.code, 'people.grantBeyondOwn')
})

test('a manager of another market does not see the people of this one', async () => {
  it.as(aForeignManager)
  assert.equal((await it.ask('/v1/people?market=IN')).status, 404)
  assert.equal((await invite(frontDesk)).status, 404)
})

test('front desk and owners may not invite', async () => {
  for (const actor of [aFrontDesk, anOwner()]) {
    it.as(actor)
    assert.equal((await invite(frontDesk)).status, 403)
  }
})

test('one address is one account', async () => {
  it.as(anAdmin)
  const body = { market: 'IN', email: 'twice@example.org', name: 'Neha', grants: frontDesk }
  assert.equal((await it.ask('/v1/people', body)).status, 200)
  const second = await it.ask('/v1/people', { ...body, market: 'IT' })
  assert.deepEqual(
    [second.status, second.body.code, second.body.errors[0].field],
    [409, 'people.addressTaken', 'email'],
  )
})

test('the list is paged, newest first, and found by name', async () => {
  it.as(anAdmin)
  const first = await it.ask('/v1/people?market=IN&limit=1')
  assert.equal(first.body.items.length, 1)
  const second = await it.ask(`/v1/people?market=IN&limit=1&cursor=${first.body.next}`)
  assert.notEqual(second.body.items[0].id, first.body.items[0].id)
  const found = await it.ask('/v1/people?market=IN&search=neh')
  assert.deepEqual(
    found.body.items.map((person: { name: string }) => person.name),
    ['Neha'],
  )
  assert.equal((await it.ask('/v1/people?market=IN&cursor=rubbish')).body.code, 'core.wrongCursor')
})
