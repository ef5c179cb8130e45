import { useSearchParams } from 'wouter'
import { isId } from '#shared/ids'

const names = [
  'market',
  'device',
  'model',
  'four',
  'sold',
  'symptom',
  'accident',
  'near',
  'at',
  'way',
  'site',
  'slot',
  'slotEnd',
  'hold',
  'until',
] as const
type Name = (typeof names)[number]

/**
 * What the owner has told so far, kept in the address so that it can be reloaded, shared and gone
 * back to. Numbers and names of people are never in it (see told.ts).
 */
export type Trouble = { readonly [K in Name]?: string | undefined }

/** No time is chosen, or none any more. What was kept is remembered, to be let go for the next. */
export const noTime = {
  slot: undefined,
  slotEnd: undefined,
  until: undefined,
} satisfies Trouble

/** The trouble in the address, and how to change it without leaving the page. */
export function useTrouble(): [Trouble, (change: Trouble) => void] {
  const [search, setSearch] = useSearchParams()
  const trouble: Trouble = Object.fromEntries(
    names.flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : [])),
  )
  const change = (next: Trouble) =>
    setSearch((now) => paramsOf({ ...Object.fromEntries(now), ...next }), { replace: true })
  return [trouble, change]
}

export function hrefOf(path: string, trouble: Trouble): string {
  const params = paramsOf(trouble)
  return params.size > 0 ? `${path}?${params}` : path
}

function paramsOf(trouble: Readonly<Record<string, string | undefined>>): URLSearchParams {
  const given = Object.entries(trouble).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return new URLSearchParams(given)
}

/** Which unit is meant, as the API wants it: the one we know, else its model. */
export function unitOf({ device, model }: Trouble) {
  if (device && isId('dev', device)) return { device }
  return model ? { model } : undefined
}

/** Where the owner is: the place they named, or the point they let the browser tell. */
export function placeOf({ near, at }: Trouble) {
  const [latitude, longitude] = (at ?? '').split(',').map(Number)
  if (latitude !== undefined && longitude !== undefined) return { latitude, longitude }
  return near ? { near } : {}
}
