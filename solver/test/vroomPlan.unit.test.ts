import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerVroomPlan } from '../answer.ts'
import type { VroomAnswer } from '../vroomAnswer.ts'

async function settle(asked: unknown): Promise<Extract<VroomAnswer, { code: 0 }>> {
  const answer = await answerVroomPlan(asked)
  assert.equal(answer.code, 0, JSON.stringify(answer))
  return answer as Extract<VroomAnswer, { code: 0 }> // because any other code has just failed.
}

test("the third example of VROOM's documentation comes out to the last value", async () => {
  const opens = 1_600_416_000
  // Only the ways of the answer are known, since the example asks a router for them.
  const ways = [
    [0, 1, 2328],
    [1, 2, 890],
    [2, 5, 1595],
    [5, 0, 1752],
    [0, 6, 2941],
    [6, 4, 3816],
    [4, 3, 1909],
    [3, 0, 3480],
  ] as const
  const durations = Array.from({ length: 7 }, () => Array<number>(7).fill(0))
  for (const [from, to, time] of ways) durations[from]?.splice(to, 1, time)
  const job = (id: number, load: number, isTimed: boolean) => ({
    id,
    location_index: id,
    service: 300,
    delivery: [load],
    ...(isTimed ? { time_windows: [[opens, opens + 7200]] } : {}),
  })
  const van = (id: number, order: readonly number[], start: object) => ({
    id,
    start_index: 0,
    end_index: 0,
    capacity: [4],
    time_window: [opens, opens + 10_800],
    steps: [
      { type: 'start', ...start },
      ...order.map((each) => ({ type: 'job', id: each })),
      { type: 'end' },
    ],
  })
  const { summary, unassigned, routes } = await settle({
    vehicles: [van(1, [1, 2, 5], {}), van(2, [6, 4, 3], { service_after: opens - 800 })],
    jobs: [
      job(1, 2, false),
      job(2, 2, false),
      job(5, 3, false),
      job(3, 1, true),
      job(4, 1, true),
      job(6, 1, true),
    ],
    matrices: { car: { durations } },
  })
  const early = { cause: 'lead_time', duration: 800 }
  const load = { cause: 'load' }
  const late = (duration: number) => ({ cause: 'delay', duration })
  assert.deepEqual(unassigned, [])
  assert.deepEqual(summary.violations, [early, late(2712), load])
  assert.deepEqual(
    [summary.cost, summary.service, summary.waiting_time, summary.delivery],
    [18_711, 1800, 0, [10]],
  )
  const told = routes.map(({ violations, steps }) => ({
    violations,
    steps: steps.map((step) => [step.arrival - opens, step.duration, step.violations]),
  }))
  assert.deepEqual(told, [
    {
      violations: [load],
      steps: [
        [0, 0, [load]],
        [2328, 2328, [load]],
        [3518, 3218, []],
        [5413, 4813, []],
        [7465, 6565, []],
      ],
    },
    {
      violations: [early, late(2712)],
      steps: [
        [-800, 0, [early]],
        [2141, 2941, []],
        [6257, 6757, []],
        [8466, 8666, [late(1266)]],
        [12_246, 12_146, [late(1446)]],
      ],
    },
  ])
})

const durations = [
  [0, 10, 20],
  [10, 0, 10],
  [20, 10, 0],
]
const matrices = { car: { durations, distances: durations } }

test('every kind of violation is told, and what is on no route is left out', async () => {
  const pause = (id: number, more: object = {}) => ({ id, service: 5, ...more })
  const vehicle = {
    id: 1,
    start_index: 0,
    capacity: [3],
    max_tasks: 2,
    max_travel_time: 25,
    max_distance: 35,
    breaks: [pause(1, { max_load: [1], time_windows: [[0, 12]] }), pause(2)],
    steps: [
      { type: 'job', id: 1, service_at: 30 },
      { type: 'break', id: 1 },
      { type: 'delivery', id: 7 },
      { type: 'pickup', id: 7 },
    ],
  }
  const { routes, unassigned } = await settle({
    vehicles: [vehicle, { id: 2, start_index: 0, capacity: [0] }],
    jobs: [
      { id: 1, location_index: 1, skills: [4], pickup: [2], time_windows: [[40, 50]] },
      { id: 2, location_index: 1 },
    ],
    shipments: [
      { pickup: { id: 7, location_index: 1 }, delivery: { id: 7, location_index: 2 }, amount: [2] },
    ],
    matrices,
  })
  const causes = (routes[0]?.steps ?? []).map(({ type, violations }) => [
    type,
    ...violations.map(({ cause, duration }) => `${cause} ${duration ?? ''}`.trim()),
  ])
  assert.deepEqual(causes, [
    ['start'],
    ['job', 'lead_time 10', 'skills'],
    ['break', 'delay 18', 'max_load'],
    ['delivery', 'precedence'],
    ['pickup', 'max_tasks', 'precedence', 'max_travel_time'],
    ['end', 'max_travel_time'],
  ])
  assert.ok(routes[0]?.violations.some(({ cause }) => cause === 'missing_break'))
  assert.deepEqual(unassigned, [{ id: 2, type: 'job', location_index: 1 }])
  assert.equal(routes.length, 1)
})

test('a break cuts the drive where it must begin', async () => {
  const breaks = [{ id: 1, service: 5, time_windows: [[12, 12]] }]
  const steps = [
    { type: 'break', id: 1 },
    { type: 'job', id: 1 },
  ]
  const { routes } = await settle({
    vehicles: [{ id: 1, start_index: 0, breaks, steps, time_window: [4, 100] }],
    jobs: [{ id: 1, location_index: 2, time_windows: [[0, 29]] }],
    matrices,
  })
  const [route] = routes
  assert.deepEqual(route?.violations, [])
  assert.deepEqual(
    route?.steps.map(({ arrival, waiting_time: waits, duration }) => [arrival, waits, duration]),
    [
      [4, 0, 0],
      [12, 0, 8],
      [29, 0, 20],
      [29, 0, 20],
    ],
  )
})

test('times that cannot be kept, and what plan mode does not read, are refused', async () => {
  const asked = (steps: readonly object[], more: object = {}) => ({
    vehicles: [{ id: 1, start_index: 0, steps }],
    jobs: [{ id: 1, location_index: 1, ...more }],
    matrices,
  })
  const errorOf = async (given: unknown) => {
    const answer = await answerVroomPlan(given)
    return answer.code === 0 ? undefined : answer.error
  }
  const job = { type: 'job', id: 1 }
  assert.match(
    String(
      await errorOf(
        asked([
          { type: 'start', service_after: 5 },
          { ...job, service_at: 9 },
        ]),
      ),
    ),
    /^vehicle 1: the times of its steps cannot be kept/,
  )
  assert.match(String(await errorOf(asked([job, { type: 'start' }, job]))), /named twice/)
  assert.match(String(await errorOf(asked([{ type: 'end' }, job]))), /in the midst/)
  assert.match(
    String(await errorOf(asked([job], { lateness: { max: 5 } }))),
    /^jobs\[0\]\.lateness: not read in plan mode/,
  )
})
