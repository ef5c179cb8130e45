import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aDispatcher, town } from '#testing'
import { routes } from '../routes.ts'

const it = await town({ routes })
after(() => it[Symbol.asyncDispose]())

test('anybody who may plan asks the solver in the JSON of VROOM; what it does not know is named', async () => {
  it.as(aDispatcher)
  const durations = [
    [0, 60, 90],
    [60, 0, 30],
    [90, 30, 0],
  ]
  const problem = {
    vehicles: [{ id: 7, start_index: 0, end_index: 0 }],
    jobs: [
      { id: 1, location_index: 1 },
      { id: 2, location_index: 2 },
    ],
    matrices: { car: { durations } },
    seconds: 0.1,
  }
  const { status, body } = await it.ask('/v1/dispatch/solve', problem)
  assert.equal(status, 200, JSON.stringify(body))
  assert.deepEqual([body.code, body.summary.cost, body.routes[0].vehicle], [0, 180, 7])
  const long = { ...problem, seconds: 0.4 }
  const three = await Promise.all([1, 2, 3].map(() => it.ask('/v1/dispatch/solve', long)))
  assert.deepEqual(three.map((one) => one.status).toSorted(), [200, 200, 429])
  const strange = { ...problem, jobs: [{ id: 1, location_index: 1, teleport: true }] }
  const { body: refused } = await it.ask('/v1/dispatch/solve', strange)
  assert.equal(refused.code, 2)
  assert.match(refused.error, /teleport/)
})

test('with options.c as vroom-express has it, routes are given and what they break is told', async () => {
  it.as(aDispatcher)
  const problem = {
    vehicles: [
      {
        id: 7,
        start_index: 0,
        end_index: 0,
        time_window: [0, 200],
        steps: [
          { type: 'job', id: 2 },
          { type: 'job', id: 1 },
        ],
      },
    ],
    jobs: [
      { id: 1, location_index: 1, service: 50 },
      { id: 2, location_index: 2 },
    ],
    matrices: {
      car: {
        durations: [
          [0, 60, 90],
          [60, 0, 30],
          [90, 30, 0],
        ],
      },
    },
  }
  const ask = (options: object) => it.ask('/v1/dispatch/solve', { ...problem, options })
  const { status, body } = await ask({ c: true, g: false })
  assert.equal(status, 200, JSON.stringify(body))
  const [{ steps, violations }] = body.routes
  assert.deepEqual(
    steps.map(({ id }: { id?: number }) => id),
    [undefined, 2, 1, undefined],
  )
  assert.deepEqual(violations, [{ cause: 'delay', duration: 30 }])
  const { body: limited } = await ask({ c: false, l: 0.1, t: 64 })
  assert.deepEqual([limited.code, limited.summary.unassigned], [0, 1])
  for (const [options, name] of [
    [{ g: true }, /options\.g/],
    [{ x: 5 }, /options\.x/],
    [{ y: 1 }, /options\.y/],
  ] as const) {
    const { body: refused } = await ask(options)
    assert.equal(refused.code, 2)
    assert.match(refused.error, name)
  }
  const three = await Promise.all([1, 2, 3].map(() => ask({ c: true })))
  assert.deepEqual(three.map((one) => one.status).toSorted(), [200, 200, 429])
})
