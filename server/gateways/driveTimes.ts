import { z } from 'zod'
import type { DriveTimes, Place } from '#core/context'
import { Outage } from '#core/refusal'

/** How a routing service is asked for the seconds between many places, and how it answers. */
type Asking = {
  readonly request: (from: readonly Place[], to: readonly Place[]) => Request
  readonly read: (answer: unknown) => readonly (readonly (number | null)[])[]
}

const patienceMs = 3_000
/** Whoever waits for a window does not wait again and again for a service that is down. */
const silenceMs = 30_000
/** What public defaults of both services allow in one question. */
const placesMax = 100

/**
 * Seconds to drive, by a routing service of one's own: `osrm+http://host:5000` or
 * `valhalla+http://host:8002`. @throws Outage when it does not answer in three seconds, and for
 * half a minute after that without asking; the first of them is reported
 */
export function makeDriveTimes(url: string, reports?: Reports): DriveTimes
export function makeDriveTimes(url: string | undefined, reports?: Reports): DriveTimes | undefined
export function makeDriveTimes(
  url: string | undefined,
  { onFault = () => {} }: Reports = {},
): DriveTimes | undefined {
  if (url === undefined) return undefined
  const table = tableFrom(url)
  let silentUntil = 0
  return async (from, to) => {
    if (performance.now() < silentUntil)
      throw new Outage('The routing service did not answer just now.', { retryable: true })
    try {
      return await table(from, to)
    } catch (fault) {
      silentUntil = performance.now() + silenceMs
      onFault('gateways.driveTimes', fault)
      throw fault
    }
  }
}

type Reports = { readonly onFault?: (where: string, fault: unknown) => void }

function tableFrom(url: string): DriveTimes {
  const [kind, address] = [url.slice(0, url.indexOf('+')), url.slice(url.indexOf('+') + 1)]
  const asking = kind === 'osrm' ? osrm(address) : valhalla(address)
  return async (from, to) => {
    const rows: (number | null)[][] = from.map(() => [])
    const half = placesMax / 2
    for (let f = 0; f < from.length; f += half) {
      for (let t = 0; t < to.length; t += half) {
        const [some, others] = [from.slice(f, f + half), to.slice(t, t + half)]
        const times = await ask(asking, asking.request(some, others))
        for (const [n, row] of times.entries()) rows[f + n]?.push(...row)
      }
    }
    return rows
  }
}

/** project-osrm.org, v5: `/table/v1/driving/{lon,lat;…}?sources=…&destinations=…` */
function osrm(address: string): Asking {
  const answer = z.object({ durations: z.array(z.array(z.number().nullable())) })
  return {
    request(from, to) {
      const places = [...from, ...to].map(({ longitude, latitude }) => `${longitude},${latitude}`)
      const sources = from.map((_, at) => at).join(';')
      const destinations = to.map((_, at) => from.length + at).join(';')
      const query = new URLSearchParams({ sources, destinations, annotations: 'duration' })
      return new Request(`${address}/table/v1/driving/${places.join(';')}?${query}`)
    },
    read: (text) => answer.parse(text).durations,
  }
}

/** valhalla.github.io, matrix API: `/sources_to_targets` */
function valhalla(address: string): Asking {
  const cell = z.object({ time: z.number().nullable() })
  const answer = z.object({ sources_to_targets: z.array(z.array(cell)) })
  const spotOf = ({ latitude: lat, longitude: lon }: Place) => ({ lat, lon })
  return {
    request(from, to) {
      const asked = { sources: from.map(spotOf), targets: to.map(spotOf), costing: 'auto' }
      return new Request(`${address}/sources_to_targets`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(asked),
      })
    },
    read: (text) => answer.parse(text).sources_to_targets.map((row) => row.map(({ time }) => time)),
  }
}

async function ask(asking: Asking, request: Request): Promise<ReturnType<Asking['read']>> {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(patienceMs) })
    if (!answer.ok) throw new Error(`the routing service answered ${answer.status}`)
    return asking.read(await answer.json())
  } catch (cause) {
    throw new Outage('The routing service does not answer.', { cause, retryable: true })
  }
}
