import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aDevice, aPaperTown, bytesOf, summer, tokenOf } from './paperTown.ts'

const it = await aPaperTown('IT')
after(() => it[Symbol.asyncDispose]())

const repair = await it.estimated(await aDevice(it, 'IT', summer), { cause: 'defect' })
const track = `/v1/track/${tokenOf(repair)}`
it.as(it.anonymous)
const codes: string[] = (await it.ask(track)).body.decision.mustTell.map(
  ({ code }: { code: string }) => code,
)

test('a covered fault has something to tell before the choice', async () => {
  assert.ok(codes.includes('eu.repair_extends_guarantee'), codes.join())
  assert.deepEqual((await it.ask(track)).body.told, [])
})

test('what was shown is recorded once, however often and by however many at once', async () => {
  const asked = await Promise.all([1, 2, 3].map(() => it.ask(`${track}/told`, { codes })))
  for (const { status, body } of asked)
    assert.deepEqual([status, body.told.length > 0], [200, true])
  const told = it.facts.filter(({ name }) => name === 'repairs.told')
  assert.equal(told.length, 1)
  assert.deepEqual((await it.ask(track)).body.told, codes.toSorted())
})

test('what this repair has not to tell cannot be recorded', async () => {
  const { status, body } = await it.ask(`${track}/told`, { codes: ['eu.nothing'] })
  assert.deepEqual([status, body.code], [422, 'repairs.nothingToTell'])
})

test('the notice is a paper in each language, and does not exist where nothing is told', async () => {
  for (const language of ['en', 'it', 'zh', 'hi']) {
    const { status, bytes } = await bytesOf(it, `${track}/papers/notice?language=${language}`)
    assert.deepEqual([status, bytes.subarray(0, 5).toString()], [200, '%PDF-'])
  }
  const silent = await it.estimated()
  it.as(it.anonymous)
  const answer = await it.ask(`/v1/track/${tokenOf(silent)}/papers/notice`)
  assert.deepEqual([answer.status, answer.body.code], [409, 'papers.notYet'])
})
