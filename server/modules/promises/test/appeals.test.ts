import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { decideFor, questionFor } from '#coverage'
import type { Context } from '#core/context'
import { day } from '#shared/days'
import { publicId } from '#shared/ids'
import { printLife } from '#shared/moves'
import { aForeignManager, aManager, aUuid, staff } from '#testing'
import { appealMoves, appealStates } from '../appeal.ts'
import { appealDecision } from '../index.ts'
import { promisesTown } from './aTown.ts'

const { it, aDevice } = await promisesTown()
after(() => it[Symbol.asyncDispose]())

const decider = staff({ role: 'marketManager', market: 'IT', n: 40 })
let count = 0

async function anAppeal(): Promise<{ decision: string; again: () => Promise<void> }> {
  const { device } = await aDevice()
  const subject = publicId('rep', device.zone, aUuid(500 + (count += 1)))
  const decided = await it.inMarket('IT', async (ctx) => {
    const question = await questionFor(ctx, {
      device,
      component: 'display',
      cause: 'accident',
      reportedOn: day('2026-11-20'),
      work: [{ class: 'part', minor: 12_900 }],
    })
    assert.ok(question)
    return decideFor(ctx, { subject, question })
  })
  const { id: decision } = decided
  const appeal = (ctx: Context) =>
    appealDecision(ctx, { decision, subject, decidedBy: decider.id, words: 'It never fell.' })
  await it.inMarket('IT', appeal)
  return {
    decision: publicId('dec', device.zone, decision),
    again: () => it.inMarket('IT', appeal),
  }
}

const open = async () => (await it.ask('/v1/appeals?market=IT&state=open')).body.items

test('the life of an appeal', () => {
  assert.equal(
    printLife(appealMoves, appealStates),
    [
      'state    move    becomes',
      'open     uphold  upheld',
      '         change  changed',
      'upheld   (ends)',
      'changed  (ends)',
    ].join('\n'),
  )
})

test('a decision is appealed once, and answered once by somebody else', async () => {
  const { again } = await anAppeal()
  await assert.rejects(again(), /appealKnown/)
  it.as(decider)
  const [appeal] = await open()
  assert.equal(appeal.words, 'It never fell.')
  assert.equal(appeal.decision.lines[0].shares[0].payer, 'owner')
  assert.equal(appeal.can.review, 'promises.secondReviewer')
  const review = (move: string) =>
    it.ask(`/v1/appeals/${appeal.id}/review`, { move, answer: 'The photo shows no blow.' })
  assert.equal((await review('change')).body.code, 'promises.secondReviewer')
  it.as(aForeignManager)
  const { status, body } = await review('change')
  assert.deepEqual([status, body.state, body.answer], [200, 'changed', 'The photo shows no blow.'])
  assert.equal((await review('uphold')).body.code, 'promises.appealClosed')
  assert.ok(it.facts.some(({ name }) => name === 'promises.appealReviewed'))
})

test('an appeal of another market, or none at all, cannot be reviewed', async () => {
  await anAppeal()
  it.as(aForeignManager)
  const [appeal] = await open()
  it.as(aManager)
  const path = `/v1/appeals/${appeal.id}/review`
  assert.equal((await it.ask(path, { move: 'uphold', answer: 'No.' })).status, 403)
  it.as(aForeignManager)
  const none = await it.ask(`/v1/appeals/${publicId('apl', 2, aUuid(4))}/review`, {
    move: 'uphold',
    answer: 'No.',
  })
  assert.equal(none.body.code, 'promises.appealNotFound')
})

test('a decision that was kept is decided again by the terms of its day, and answers alike', async () => {
  const { decision } = await anAppeal()
  it.as(aForeignManager)
  const { status, body } = await it.ask(`/v1/coverage/decisions/${decision}`)
  assert.deepEqual([status, body.same, body.question.fault.cause], [200, true, 'accident'])
  assert.match(body.terms, /^[0-9a-f]{16}$/)
  it.as(aManager)
  assert.equal((await it.ask(`/v1/coverage/decisions/${decision}`)).status, 404)
})
