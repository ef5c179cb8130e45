import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Output } from '#shared/endpoint'
import { aDispatcher } from '#testing'
import type { visits } from '../contract.ts'
import { ground, siteId, technicianId } from './ground.ts'

type DayView = Output<typeof visits.day>

const { it, book } = await ground({ technicians: 3, hears: true })
after(() => it[Symbol.asyncDispose]())
const at = (time: string, on: string) => `${on}T${time}:00.000Z`

async function dayView(on: string): Promise<DayView> {
  const { status, body } = await it.ask(`/v1/sites/${siteId}/visits/${on}`)
  assert.equal(status, 200)
  return body
}

test('who is away gives their visits to others, in the window that was promised', async () => {
  it.as(aDispatcher)
  const on = '2026-03-10'
  const visits = [
    await book(at('03:30', on), { n: 10, km: 2 }),
    await book(at('05:30', on), { n: 11, km: 4 }),
  ]
  for (const visit of visits)
    await it.ask(`/v1/visits/${visit}/assign`, { technician: technicianId(0) })
  const away = { technician: technicianId(0), from: on, to: on, reason: 'Ill' }
  const { status, body } = await it.ask(`/v1/sites/${siteId}/absences`, away)
  assert.equal(status, 200, JSON.stringify(body))
  assert.equal(body.days, 1)
  // At once nobody new is sent to them, and in a moment others have their visits.
  assert.equal((await dayView(on)).routes[0]?.off, 'Ill')
  await it.settle()
  const { routes, unassigned } = await dayView(on)
  assert.equal(routes[0]?.stops.length, 0)
  assert.equal(unassigned.length, 0)
  const windows = routes.flatMap(({ stops }) => stops.map(({ visit }) => visit.window?.from))
  assert.deepEqual(windows.toSorted(), [at('03:30', on), at('05:30', on)])
  const list = await it.ask(`/v1/sites/${siteId}/absences`)
  assert.deepEqual(
    list.body.items.map(({ reason }: { reason: string }) => reason),
    ['Ill'],
  )
  const back = await it.ask(`/v1/absences/${body.id}`, undefined, { method: 'DELETE' })
  assert.equal(back.status, 200)
  assert.equal((await dayView(on)).routes[0]?.off, null)
})

test('nobody to take it leaves a visit in the list with its reason, and in the risks', async () => {
  it.as(aDispatcher)
  const on = '2026-03-11'
  await book(at('03:30', on), { n: 20 })
  for (const n of [0, 1, 2]) {
    const away = { technician: technicianId(n), from: on, to: on, reason: 'Training' }
    await it.ask(`/v1/sites/${siteId}/absences`, away)
  }
  await it.settle()
  const { unassigned } = await dayView(on)
  assert.deepEqual(
    unassigned.map(({ because }) => because),
    ['nobody'],
  )
  const { body } = await it.ask(`/v1/sites/${siteId}/visits/${on}/risks`)
  assert.deepEqual(
    body.items.map(({ cause }: { cause: string }) => cause),
    ['nobody'],
  )
  assert.equal(body.items[0].proposals[0].kind, 'otherWindow')
  assert.notEqual(body.items[0].proposals[0].from.slice(0, 10), on)
})
