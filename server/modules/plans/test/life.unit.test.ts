import assert from 'node:assert/strict'
import { test } from 'node:test'
import { movesFrom } from '#shared/moves'
import { claimMoves, claimStates, contractMoves, contractStates } from '../plan.ts'

test('the whole life of a contract', () => {
  const life = Object.fromEntries(
    contractStates.map((state) => [state, movesFrom(contractMoves, state).join(' ')]),
  )
  assert.deepEqual(life, {
    bought: 'pay activate cancel withdraw',
    active: 'end cancel withdraw settle',
    ended: 'settle',
    cancelled: '',
    withdrawn: '',
    settled: '',
  })
})

test('the whole life of a claim', () => {
  const life = Object.fromEntries(
    claimStates.map((state) => [state, movesFrom(claimMoves, state).join(' ')]),
  )
  assert.deepEqual(life, { reserved: 'use release', used: '', released: '' })
})
