import { stepsTo } from '#repairs/seeds'
import type { Stage } from '#repairs/contract'
import type { Chance } from './chance.ts'

export const hourMs = 3_600_000
export const dayMs = 24 * hourMs

type Timing = {
  readonly declined: boolean
  readonly chance: Chance
  readonly now: Date
  readonly way: string
  readonly market: string
}

/**
 * Steps some working hours apart, ending some time ago; a done repair ended any day of the past
 * 118.
 */
export function timesFor(stage: Stage, { declined, chance, now, way, market }: Timing): Date[] {
  const steps = stepsTo(stage, declined)
  const gaps = steps
    .slice(1)
    .map(
      (_, n) =>
        (n === 0
          ? way === 'parcel'
            ? chance.between(30, 70)
            : chance.between(8, 40)
          : chance.between(1, way === 'parcel' ? 20 : 9)) * hourMs,
    )
  const done = stage === 'handedOver' || stage === 'cancelled'
  const sinceLast = done ? chance.between(2, 112 * 24) * hourMs : waitHours(stage, chance) * hourMs
  let at = now.getTime() - sinceLast - gaps.reduce((sum, gap) => sum + gap, 0)
  const times = [new Date(at), ...gaps.map((gap) => new Date((at += gap)))]
  const open = times.map((time) => openingAfter(time, market))
  return open.every((time, n) => time < now && time >= (open[n - 1] ?? time)) ? open : times
}

/** Whole hours east of Greenwich, near enough for invented times of the day. */
const hoursEast: Readonly<Record<string, number>> = {
  IN: 5.5,
  IT: 1,
  US: -5,
  CN: 8,
  DE: 1,
  ES: 1,
  FR: 1,
  GB: 0,
}
const opens = 10
const closes = 19

/** Nobody works at night: such a step is taken the next morning. */
function openingAfter(at: Date, market: string): Date {
  const shift = (hoursEast[market] ?? 0) * hourMs
  const local = at.getTime() + shift
  const midnight = Math.floor(local / dayMs) * dayMs
  const hour = (local - midnight) / hourMs
  if (hour >= opens && hour < closes) return at
  const minutes = (Math.floor(local / 60_000) % 120) * 60_000
  return new Date(midnight + (hour < opens ? 0 : dayMs) + opens * hourMs + minutes - shift)
}

/** Promises end with the working day. */
export function promiseAfter(received: Date, market: string, days: number): Date {
  const shift = (hoursEast[market] ?? 0) * hourMs
  const midnight = Math.floor((received.getTime() + shift) / dayMs) * dayMs
  return new Date(midnight + days * dayMs + closes * hourMs - shift)
}

/** Most of what is open moved within the last two days; some has been left lying. */
function waitHours(stage: Stage, chance: Chance): number {
  if (stage === 'estimated') return chance.between(1, 130)
  return chance.happens(0.15) ? chance.between(60, 140) : chance.between(1, 44)
}
