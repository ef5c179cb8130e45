import type { Kysely } from 'kysely'
import type { Id } from '#shared/ids'
import type { Language } from '#shared/messages'
import type { Files } from './files.ts'
import type { Seal } from './seal.ts'

/** A role somebody holds, in one market or all, at one site or all of it. */
export type Grant = {
  readonly role: string
  readonly market: string | null
  readonly site: string | null
  /** What the role lets its holder do there; patterns such as `repairs.*`. */
  readonly permissions: readonly string[]
}

export type ActorKind = 'anonymous' | 'owner' | 'staff' | 'key' | 'system'

export type Actor = {
  readonly kind: ActorKind
  /** The account, or the API key, or a fixed name for those who have none. */
  readonly id: string
  readonly name: string
  readonly zone: number | null
  readonly grants: readonly Grant[]
  readonly session: string | null
}

export const anonymous: Actor = {
  kind: 'anonymous',
  id: 'anonymous',
  name: '',
  zone: null,
  grants: [],
  session: null,
}
export const system: Actor = {
  kind: 'system',
  id: 'system',
  name: 'Fixpoint',
  zone: null,
  grants: [{ role: 'system', market: null, site: null, permissions: ['*'] }],
  session: null,
}

/** Each module narrows the transaction to its own tables, which only an untyped schema allows. */
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyTables = any

/**
 * Everything a verb may touch besides its input. One is made for each request or job, and dies
 * with it.
 */
export type Context = {
  readonly actor: Actor
  /** The zone this request works in; with it comes the market. */
  readonly zone: number
  readonly market: string
  /** The market of another zone, for what refers to it. */
  readonly marketOf: (zone: number) => string | undefined
  readonly zoneOf: (market: string) => number | undefined
  readonly language: Language
  /** The one instant at which this request happens. Nothing else asks what time it is. */
  readonly now: Date
  /** The open transaction of a command; for a query, the pool. */
  readonly db: Kysely<AnyTables>
  /** The version the caller last saw, from If-Match; a row at another version refuses. */
  readonly expectedVersion: number | null
  /** Writes a fact in this transaction: audit trail, timeline, outbox and live feed at once. */
  readonly record: (name: string, subject: Id<string>, facts?: FactData) => Promise<void>
  /** Hands work to a job queue in this transaction. */
  readonly enqueue: (job: string, data: FactData, at?: Date) => Promise<void>
  /** The next number of a series of this zone: given once, rising, with gaps. */
  readonly nextNumber: (series: string) => Promise<number>
  /** What this deployment is and holds. */
  readonly house: House
  /** Sets a cookie or a header on the answer; of no effect outside HTTP. */
  readonly answer: Answer
}

/** The deployment as a verb may know it. */
export type House = {
  readonly demo: boolean
  /** Where people reach it, without a slash at the end. */
  readonly publicUrl: string
  readonly files: Files
  readonly seal: Seal
  /** A routing service, where one is configured; without it ways are estimated. */
  readonly driveTimes?: DriveTimes | undefined
}

/** Degrees. */
export type Place = { readonly latitude: number; readonly longitude: number }

/** Seconds from each place to each other; null where no road leads. @throws Outage */
export type DriveTimes = (
  from: readonly Place[],
  to: readonly Place[],
) => Promise<readonly (readonly (number | null)[])[]>

export type FactData = Readonly<Record<string, unknown>>

export type Answer = {
  readonly setSession: (token: string | null) => void
}

type Where = { readonly market: string; readonly site?: string | null }

/** May this actor use a permission anywhere at all? Policies then look at the row. */
export function may(actor: Actor, permission: string): boolean {
  return actor.grants.some((grant) => gives(grant, permission))
}

/** May this actor use a permission in this market, and at this site where one is named? */
export function mayAt(actor: Actor, permission: string, { market, site }: Where): boolean {
  return actor.grants.some((grant) => {
    if (!gives(grant, permission)) return false
    if (grant.market !== null && grant.market !== market) return false
    return grant.site === null || grant.site === site
  })
}

/** The sites to which a permission is confined in a market; null when it holds in all of it. */
export function sitesFor(
  actor: Actor,
  permission: string,
  market: string,
): readonly string[] | null {
  const there = actor.grants.filter(
    (grant) => gives(grant, permission) && (grant.market === null || grant.market === market),
  )
  if (there.some(({ site }) => site === null)) return null
  return there.flatMap(({ site }) => site ?? [])
}

function gives(grant: Grant, permission: string): boolean {
  return grant.permissions.some((pattern) => {
    if (pattern === '*' || pattern === permission) return true
    return pattern.endsWith('.*') && permission.startsWith(pattern.slice(0, -1))
  })
}
