import assert from 'node:assert/strict'
import { test } from 'node:test'
import { solve } from '../solve.ts'
import { readVroom } from '../vroom.ts'
import { writeVroom } from '../vroomAnswer.ts'
import { faultsOf } from './checker.ts'

const durations = [
  [0, 10, 20, 30],
  [10, 0, 10, 20],
  [20, 10, 0, 10],
  [30, 20, 10, 0],
]

const question = {
  jobs: [
    { id: 1, location_index: 1, service: 10, delivery: [1], description: 'screen' },
    { id: 2, location_index: 2, service: 5, setup: 3, time_windows: [[0, 500]], priority: 7 },
    { id: 3, location_index: 3, skills: [9], location: [9.1, 45.5] },
  ],
  shipments: [
    {
      pickup: { id: 1, location_index: 3, service: 4 },
      delivery: { id: 1, location_index: 1, description: 'loan phone' },
      amount: [1],
      priority: 2,
    },
  ],
  vehicles: [
    { id: 4, start_index: 0, end_index: 0, capacity: [2], time_window: [0, 1_000] },
    { id: 5, start_index: 0, capacity: [0], max_tasks: 1, speed_factor: 0.5 },
  ],
  matrices: { car: { durations, distances: durations } },
}

const times = { loading: 1, solving: 2, routing: 0 } as const

function ask(asked: object) {
  const problem = readVroom(asked)
  const plan = solve(problem, { seed: 1, iterations: 300 })
  assert.deepEqual(faultsOf(problem, plan), [])
  return writeVroom(problem, plan, { asked, times })
}

test('a problem of VROOM is answered in its words, field by field', () => {
  const { code, summary, unassigned, routes } = ask(question)
  assert.equal(code, 0)
  const loads = { delivery: [2], amount: [2], pickup: [1] }
  const spent = { setup: 3, service: 19, duration: 60, waiting_time: 0, priority: 11 }
  const sums = { cost: 60, ...loads, ...spent, distance: 60, violations: [] }
  assert.deepEqual(summary, { ...sums, routes: 1, unassigned: 1, computing_times: times })
  assert.deepEqual(unassigned, [
    {
      id: 3,
      type: 'job',
      location: [9.1, 45.5],
      location_index: 3,
      reason: 'skills',
      relaxation: { change: 'skill', vehicle: 4, amount: 1, which: 9 },
    },
  ])
  const [{ steps, ...route }] = routes
  assert.deepEqual(route, { ...sums, vehicle: 4 })
  assert.deepEqual(steps[0], {
    type: 'start',
    location_index: 0,
    arrival: 0,
    setup: 0,
    service: 0,
    waiting_time: 0,
    duration: 0,
    distance: 0,
    load: [1],
    violations: [],
  })
  const brought = steps.find(({ type }) => type === 'delivery')
  assert.deepEqual([brought?.id, brought?.job, brought?.description], [1, 1, 'loan phone'])
  const [from, to] = ['pickup', 'delivery'].map((end) =>
    steps.findIndex(({ type }) => type === end),
  )
  assert.ok(from > 0 && from < to)
})

test('types, breaks with a load, costs of work and matrices of costs count', () => {
  const [job] = question.jobs
  const pause = { id: 1, time_windows: [[0, 60]], service: 7, max_load: [0], description: 'tea' }
  const answer = ask({
    jobs: [{ ...job, service_per_type: { bike: 30 }, setup_per_type: { bike: 2 } }],
    vehicles: [
      {
        ...question.vehicles[0],
        type: 'bike',
        profile: 'bike',
        breaks: [pause],
        costs: { fixed: 100, per_task_hour: 7200 },
      },
    ],
    matrices: { bike: { durations, costs: durations.map((row) => row.map((each) => 3 * each)) } },
  })
  const [{ cost, steps, setup, service }] = answer.routes
  assert.deepEqual({ cost, setup, service }, { cost: 100 + 60 + 64, setup: 2, service: 37 })
  const told = steps.map(({ type, description }) => `${type} ${description ?? ''}`.trim())
  assert.deepEqual(told, ['start', 'job screen', 'break tea', 'end'])
})

test('a break on the way cuts the drive, and its step tells what is driven until then', () => {
  const pause = (id: number, at: number) => ({ id, time_windows: [[at, at]], service: 7 })
  const vehicle = { id: 1, start_index: 0, end_index: 0, breaks: [pause(1, 15), pause(2, 27)] }
  const twice = durations.map((row) => row.map((each) => 2 * each))
  const { routes, summary } = ask({
    jobs: [{ id: 1, location_index: 3, service: 3, time_windows: [[0, 47]] }],
    vehicles: [vehicle],
    matrices: { car: { durations, distances: twice } },
  })
  const told = routes[0]?.steps.map(
    ({ type, arrival, waiting_time: waits, duration, distance }) =>
      `${type} ${arrival} ${waits} ${duration} ${distance}`,
  )
  // Home at 0, drives 15, rests, drives 5, rests, drives 10 more.
  assert.deepEqual(told, [
    'start 0 0 0 0',
    'break 15 0 15 30',
    'break 27 0 20 40',
    'job 44 0 30 60',
    'end 77 0 60 120',
  ])
  assert.equal(summary.waiting_time, 0)
})

test('places on the map are estimated where there is no matrix', () => {
  const { routes, summary } = ask({
    jobs: [{ id: 1, location: [9.19, 45.46] }],
    vehicles: [{ id: 1, start: [9.1, 45.46], profile: 'bike' }],
  })
  // Seven kilometres as the crow flies, nine by road, 15 an hour.
  assert.equal(summary.distance, 9125)
  assert.equal(summary.duration, 2190)
  assert.deepEqual(routes[0].steps.at(-1)?.location, [9.19, 45.46])
})

test('what is ours is late, promised, begun, frozen or too dear', () => {
  const jobs = [
    { id: 1, location_index: 1, time_windows: [[0, 5]], lateness: { max: 60, per_hour: 7200 } },
    { id: 2, location_index: 3, leave_out_cost: 5 },
    { id: 3, location_index: 2, pinned: { vehicle: 5, service_at: 90 }, skills: [9] },
    { id: 4, location_index: 2, time_windows: [[0, 1]] },
  ]
  const vehicles = [
    { id: 4, start_index: 0, end_index: 0 },
    { id: 5, start_index: 0, begun: [{ type: 'job', id: 4, service_after: 33 }] },
  ]
  const answer = ask({ jobs, vehicles, matrices: { car: { durations } } })
  assert.deepEqual(
    answer.unassigned.map(({ id, reason }) => [id, reason]),
    [[2, 'price']],
  )
  const steps = answer.routes.flatMap((route) => route.steps)
  const startOf = (id: number) => {
    const step = steps.find((each) => each.job === id)
    return step && step.arrival + step.waiting_time
  }
  assert.deepEqual([startOf(3), startOf(4)], [90, 33])
  assert.equal(steps.find(({ job }) => job === 1)?.late, 5)
})

test('a job is the how manieth stop of its route that was promised', () => {
  const jobs = [1, 2, 3].map((id) => ({ id, location_index: id }))
  const orderWith = (position: unknown) => {
    const [first, ...others] = jobs
    const pinned = { ...first, pinned: { vehicle: 4, position } }
    const vehicles = [{ id: 4, start_index: 0, end_index: 0, breaks: [{ id: 1 }] }]
    const answer = ask({ jobs: [pinned, ...others], vehicles, matrices: { car: { durations } } })
    const steps = answer.routes.flatMap((route) => route.steps)
    return steps.flatMap(({ job }) => job ?? [])
  }
  assert.equal(orderWith(2)[1], 1)
  assert.equal(orderWith(3)[2], 1)
  assert.equal(orderWith(1)[0], 1)
  assert.throws(() => orderWith(4), /does not fit/)
  assert.throws(() => orderWith(0), /^Error: jobs\[0\]\.pinned\.position: neither/)
})

test('what is not supported is refused by name', () => {
  const van = { id: 1, start_index: 0 }
  const job = { id: 1, location_index: 0 }
  const step = (more: object) => ({ vehicles: [{ ...van, steps: [more] }], jobs: [job] })
  const refusals: [object, RegExp][] = [
    [{ jobs: [{ ...job, colour: 1 }] }, /^jobs\[0\]\.colour: not supported/],
    [{ jobs: [{ id: 1, location: [1, 2] }] }, /^jobs\[0\]\.location_index: required/],
    [{ matrices: undefined }, /^jobs\[0\]\.location: required/],
    [{ matrices: { car: { durations: [[0]], costs: [[0, 1]] } } }, /car\.costs/],
    [{ vehicles: [{ id: 1, start_index: 9 }] }, /^vehicles\[0\]\.start_index: lies outside/],
    [{ vehicles: [{ id: 1 }] }, /^vehicles\[0\]\.start_index: neither/],
    [{ vehicles: [{ ...van, profile: 'boat' }] }, /^vehicles\[0\]\.profile: no matrices for boat/],
    [{ vehicles: [{ ...van, speed_factor: 6 }] }, /speed_factor: not above 0/],
    [{ vehicles: [{ ...van, capacity: [1, 2] }] }, /^jobs\[0\]\.delivery: 1 kinds/],
    [step({ type: 'job', id: 1, service_at: 5 }), /steps\[0\]\.service_at: read in plan mode only/],
    [step({ type: 'job', id: 7 }), /^vehicles\[0\]\.steps: there is no job 7/],
    [{ jobs: [job, job], shipments: [] }, /^jobs: two have the id 1/],
    [{ jobs: [], shipments: [] }, /^jobs: there is none/],
    [{ vehicles: [] }, /^vehicles: there is none/],
    [{ options: {} }, /^problem\.options: not supported/],
  ]
  for (const [change, words] of refusals) {
    assert.throws(() => readVroom({ ...question, ...change }), { message: words })
  }
})

test('who would wait on the way leaves as late as the day ends no later, as VROOM has it', () => {
  const van = { id: 1, start_index: 0, end_index: 0, time_window: [0, 1_000] }
  const jobs = [
    { id: 1, location_index: 1, service: 10, time_windows: [[0, 450]] },
    { id: 2, location_index: 2, service: 5, time_windows: [[500, 540]] },
    { id: 3, location_index: 3, time_windows: [[550, 560]] },
  ]
  const matrices = { car: { durations } }
  const [route] = ask({ vehicles: [van], jobs, matrices }).routes
  const steps = route?.steps.map(({ arrival, waiting_time: wait }) => [arrival, wait])
  // Were the window of the first longer, nobody would wait at the second.
  assert.deepEqual(steps, [
    [440, 0],
    [450, 0],
    [470, 30],
    [515, 35],
    [580, 0],
  ])
  const frozen = {
    vehicles: [{ ...van, steps: [1, 2, 3].map((id) => ({ type: 'job', id })) }],
    frozen_until: 451,
  }
  const [again] = ask({ ...frozen, jobs, matrices }).routes
  assert.deepEqual(again?.steps.map(({ arrival }) => arrival).slice(1), [450, 470, 515, 580])
})

test('a matrix of a profile that nobody drives says nothing of where things may be', () => {
  const matrices = { car: { durations }, bike: { durations: [[0]] } }
  const { summary } = ask({
    vehicles: [{ id: 1, profile: '', start_index: 3 }],
    jobs: [{ id: 1, location_index: 1 }],
    matrices,
  })
  assert.equal(summary.cost, 20)
  const vehicles = [{ id: 1, profile: 'foot', start_index: 0 }]
  const asked = { vehicles, jobs: [{ id: 1, location_index: 1 }], matrices }
  assert.throws(() => readVroom(asked), /no matrices for foot/)
})
