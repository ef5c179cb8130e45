import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aUuid } from '#testing'
import { aFrame, asStop, chanceFrom, day, isDrivable, speeds } from './randomBook.ts'
import type { VisitRow } from '#visits'
import type { Cut } from '../cut.ts'
import { dateAt } from '../frame.ts'
import { placeRemaining } from '../remaining.ts'
import { shiftOf } from '../shift.ts'

const hour = 3_600
const site = { latitude: 13, longitude: 77.6, timeZone: 'UTC' }
const pauseFrom = day + 12 * hour
const frame = {
  ...aFrame(chanceFrom(1), 1),
  opens: day + 8 * hour,
  closes: day + 20 * hour,
  pauseFrom,
  pauseTo: pauseFrom + hour,
}

/** Work of two hours at the technician's own door, so that ways cost nothing. */
function aVisit(n: number, from: number, minutes = 120) {
  const window = { from, to: from + 2 * hour, hour: 8 }
  const stop = asStop(
    { ...frame.start, service: minutes * 60, skills: 1, parts: 1 },
    window,
    aUuid(n),
  )
  const row = {
    id: stop.visit,
    windowFrom: dateAt(window.from),
    windowTo: dateAt(window.to),
    latitudeE6: Math.round(stop.latitude * 1e6),
    longitudeE6: Math.round(stop.longitude * 1e6),
    minutes,
    skills: [],
    parts: [],
  }
  // A visit has many columns more, which placing never reads.
  return { stop, row: row as unknown as VisitRow }
}

function cutOf(stops: readonly { stop: Cut['open'][number] }[]): Cut {
  const open = stops.map(({ stop }) => stop)
  const shift = shiftOf(frame, { version: 1, stops: open }, speeds)
  return { shift, settled: [], open, from: frame.start, freeAt: frame.opens }
}

/** As if the solver had made nothing of the day. */
function place(cut: Cut, visits: readonly ReturnType<typeof aVisit>[]) {
  const byId = new Map(visits.map(({ stop, row }) => [String(stop.visit), row]))
  const placing = { cuts: [cut], jobs: cut.open, visits: byId, site, speeds, settledUntil: 0 }
  return placeRemaining([{ cut, order: { stops: [], drives: [0] } }], placing)
}

test('what a plan leaves out goes back where it fits, before and after the pause', () => {
  const visits = [aVisit(1, day + 8 * hour), aVisit(2, day + 13 * hour)]
  const [order] = place(cutOf(visits), visits)
  const stops = order?.order.stops ?? []
  assert.deepEqual(
    stops.map(({ visit }) => visit),
    [aUuid(1), aUuid(2)],
  )
  assert.ok(isDrivable(frame, stops))
})

test('what fits nowhere stays left out', () => {
  const visits = [aVisit(1, day + 8 * hour, 240), aVisit(2, day + 8 * hour, 240)]
  const [order] = place(cutOf(visits), visits)
  assert.equal(order?.order.stops.length, 1)
})
