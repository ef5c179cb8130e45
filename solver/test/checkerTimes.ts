import type { Plan, Problem, Stop, Vehicle, Window } from '../problem.ts'
import type { Asked, Ground } from './checker.ts'

export function faultsOfTime({ problem, vehicle, route, works }: Ground): string[] {
  const faults: string[] = []
  const table = problem.matrices[vehicle.matrix ?? 0]
  const drive = (from: number | undefined, to: number | undefined) =>
    from === undefined || to === undefined ? 0 : table.durations[from * table.size + to]
  const wayOn = (at: number) => {
    const next = works.findIndex((each, n) => n > at && each)
    const from = works.findLast((each, n) => n <= at && each)?.place ?? vehicle.start
    return drive(from, next < 0 ? vehicle.end : works[next]?.place)
  }
  let here = vehicle.start
  let now = route.departure
  let left = wayOn(-1)
  const shift = vehicle.shift ?? [-Infinity, Infinity]
  if (now < shift[0]) faults.push('leaves before the shift')
  route.stops.forEach((stop, at) => {
    const work = works[at]
    const there = work ? work.place : here
    const name = `${stop.type} ${stop.id}`
    // A break is taken anywhere on the way to the next place.
    const hop = work ? left : stop.arrival - now
    left = work ? wayOn(at) : left - hop
    if (hop < 0 || left < 0) faults.push(`${name}: the way there does not add up`)
    now += hop
    if (stop.arrival !== now) faults.push(`${name}: arrives at another time`)
    if (stop.start < now) faults.push(`${name}: starts before it arrives`)
    faults.push(...faultsOfStart(vehicle, { stop, work }).map((fault) => `${name}: ${fault}`))
    const type = vehicle.type ?? ''
    const ready = work?.setupByType?.[type] ?? work?.setup ?? 0
    const pause = vehicle.breaks?.find(({ id }) => stop.type === 'break' && id === stop.id)
    const lasts = work?.serviceByType?.[type] ?? (work ?? pause)?.service ?? 0
    if (stop.setup !== (there === here ? 0 : ready) || stop.service !== lasts)
      faults.push(`${name}: takes another time`)
    now = stop.start + stop.setup + stop.service
    here = there
  })
  now += left
  if (now !== route.arrival) faults.push('comes home at another time')
  if (now > shift[1]) faults.push('comes home after the shift')
  const breaks = route.stops.filter(({ type }) => type === 'break').map(({ id }) => id)
  const due = (vehicle.breaks ?? []).map(({ id }) => id)
  if (breaks.toSorted().join() !== due.toSorted().join()) faults.push('misses a break')
  return faults
}

type Begin = { readonly stop: Stop; readonly work: Asked | undefined }

function faultsOfStart(vehicle: Vehicle, { stop, work }: Begin): string[] {
  const { type, id, start, late } = stop
  const begun = vehicle.begun?.find((visit) =>
    typeof visit === 'number'
      ? type === 'job' && id === visit
      : visit.type === type && visit.id === id,
  )
  if (begun !== undefined) {
    const soonest = typeof begun === 'number' ? -Infinity : (begun.at ?? -Infinity)
    return start < soonest || late ? ['begins before it began'] : []
  }
  if (work?.pinned?.at !== undefined)
    return start === work.pinned.at && !late ? [] : ['is not at the promised time']
  const pause = vehicle.breaks?.find((each) => each.id === id)
  const windows = work ? work.windows : pause?.windows
  const close = Math.max(...(windows ?? []).map(([, to]) => to))
  if (isWithin(windows, start)) return late ? ['is called late and is not'] : []
  const isLate = late === start - close && late > 0 && late <= (work?.lateness?.max ?? 0)
  return isLate ? [] : ['starts outside its windows']
}

function isWithin(windows: readonly Window[] | undefined, time: number): boolean {
  return !windows?.length || windows.some(([from, to]) => time >= from && time <= to)
}

/** What was to start before a time stays, stop by stop; everything else starts no sooner. */
export function faultsOfFreeze(
  problem: Problem,
  { before, after }: { readonly before: Plan; readonly after: Plan },
): string[] {
  const { frozenUntil = -Infinity } = problem
  return problem.vehicles.flatMap(({ id }) => {
    const [old, now] = [before, after].map(
      ({ routes }) => routes.find(({ vehicle }) => vehicle === id)?.stops ?? [],
    )
    const frozen = old.filter(({ start }) => start < frozenUntil)
    const moved = frozen.filter((stop, at) => {
      const { type, id: same, start } = now[at] ?? {}
      return type !== stop.type || same !== stop.id || start !== stop.start
    })
    const early = now.slice(frozen.length).filter(({ start }) => start < frozenUntil)
    return [
      ...moved.map((stop) => `${stop.type} ${stop.id} moved, though frozen`),
      ...early.map((stop) => `${stop.type} ${stop.id} starts in the frozen time`),
    ]
  })
}
