import type { Model } from './model.ts'

/**
 * The cheapest place of a job on a route, good as long as the route is what it was. Most steps are
 * taken back, so most routes are.
 */
export type Memory = {
  readonly isKept: boolean
  /** By vehicle: grows with each change that stays. */
  readonly version: Int32Array
  /** By job and vehicle. */
  readonly seen: Int32Array
  readonly cost: Float64Array
  readonly after: Int32Array
}

/** Beyond this a job comes by too seldom for anything to be remembered of it. */
const mostJobs = 250

export function emptyMemory({ jobs, vehicles }: Model): Memory {
  const isKept = jobs <= mostJobs
  const size = isKept ? jobs * vehicles : 0
  return {
    isKept,
    version: new Int32Array(vehicles).fill(1),
    seen: new Int32Array(size),
    cost: new Float64Array(size),
    after: new Int32Array(size),
  }
}
