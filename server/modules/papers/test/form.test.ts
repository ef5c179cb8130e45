import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, test } from 'node:test'
import { anOwner } from '#testing'
import { aPaperTown, bytesOf, tokenOf } from './paperTown.ts'

const it = await aPaperTown('IT')
after(() => it[Symbol.asyncDispose]())

const asked = { days: 5, email: 'centro@example.org' }
const refused = ({ status, body }: { status: number; body: { code?: string } }) => [
  status,
  body.code,
]
const at = (instant: string) => void (it.clock.at = new Date(instant))

test('a form gives the price of the open estimate, and its bytes never change', async () => {
  at('2026-11-21T09:00:00Z')
  const repair = await it.estimated()
  const { status, body } = await it.ask(`/v1/repairs/${repair.id}/form`, asked)
  assert.equal(status, 200)
  assert.equal(body.validUntil, '2026-12-21T23:00:00.000Z', 'the first instant of the 31st day')
  const url = `/v1/repairs/${repair.id}/papers/form`
  const first = await bytesOf(it, url)
  assert.deepEqual([first.status, first.type], [200, 'application/pdf'])
  assert.equal(first.bytes.subarray(0, 5).toString(), '%PDF-')
  assert.equal(createHash('sha256').update(first.bytes).digest('hex'), body.sha256)
  at('2026-12-20T09:00:00Z')
  const later = await bytesOf(it, url)
  assert.ok(first.bytes.equals(later.bytes))
  it.as(it.anonymous)
  const tracked = await bytesOf(it, `/v1/track/${tokenOf(repair)}/papers/form?language=zh`)
  assert.ok(first.bytes.equals(tracked.bytes))
})

test('an acceptance binds on day 30 at 23:59 of the place, and no longer on day 31', async () => {
  const bound: [string, number][] = [
    ['2026-12-21T22:59:59Z', 200],
    ['2026-12-21T23:00:00Z', 409],
  ]
  for (const [instant, expected] of bound) {
    at('2026-11-21T09:00:00Z')
    const repair = await it.estimated()
    await it.ask(`/v1/repairs/${repair.id}/form`, asked)
    at(instant)
    it.as(it.anonymous)
    const estimate = repair.estimates.at(-1)?.id
    const path = `/v1/track/${tokenOf(repair)}/estimates/${estimate}/accept`
    assert.equal((await it.ask(path, {})).status, expected, instant)
  }
})

test('where the clocks change the thirty days stay calendar days', async () => {
  at('2026-10-10T09:00:00Z')
  const repair = await it.estimated()
  const { body } = await it.ask(`/v1/repairs/${repair.id}/form`, asked)
  assert.equal(body.validUntil, '2026-11-09T23:00:00.000Z')
})

test('an estimate above the promised maximum is blocked, one at it is not', async () => {
  at('2026-11-21T09:00:00Z')
  const repair = await it.diagnose(await it.takeIn())
  const maximum = { minor: 30_500, currency: 'EUR' }
  const method = 'Hourly rate and list price of the part'
  const form = await it.ask(`/v1/repairs/${repair.id}/form`, { ...asked, maximum, method })
  assert.equal(form.status, 200)
  const path = `/v1/repairs/${repair.id}/estimate`
  const above = await it.ask(path, { lines: it.linesOf(20_100) })
  assert.deepEqual(refused(above), [409, 'repairs.aboveMaximum'])
  assert.equal(above.body.facts.maximumMinor, 30_500)
  const exact = await it.ask(path, { lines: it.linesOf(20_000) })
  assert.deepEqual([exact.status, exact.body.estimates.at(-1).ownerTotal.minor], [200, 30_500])
})

test('an accepted form binds after its thirty days, one nobody accepted does not', async () => {
  for (const [accepts, expected] of [
    [true, 409],
    [false, 200],
  ] as const) {
    at('2026-11-21T09:00:00Z')
    const repair = await it.estimated()
    await it.ask(`/v1/repairs/${repair.id}/form`, asked)
    const answer = accepts ? 'accept' : 'decline'
    await it.step(repair, `estimates/${repair.estimates.at(-1)?.id}/${answer}`, {})
    if (accepts) await it.step(repair, 'start', {})
    at('2027-02-01T09:00:00Z')
    await it.diagnose(repair)
    const more = await it.ask(`/v1/repairs/${repair.id}/estimate`, { lines: it.linesOf(90_000) })
    assert.equal(more.status, expected)
  }
})

test('a price gets one form; of two at once one is refused', async () => {
  at('2026-11-21T09:00:00Z')
  const repair = await it.estimated()
  const both = await Promise.all([1, 2].map(() => it.ask(`/v1/repairs/${repair.id}/form`, asked)))
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 409])
  const again = await it.ask(`/v1/repairs/${repair.id}/form`, asked)
  assert.deepEqual(refused(again), [409, 'repairs.formStands'])
})

test('without an estimate a form needs a maximum, and a way to it', async () => {
  const repair = await it.diagnose(await it.takeIn())
  const path = `/v1/repairs/${repair.id}/form`
  assert.deepEqual(refused(await it.ask(path, asked)), [422, 'papers.priceNeeded'])
  const maximum = { minor: 30_000, currency: 'EUR' }
  assert.equal((await it.ask(path, { ...asked, maximum })).body.code, 'papers.priceNeeded')
  const rupees = { minor: 30_000, currency: 'INR' }
  const foreign = await it.ask(path, { ...asked, maximum: rupees, method: 'List' })
  assert.equal(foreign.body.code, 'papers.priceNeeded')
})

test('papers are for the desk of the site and the holder of the link', async () => {
  const repair = await it.estimated()
  it.as(anOwner(100, 'IT'))
  for (const path of ['papers', 'papers/form'])
    assert.equal((await it.ask(`/v1/repairs/${repair.id}/${path}`)).status, 403)
  it.as(it.anonymous)
  const { body } = await it.ask(`/v1/track/${tokenOf(repair)}/papers`)
  assert.deepEqual(
    body.items.map(({ paper }: { paper: string }) => paper),
    ['notice', 'form'],
  )
  const missing = await it.ask(`/v1/track/${tokenOf(repair)}/papers/form`)
  assert.deepEqual(refused(missing), [404, 'papers.notIssued'])
  const foreign = await it.ask(`/v1/track/${tokenOf(repair)}/papers/invoice`)
  assert.deepEqual(refused(foreign), [404, 'papers.notOffered'])
})
