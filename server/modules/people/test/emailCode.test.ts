import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { town } from '#testing'
import { routes } from '../routes.ts'

const it = await town(routes)
after(() => it[Symbol.asyncDispose]())

async function codeFor(email: string): Promise<string> {
  await it.ask('/v1/sign-in/code', { market: 'IN', email })
  const fact = it.facts.findLast(({ name }) => name === 'people.codeRequested')
  return it.engine.around.house.seal.open(String(fact?.data['code']))
}

const confirm = (email: string, code: string) =>
  it.ask('/v1/sign-in/code/confirm', { market: 'IN', email, code })

test('an owner signs in with the code from the e-mail, and the account is made on the first visit', async () => {
  const code = await codeFor('meera@example.org')
  const answer = await confirm('meera@example.org', code)
  assert.equal(answer.status, 200)
  assert.deepEqual(
    [answer.body.kind, answer.body.email, answer.body.market],
    ['owner', 'meera@example.org', 'IN'],
  )
  assert.deepEqual(answer.body.permissions, [])
})

test('a code works once', async () => {
  const code = await codeFor('rahul@example.org')
  assert.equal((await confirm('rahul@example.org', code)).status, 200)
  assert.equal((await confirm('rahul@example.org', code)).body.code, 'people.wrongCode')
})

test('a code is worth nothing after ten minutes', async () => {
  const code = await codeFor('tanvi@example.org')
  it.clock.at = new Date(it.clock.at.getTime() + 10 * 60_000)
  assert.equal((await confirm('tanvi@example.org', code)).body.code, 'people.wrongCode')
})

test('after five wrong tries even the right code is refused', async () => {
  const code = await codeFor('vikram@example.org')
  const wrong = code === '000000' ? '111111' : '000000'
  for (let tries = 0; tries < 5; tries++) await confirm('vikram@example.org', wrong)
  assert.equal((await confirm('vikram@example.org', code)).body.code, 'people.wrongCode')
})

test('neither the address nor the code can be read in the fact log', async () => {
  await codeFor('zoya@example.org')
  const fact = it.facts.findLast(({ name }) => name === 'people.codeRequested')
  assert.ok(!JSON.stringify(fact?.data).includes('zoya'))
})
