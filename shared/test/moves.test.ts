import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { canMove, type Moves, movesFrom, printLife } from '../moves.ts'

const states = ['booked', 'received', 'repaired', 'closed', 'cancelled'] as const

const lampMoves = {
  receive: { from: ['booked'], to: 'received' },
  repair: { from: ['received'], to: 'repaired' },
  handOver: { from: ['received', 'repaired'], to: 'closed' },
  cancel: { from: ['booked', 'received'], to: 'cancelled' },
} as const satisfies Moves<(typeof states)[number]>

test('a move starts only from its own states', () => {
  assert.equal(canMove(lampMoves, 'repair', 'received'), true)
  assert.equal(canMove(lampMoves, 'repair', 'booked'), false)
  assert.equal(canMove(lampMoves, 'cancel', 'closed'), false)
})

test('the open moves are those that can move, in the order of the table', () => {
  assert.deepEqual(movesFrom(lampMoves, 'received'), ['repair', 'handOver', 'cancel'])
  assert.deepEqual(movesFrom(lampMoves, 'closed'), [])
})

test('a life prints as a table', () => {
  const life = `
state      move      becomes
booked     receive   received
           cancel    cancelled
received   repair    repaired
           handOver  closed
           cancel    cancelled
repaired   handOver  closed
closed     (ends)
cancelled  (ends)`
  assert.equal(printLife(lampMoves, states), life.trimStart())
})

test('any table prints each move of each state exactly once', () => {
  const state = fc.constantFrom(...states)
  const move = fc.record({ from: fc.uniqueArray(state), to: state })
  const names = fc.stringMatching(/^[a-z]{1,12}$/)
  fc.assert(
    fc.property(fc.dictionary(names, move, { noNullPrototype: true }), (moves) => {
      const open = states.map((one) => movesFrom(moves, one))
      assert.equal(open.flat().length, Object.values(moves).flatMap(({ from }) => from).length)
      const lines = open.reduce((all, some) => all + Math.max(1, some.length), 1)
      assert.equal(printLife(moves, states).split('\n').length, lines)
    }),
  )
})
