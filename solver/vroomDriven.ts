import type { Problem, Route, Vehicle } from './problem.ts'

export type Driven = { readonly duration: number; readonly distance: number }

export const nothing: Driven = { duration: 0, distance: 0 }

/** Up to each stop; a break on the way has its share of the distance by time, as VROOM has it. */
export function drivenTo({ matrices }: Problem, vehicle: Vehicle, route: Route): Driven[] {
  const table = matrices[vehicle.matrix ?? 0]
  const { stops } = route
  let here = vehicle.start
  let free = route.departure
  let duration = 0
  let distance = 0
  let part = 0
  return stops.map(({ type, arrival, start, setup, service }, at) => {
    const to = stops.slice(at).find((stop) => stop.type !== 'break')?.place ?? vehicle.end
    const arc = here === undefined || to === undefined ? -1 : here * (table?.size ?? 0) + to
    const [time = 0, way = 0] = [table?.durations[arc], table?.distances?.[arc]]
    duration += arrival - free
    part += arrival - free
    free = start + setup + service
    if (type === 'break')
      return { duration, distance: distance + (time > 0 ? Math.round((way * part) / time) : 0) }
    distance += way
    here = to
    part = 0
    return { duration, distance }
  })
}
