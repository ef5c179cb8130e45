/**
 * What a dispatcher asks and what he gets back, in plain values. Times are whole seconds (or any
 * other whole unit, the same throughout); places are rows of the matrices.
 */
export type Window = readonly [from: number, to: number]

export type Job = {
  readonly id: number
  readonly place: number
  /** Work must begin inside one of these; none given: at any time. */
  readonly windows?: readonly Window[]
  /** Spent only when the technician comes from another place. */
  readonly setup?: number
  readonly service?: number
  readonly delivery?: readonly number[]
  readonly pickup?: readonly number[]
  readonly skills?: readonly number[]
  /** 0 to 100: the sum served is maximised before anything else. */
  readonly priority?: number
  /** Replaces the priority: what leaving the job out costs, on the scale of the routes' cost. */
  readonly leaveOutCost?: number
  /** Only these may come; none given: whoever has the skills. */
  readonly vehicles?: readonly number[]
  readonly preferred?: { readonly vehicle: number; readonly otherCost: number }
}

export type Break = {
  readonly id: number
  readonly windows?: readonly Window[]
  readonly service?: number
}

export type Vehicle = {
  readonly id: number
  readonly start?: number
  readonly end?: number
  readonly shift?: Window
  readonly capacity?: readonly number[]
  readonly skills?: readonly number[]
  readonly breaks?: readonly Break[]
  readonly jobsMax?: number
  readonly travelTimeMax?: number
  readonly distanceMax?: number
  readonly matrix?: number
  readonly costFixed?: number
  /** Cost of an hour (3,600 units of time) of driving; 3,600 unless given, so cost is time. */
  readonly costPerHour?: number
  /** Cost of a thousand units of distance. */
  readonly costPerKm?: number
  /** Jobs begun or promised in this order: they come first and stay, whatever their windows. */
  readonly begun?: readonly number[]
  /** The running plan, where the search starts. */
  readonly planned?: readonly number[]
}

export type Matrix = {
  readonly size: number
  /** Row by row. */
  readonly durations: Int32Array
  readonly distances?: Int32Array
}

export type Problem = {
  readonly jobs: readonly Job[]
  readonly vehicles: readonly Vehicle[]
  readonly matrices: readonly Matrix[]
}

export type Limits = {
  readonly seed: number
  /** The same seed and count give the same plan. */
  readonly iterations?: number
  readonly seconds?: number
  /** Seconds gone since the work began; CPU or wall, as the caller wishes. */
  readonly clock?: () => number
  readonly onBetter?: (cost: number) => void
}

export type Stop = {
  readonly type: 'job' | 'break'
  readonly id: number
  readonly place: number
  readonly arrival: number
  readonly start: number
  readonly setup: number
  readonly service: number
}

export type Route = {
  readonly vehicle: number
  readonly departure: number
  readonly stops: readonly Stop[]
  readonly arrival: number
  readonly travelTime: number
  readonly distance: number
  readonly cost: number
}

export type Reason = 'skills' | 'vehicles' | 'capacity' | 'window' | 'travel' | 'jobsMax' | 'taken'

export type LeftOut = { readonly job: number; readonly reason: Reason }

export type Plan = {
  readonly routes: readonly Route[]
  readonly leftOut: readonly LeftOut[]
  /** Of the routes alone. */
  readonly cost: number
  readonly iterations: number
}
