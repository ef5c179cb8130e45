/**
 * What a dispatcher asks and what he gets back, in plain values. Times are whole seconds (or any
 * other whole unit, the same throughout); places are rows of the matrices.
 */
export type Window = readonly [from: number, to: number]

/** A job may begin after the close of its last window, by `max` at most, at this price. */
export type Lateness = { readonly max: number; readonly costPerHour: number }

/** What is done at one place: a job, or either end of a shipment. */
export type Work = {
  readonly id: number
  readonly place: number
  /** Work must begin inside one of these; none given: at any time. */
  readonly windows?: readonly Window[]
  readonly lateness?: Lateness
  /** Spent only when the technician comes from another place. */
  readonly setup?: number
  readonly service?: number
  /** Instead of `setup` and `service` for vehicles of that type. */
  readonly setupByType?: Readonly<Record<string, number>>
  readonly serviceByType?: Readonly<Record<string, number>>
}

/** Who may come, and what it is worth. */
export type Wish = {
  readonly skills?: readonly number[]
  /** 0 to 100: the sum served is maximised before anything else. */
  readonly priority?: number
  /** Replaces the priority: what leaving it out costs, on the scale of the routes' cost. */
  readonly leaveOutCost?: number
  /** Only these may come; none given: whoever has the skills. */
  readonly vehicles?: readonly number[]
  readonly preferred?: { readonly vehicle: number; readonly otherCost: number }
}

/** Promised: this vehicle serves it, whatever its skills; then and there in its day if given. */
export type Pin = {
  readonly vehicle: number
  readonly at?: number
  /**
   * Before or after every other job of the day that is not begun; or the how manieth stop of its
   * route it is, what is begun counted and breaks not.
   */
  readonly position?: 'first' | 'last' | number
}

export type Job = Work &
  Wish & {
    readonly delivery?: readonly number[]
    readonly pickup?: readonly number[]
    readonly pinned?: Pin
  }

/** From one place to another with the same vehicle, in this order. */
export type Shipment = Wish & {
  readonly pickup: Work
  readonly delivery: Work
  readonly amount?: readonly number[]
}

export type Break = {
  readonly id: number
  readonly windows?: readonly Window[]
  readonly service?: number
  /** The most that may be aboard meanwhile. */
  readonly loadMax?: readonly number[]
}

export type VisitType = 'job' | 'pickup' | 'delivery' | 'break'

/** A stop by name; a bare number is a job. Nothing begun starts before `at`. */
export type Visit = number | { readonly type: VisitType; readonly id: number; readonly at?: number }

export type Vehicle = {
  readonly id: number
  readonly type?: string
  readonly start?: number
  readonly end?: number
  readonly shift?: Window
  readonly capacity?: readonly number[]
  readonly skills?: readonly number[]
  readonly breaks?: readonly Break[]
  /** Either end of a shipment counts as one. */
  readonly jobsMax?: number
  readonly travelTimeMax?: number
  readonly distanceMax?: number
  readonly matrix?: number
  readonly costFixed?: number
  /** Cost of an hour (3,600 units of time) of driving; 3,600 unless given, so cost is time. */
  readonly costPerHour?: number
  /** Cost of a thousand units of distance. */
  readonly costPerKm?: number
  /** Cost of an hour of set-up and service. */
  readonly costPerTaskHour?: number
  /** Begun or promised in this order: they come first and stay, whatever their windows. */
  readonly begun?: readonly Visit[]
  /** The running plan, where the search starts. */
  readonly planned?: readonly Visit[]
}

export type Matrix = {
  readonly size: number
  /** Row by row. */
  readonly durations: Int32Array
  readonly distances?: Int32Array
  /** What driving costs, where it is neither time nor distance. */
  readonly costs?: Int32Array
}

export type Problem = {
  readonly jobs: readonly Job[]
  readonly shipments?: readonly Shipment[]
  readonly vehicles: readonly Vehicle[]
  readonly matrices: readonly Matrix[]
  /** What starts before this time in the running plan stays as it is. */
  readonly frozenUntil?: number
}

export type Limits = {
  readonly seed: number
  /** The same seed and count give the same plan. */
  readonly iterations?: number
  readonly seconds?: number
  /** Seconds gone since the work began; CPU or wall, as the caller wishes. */
  readonly clock?: () => number
  /** Asked between steps: true ends the search with the best plan so far. */
  readonly isStopped?: () => boolean
  readonly onBetter?: (cost: number) => void
}

export type Stop = {
  readonly type: VisitType
  readonly id: number
  readonly place: number
  readonly arrival: number
  readonly start: number
  readonly setup: number
  readonly service: number
  /** How long after the close of its last window it starts. */
  readonly late: number
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

/**
 * `taken`: somebody could come, had he not better to do; `price`: somebody has the time, but it
 * costs more than leaving it out.
 */
export type Reason =
  | 'skills'
  | 'vehicles'
  | 'capacity'
  | 'window'
  | 'travel'
  | 'jobsMax'
  | 'taken'
  | 'price'

/**
 * The nearest single change that would serve what is left out, every other stop staying in its
 * order on its route.
 */
export type Relaxation = {
  readonly change:
    | 'opensEarlier'
    | 'closesLater'
    | 'skill'
    | 'capacity'
    | 'overtime'
    | 'jobsMax'
    | 'travelTime'
    | 'distance'
    | 'vehicle'
  readonly vehicle: number
  /** Time, units, jobs or distance by the change; 1 for a skill or leave to come at all. */
  readonly amount: number
  /** The skill it is, or the kind of load. */
  readonly which?: number
  /** Of a shipment, the end whose window it is. */
  readonly end?: 'pickup' | 'delivery'
}

export type LeftOut = {
  readonly type: 'job' | 'pickup' | 'delivery'
  readonly job: number
  readonly reason: Reason
  readonly relaxation?: Relaxation
}

export type Plan = {
  readonly routes: readonly Route[]
  readonly leftOut: readonly LeftOut[]
  /** Of the routes alone. */
  readonly cost: number
  readonly iterations: number
}
