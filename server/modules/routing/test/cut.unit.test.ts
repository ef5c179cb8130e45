import assert from 'node:assert/strict'
import { test } from 'node:test'
import { solveInWorkers } from '#solver/crew'
import { aUuid } from '#testing'
import { type Cut, keepsAll, ordersOf, problemOf } from '../cut.ts'
import { dateAt, type Planned } from '../frame.ts'
import { estimated, type Frame, shiftOf, type Stop } from '../shift.ts'
import {
  aFrame,
  aNeed,
  asStop,
  type Chance,
  chanceFrom,
  speeds,
  windowsFrom,
} from './randomBook.ts'

const site = { latitude: 13, longitude: 77.6, timeZone: 'UTC' }

test('the solver leaves out nothing that a technician could do around the pause', async () => {
  const seen = { full: 0, served: 0 }
  for (let seed = 1; seed <= 24; seed++) {
    const cut = aCut(chanceFrom(seed))
    const visits = new Map(cut.open.map((stop) => [String(stop.visit), asPlanned(stop)]))
    const asked = problemOf({ cuts: [cut], waiting: [], visits, site, speeds }, undefined)
    const plan = await solveInWorkers(asked.problem, { seed, iterations: 400 })
    const served = plan.routes.flatMap(({ stops }) => stops.filter(({ type }) => type === 'job'))
    assert.equal(served.length, mostOf(cut), `seed ${seed}`)
    for (const { order } of ordersOf(plan, [cut], asked))
      assert.ok(keepsAll(cut, order), `seed ${seed}`)
    seen.served += served.length
    if (served.length < cut.open.length) seen.full += 1
  }
  assert.ok(seen.full > 5 && seen.served > 30, JSON.stringify(seen))
})

/** Up to five visits of one day, from when the technician is free again: in the pause, too. */
function aCut(chance: Chance): Cut {
  const frame = aFrame(chance, 1)
  const closes = chance(5) > 0 ? frame.closes : frame.opens + 14_400 + chance(3_600)
  const windows = windowsFrom().slice(1, 4)
  const open = Array.from({ length: 2 + chance(4) }).flatMap((_, n) => {
    const window = windows[chance(windows.length)]
    return window ? [asStop(aNeed(chance), window, aUuid(n))] : []
  })
  const shift = shiftOf({ ...frame, closes }, { version: 1, stops: open }, speeds)
  const freeAt = frame.opens + (chance(2) > 0 ? chance(18_000) : 0)
  return { shift, settled: [], open, from: frame.start, freeAt }
}

function asPlanned({ visit, from, to, service, latitude, longitude }: Stop): Planned {
  return {
    id: visit,
    windowFrom: dateAt(from),
    windowTo: dateAt(to),
    latitudeE6: Math.round(latitude * 1e6),
    longitudeE6: Math.round(longitude * 1e6),
    minutes: service / 60,
    skills: [],
    parts: [],
    heldUntil: null,
    pinned: false,
    dispatchedAt: null,
    departedAt: null,
    arrivedAt: null,
    begunAt: null,
    endedAt: null,
    madeAt: dateAt(from),
  }
}

/** The most visits of any order that the technician keeps, by trying all. */
function mostOf(cut: Cut): number {
  const { frame } = cut.shift
  const most = (done: readonly Stop[]): number => {
    if (!keepsAll(cut, orderOf(frame, done))) return -1
    const left = cut.open.filter((stop) => !done.includes(stop))
    return Math.max(done.length, ...left.map((stop) => most([...done, stop])))
  }
  return most([])
}

function orderOf(frame: Frame, stops: readonly Stop[]) {
  return { stops, drives: estimated(frame, stops, speeds) }
}
