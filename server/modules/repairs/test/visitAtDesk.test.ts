import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { anonymous } from '#core/context'
import { staff } from '#testing'
import { aHomeTown, contact, dispatcher } from './homeTown.ts'

const it = await aHomeTown()
after(() => it[Symbol.asyncDispose]())
const visitOf = async (repair: string) => {
  it.as(staff({ role: 'serviceManager', n: 34 }))
  return String((await it.ask(`/v1/repairs/${repair}`)).body.visit)
}
const page = async (token: string) => {
  it.as(anonymous)
  return (await it.ask(`/v1/track/${token}`)).body
}

test('when the desk cancels a visit its owner hears it and chooses another time', async () => {
  const { repair, token } = await it.booked()
  const visit = await visitOf(repair)
  it.as(dispatcher)
  assert.equal((await it.ask(`/v1/visits/${visit}/cancel`, {})).body.state, 'cancelled')
  await it.settle()
  const { waitingOn, visit: next } = await page(token)
  assert.deepEqual([waitingOn, next.state, next.window], ['owner', 'requested', null])
  const { body: slots } = await it.ask(`/v1/track/${token}/visit-slots`)
  const slot = slots.days[1].slots[0].from
  const { body: moved } = await it.ask(`/v1/track/${token}/slot`, { slot })
  assert.deepEqual([moved.visit.state, moved.waitingOn], ['scheduled', 'nobody'])
  assert.notEqual(moved.promisedAt, null)
  const { rows } = await it.database.pool.query(
    `select template from notices.notice where recipient = $1`,
    [contact.email],
  )
  assert.ok(rows.some(({ template }) => template === 'visitCancelled'))
  assert.deepEqual(it.faults, [])
})
