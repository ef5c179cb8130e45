import type { Model } from './model.ts'

/**
 * The cheapest place of a job on a route, good as long as the route is what it was. Most steps are
 * taken back, so most routes are.
 */
export type Memory = {
  /** 1 where remembering is worth its while. */
  readonly isKept: Uint8Array
  /** By vehicle: grows with each change that stays. */
  readonly version: Int32Array
  /** By job and vehicle. */
  readonly seen: Int32Array
  readonly cost: Float64Array
  readonly after: Int32Array
}

/** Beyond these a job comes by too seldom for anything to be remembered of it. */
const fewJobs = 250
const mostJobs = 450

export function emptyMemory({ jobs, vehicles }: Model): Memory {
  const size = jobs <= mostJobs ? jobs * vehicles : 0
  return {
    isKept: new Uint8Array(1),
    version: new Int32Array(vehicles).fill(1),
    seen: new Int32Array(size),
    cost: new Float64Array(size),
    after: new Int32Array(size),
  }
}

type Looks = { readonly routes: number; readonly gaps: number }

/** The longer the routes, the more looks one memory saves; likely gaps alone save more. */
export function isWorthKeeping({ jobs }: Model, { routes, gaps }: Looks): boolean {
  return jobs <= fewJobs || (gaps === 0 && jobs <= mostJobs && jobs > 20 * routes)
}
