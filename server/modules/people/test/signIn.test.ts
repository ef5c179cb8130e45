import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { town } from '#testing'
import { insertAccount, changeAccount, setGrants } from '../accountRows.ts'
import { hashPassword } from '../password.ts'
import { routes } from '../routes.ts'
import { currentCode, newSecondFactor } from '../secondFactor.ts'

const it = await town(routes)
after(() => it[Symbol.asyncDispose]())

const password = 'correct horse battery'
const secret = newSecondFactor()

await it.inMarket('IN', async (ctx) => {
  const account = await insertAccount(ctx, {
    kind: 'staff',
    email: 'asha@example.org',
    name: 'Asha',
    language: 'en',
  })
  await changeAccount(ctx, account.id, {
    passwordHash: await hashPassword(password),
    secondFactor: ctx.house.seal.close(secret),
  })
  await setGrants(ctx, account.id, [
    { role: 'frontDesk', market: 'IN', site: null, permissions: [] },
  ])
})

function signIn(changes: object = {}) {
  const code = currentCode(secret, it.clock.at)
  return it.ask('/v1/sign-in/password', { email: 'asha@example.org', password, code, ...changes })
}

test('staff sign in with a password and a code, and the session names what they may do', async () => {
  const answer = await signIn()
  assert.equal(answer.status, 200)
  assert.equal(answer.body.kind, 'staff')
  assert.deepEqual(answer.body.grants, [{ role: 'frontDesk', market: 'IN', site: null }])
  assert.ok(answer.body.permissions.includes('repairs.intake'))
  assert.match(
    String(answer.headers['set-cookie']),
    /^fixpoint_session=ses_\w{30}; .*HttpOnly; SameSite=Lax$/,
  )
})

test('a code of the second factor works once', async () => {
  it.clock.at = new Date(it.clock.at.getTime() + 60_000)
  assert.equal((await signIn()).status, 200)
  const again = await signIn()
  assert.deepEqual([again.status, again.body.code], [403, 'people.wrongCode'])
})

test('two who use one code at once: one is let in', async () => {
  it.clock.at = new Date(it.clock.at.getTime() + 60_000)
  const answers = await Promise.all([signIn(), signIn(), signIn()])
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 403, 403])
})

test('a wrong password and an unknown address are refused alike', async () => {
  const wrong = await signIn({ password: 'wrong horse battery' })
  const unknown = await signIn({ email: 'nobody@example.org' })
  assert.deepEqual([wrong.status, wrong.body.code], [403, 'people.wrongPassword'])
  assert.deepEqual([unknown.status, unknown.body.code], [403, 'people.wrongPassword'])
})

test('without a code the password alone does not open', async () => {
  const answer = await signIn({ code: undefined })
  assert.equal(answer.body.code, 'people.secondFactorNeeded')
})
