import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LeftOut, Problem, Relaxation, Route, Vehicle, Window, Work } from '../problem.ts'
import { solve } from '../solve.ts'
import { enumerate } from './enumerate.ts'
import { randomProblem } from './randomProblem.ts'

const stopsMax = 8

test('the nearest relaxation serves what was left out, all else staying on its route', () => {
  const seen = new Map<string, number>()
  for (let seed = 1; seed <= 250; seed++) {
    const problem = randomProblem(seed, { jobs: 9, vehicles: 3, shipments: seed % 4 })
    for (const { leftOut, route } of relaxedOf(problem, seed)) {
      const { relaxation, type, job } = leftOut
      if (!relaxation || (route?.stops.length ?? 0) + 2 > stopsMax) continue
      const all = loosen(dayOf(problem, { route, leftOut }), relaxation)
      const best = enumerate(all)
      const wanted = all.jobs.length + (all.shipments?.length ?? 0)
      const told = `seed ${seed}: ${type} ${job} ${JSON.stringify(relaxation)}`
      assert.equal(best?.served, wanted, told)
      seen.set(relaxation.change, (seen.get(relaxation.change) ?? 0) + 1)
    }
  }
  assert.ok(seen.size >= 8, JSON.stringify([...seen]))
})

function relaxedOf(problem: Problem, seed: number) {
  try {
    const plan = solve(problem, { seed, iterations: 300 })
    return plan.leftOut.map((leftOut) => {
      const route = plan.routes.find(({ vehicle }) => vehicle === leftOut.relaxation?.vehicle)
      return { leftOut, route }
    })
  } catch {
    return []
  }
}

type Day = { readonly leftOut: LeftOut; readonly route: Route | undefined }

/** One vehicle, what it serves, and what was left out: all of it must be served or none. */
function dayOf({ jobs, shipments = [], ...rest }: Problem, { route, leftOut }: Day): Problem {
  const names = new Set((route?.stops ?? []).map(({ type, id }) => `${type} ${id}`))
  names.add(`${leftOut.type} ${leftOut.job}`)
  const isMeant = (type: string, { id }: { readonly id: number }) => names.has(`${type} ${id}`)
  return {
    ...rest,
    jobs: jobs.filter((job) => isMeant('job', job)).map((job) => without(job, 'leaveOutCost')),
    shipments: shipments
      .filter((each) => isMeant('pickup', each.pickup) || isMeant('delivery', each.delivery))
      .map((each) => without(each, 'leaveOutCost')),
    vehicles: rest.vehicles.filter(({ id }) => id === leftOut.relaxation?.vehicle),
  }
}

function without<T extends object, K extends keyof T>(whole: T, key: K): T {
  const rest = { ...whole }
  delete rest[key]
  return rest
}

function loosen(problem: Problem, { change, amount, which, end, vehicle }: Relaxation): Problem {
  const { jobs, shipments = [], vehicles } = problem
  const [van] = vehicles
  assert.equal(van?.id, vehicle)
  const day = (more: Partial<Vehicle>) => ({ ...problem, vehicles: [{ ...van, ...more }] })
  const wider = (work: Work, isMeant: boolean): Partial<Work> => {
    const widen = ([from, to]: Window): Window =>
      change === 'opensEarlier' ? [from - amount, to] : [from, to + amount]
    return isMeant && work.windows ? { windows: work.windows.map(widen) } : {}
  }
  if (change === 'skill') return day({ skills: [...(van.skills ?? []), which ?? 0] })
  if (change === 'jobsMax') return day({ jobsMax: (van.jobsMax ?? 0) + amount })
  if (change === 'travelTime') return day({ travelTimeMax: (van.travelTimeMax ?? 0) + amount })
  if (change === 'distance') return day({ distanceMax: (van.distanceMax ?? 0) + amount })
  if (change === 'overtime' && van.shift)
    return day({ shift: [van.shift[0], van.shift[1] + amount] })
  if (change === 'capacity' && van.capacity)
    return day({ capacity: van.capacity.map((most, d) => (d === which ? most + amount : most)) })
  if (change === 'vehicle') {
    return {
      ...problem,
      jobs: jobs.map((job) => without(job, 'vehicles')),
      shipments: shipments.map((each) => without(each, 'vehicles')),
    }
  }
  return {
    ...problem,
    jobs: jobs.map((job) => ({ ...job, ...wider(job, end === undefined) })),
    shipments: shipments.map((each) => ({
      ...each,
      pickup: { ...each.pickup, ...wider(each.pickup, end === 'pickup') },
      delivery: { ...each.delivery, ...wider(each.delivery, end === 'delivery') },
    })),
  }
}
