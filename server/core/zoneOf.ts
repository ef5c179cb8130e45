import type { Endpoint, Schema } from '#shared/endpoint'
import { pathParameters } from '#shared/endpoint'
import { zoneOfToken } from '#shared/ids'
import type { Actor } from './context.ts'
import { defineRefusals } from './refusal.ts'
import type { Zones } from './zones.ts'

const refusals = defineRefusals('core', { unknownMarket: 'invalid', notFound: 'missing' })

const candidatesOf = new WeakMap<Endpoint<Schema, Schema>, readonly (string | undefined)[]>()

/** Ids and tokens are written alike: what it is, then the zone, then which one. */
const addressed = /^[a-z]+_[0-9a-z]{30}$/i

/**
 * Every request works in one zone: the one its id, token or market names; failing these, the
 * actor's own, and for requests that touch only reference tables the first there is.
 * @throws Refusal unknownMarket, notFound
 */
export function zoneOf(
  endpoint: Endpoint<Schema, Schema>,
  input: unknown,
  { actor, zones }: { readonly actor: Actor; readonly zones: Zones },
): number {
  const fields = isRecord(input) ? input : {}
  let candidates = candidatesOf.get(endpoint)
  if (!candidates) candidatesOf.set(endpoint, (candidates = candidatesIn(endpoint)))
  for (const name of candidates) {
    const value = name === undefined ? undefined : fields[name]
    if (typeof value !== 'string') continue
    if (name !== 'market' && !addressed.test(value)) continue
    const zone = name === 'market' ? marketZone(value, zones) : zoneOfToken(value)
    if (zones.marketOf(zone) === undefined) throw refusals.notFound()
    return zone
  }
  return actor.zone ?? zones.all[0]?.zone ?? 0
}

function candidatesIn({ zoneBy, path }: Endpoint<Schema, Schema>) {
  return zoneBy === null ? [] : [zoneBy, ...pathParameters(path), 'market']
}

function marketZone(market: string, zones: Zones): number {
  const zone = zones.zoneOf(market)
  if (zone === undefined) throw refusals.unknownMarket({ field: 'market', market })
  return zone
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
