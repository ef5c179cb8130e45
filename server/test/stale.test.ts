import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { anAdmin } from '#testing'
import { aScene } from './scene.ts'

const it = await aScene()
after(() => it[Symbol.asyncDispose]())

test('of two who saw the same repair the second learns that it changed meanwhile', async () => {
  it.as(anAdmin)
  const { rep, est } = it.things.IN
  const accepted = await it.ask(`/v1/repairs/${rep}/estimates/${est}/accept`, {})
  assert.equal(accepted.status, 200)
  const seen = String(accepted.headers['etag'])
  assert.match(seen, /^W\/"\d+"$/)
  const start = (version: string) =>
    it.ask(`/v1/repairs/${rep}/start`, {}, { headers: { 'if-match': version } })
  const stale = await start('W/"1"')
  assert.deepEqual([stale.status, stale.body.code], [412, 'core.changedMeanwhile'])
  const [first, second] = await Promise.all([start(seen), start(seen)])
  assert.deepEqual(
    [first.status, second.status].toSorted(),
    [200, 412].toSorted(),
    `${first.body.code} ${second.body.code}`,
  )
})
