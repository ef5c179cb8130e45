import assert from 'node:assert/strict'
import { test } from 'node:test'
import { movesFrom } from '#shared/moves'
import { isAtRisk, isOverdue, repairCan, repairMoves, stages } from '../repair.ts'

test('the whole life of a repair', () => {
  const life = Object.fromEntries(
    stages.map((stage) => [stage, movesFrom(repairMoves, stage).join(' ')]),
  )
  assert.deepEqual(life, {
    booked: 'receive cancel',
    received: 'diagnose returnUnrepaired',
    diagnosed: 'diagnose estimate proceed returnUnrepaired replace',
    estimated: 'estimate accept decline expire returnUnrepaired',
    approved: 'start returnUnrepaired replace',
    declined: 'diagnose estimate returnUnrepaired replace',
    repairing: 'diagnose finish returnUnrepaired replace',
    repaired: 'passCheck failCheck',
    ready: 'handOver',
    handedOver: '',
    cancelled: '',
  })
})

test('every stage but the ends leads on, and every stage but the first is reached', () => {
  const reached = new Set(Object.values(repairMoves).map(({ to }) => to))
  for (const stage of stages) {
    if (stage !== 'booked') assert.ok(reached.has(stage), `${stage} is never reached`)
    const leadsOn = movesFrom(repairMoves, stage).length > 0
    assert.equal(leadsOn, stage !== 'handedOver' && stage !== 'cancelled', stage)
  }
})

test('an ended repair is neither late nor at risk, whatever was promised', () => {
  const now = new Date('2026-03-02T10:00:00Z')
  const past = new Date('2026-03-01T10:00:00Z')
  const soon = new Date('2026-03-03T09:00:00Z')
  assert.equal(isOverdue({ stage: 'repairing', waitingOn: 'nobody', promisedAt: past }, now), true)
  assert.equal(isOverdue({ stage: 'ready', waitingOn: 'owner', promisedAt: past }, now), false)
  assert.equal(
    isOverdue({ stage: 'handedOver', waitingOn: 'nobody', promisedAt: past }, now),
    false,
  )
  assert.equal(isOverdue({ stage: 'repairing', waitingOn: 'part', promisedAt: null }, now), false)
  assert.equal(isAtRisk({ stage: 'repairing', waitingOn: 'nobody', promisedAt: soon }, now), true)
  assert.equal(isAtRisk({ stage: 'repairing', waitingOn: 'nobody', promisedAt: past }, now), false)
  assert.equal(repairCan('cancel', { stage: 'received' }), false)
})
