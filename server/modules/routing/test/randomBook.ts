import type { Uuid } from '#shared/ids'
import { aUuid } from '#testing'
import { type Fit, fitInto, type Need, type Window } from '../fit.ts'
import { withStop } from '../laid.ts'
import { speedsOf } from '../rules.ts'
import { type Frame, type Shift, shiftOf, type Stop } from '../shift.ts'
import { driveSeconds, metresBetween, type Spot, spotOf } from '../travel.ts'

export const speeds = speedsOf('IN')
const hour = 3_600
export const day = 1_900_000_800

/** Whole numbers from 0 up to a bound, the same for the same seed. */
export type Chance = (below: number) => number

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const middle = { latitude: 13, longitude: 77.6 }

export function aPlace(chance: Chance) {
  const point = {
    latitude: 12.9 + chance(2_000) / 10_000,
    longitude: 77.5 + chance(2_000) / 10_000,
  }
  return spotOf(point, middle)
}

export function aFrame(chance: Chance, n: number, on = day): Frame {
  const opens = on + (8 + chance(3)) * hour
  const hasPause = chance(3) > 0
  const pauseFrom = opens + (3 + chance(2)) * hour
  return {
    technician: aUuid(n),
    day: String(on),
    start: aPlace(chance),
    opens,
    closes: opens + (7 + chance(4)) * hour,
    pauseFrom: hasPause ? pauseFrom : 0,
    pauseTo: hasPause ? pauseFrom + 2_700 : 0,
    startHour: 8,
    endHour: 18,
    skills: 3,
    kit: 3,
    visitsMax: 20,
    off: null,
  }
}

export function windowsFrom(on = day): Window[] {
  return [8, 10, 12, 14, 16, 18].map((at) => ({
    from: on + at * hour,
    to: on + (at + 2) * hour,
    hour: at,
  }))
}

export function aNeed(chance: Chance): Need {
  return { ...aPlace(chance), service: 60 * (15 + chance(90)), skills: 1, parts: 1 }
}

export function asStop(need: Need, window: Window, visit: Uuid): Stop {
  const { latitude, longitude, x, y, service } = need
  const at = { from: window.from, to: window.to, hour: window.hour }
  const rest = { heldUntil: null, fixed: false, began: null, ended: null }
  return { visit, latitude, longitude, x, y, service, ...at, ...rest }
}

export function emptyShift(frame: Frame): Shift {
  return shiftOf(frame, { version: 1, stops: [] }, speeds)
}

export function cheapest(shifts: Iterable<Shift>, need: Need, windows: readonly Window[]) {
  const best: (Fit | undefined)[] = windows.map(() => undefined)
  for (const shift of shifts) fitInto(shift, { need, windows, speeds, settledUntil: 0 }, best)
  return best
}

export function put(fit: Fit, stop: Stop): Shift {
  return shiftOf(fit.shift.frame, { version: 1, ...withStop(fit, stop) }, speeds)
}

/**
 * Whether a technician who sets out at the first minute keeps every window and comes home in time,
 * reckoned in working time with the pause cut out: another way than the code under test goes.
 */
export function isDrivable(frame: Frame, stops: readonly Stop[]): boolean {
  const pause = Math.max(0, frame.pauseTo - frame.pauseFrom)
  const toWork = (at: number) => at - Math.max(0, Math.min(pause, at - frame.pauseFrom))
  const toWall = (work: number) => (work > frame.pauseFrom ? work + pause : work)
  let [here, work]: [Spot, number] = [frame.start, toWork(frame.opens)]
  for (const stop of stops) {
    work += driveSeconds(speeds, metresBetween(here, stop), stop.hour)
    let start = Math.max(toWall(work), stop.from)
    const isCut = pause > 0 && start < frame.pauseTo && start + stop.service > frame.pauseFrom
    if (isCut) start = frame.pauseTo
    if (start > stop.to) return false
    work = toWork(start + stop.service)
    here = stop
  }
  if (!stops.length) return true
  work += driveSeconds(speeds, metresBetween(here, frame.start), frame.endHour)
  return toWall(work) <= frame.closes
}
