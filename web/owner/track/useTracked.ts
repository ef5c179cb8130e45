import { useMutation, useQueryClient } from '@tanstack/react-query'
import { asking, type Callable, telling } from '#lib/call.ts'
import { repairs, type TrackView } from '#repairs/contract'
import type { Token } from '#shared/ids'

export type TrackToken = Token<'trk'>

export function trackQuery(token: TrackToken) {
  return asking(repairs.track, { token })
}

/** A command of the tracking page: each answers the whole page anew, so nothing is asked again. */
export function useTelling<E extends Callable>(endpoint: E, token: TrackToken) {
  const queries = useQueryClient()
  return useMutation({
    ...telling(endpoint),
    onSuccess: (view) => queries.setQueryData<unknown>(trackQuery(token).queryKey, view),
  })
}

/** When to look again by itself: a plan, and whoever is on the road, move without a word. */
export function pace(repair: TrackView | undefined): number | false {
  if (!repair?.visit) return false
  return repair.visit.expectedAt ? 20_000 : 60_000
}
