import type { TrackView } from '#repairs/contract'

export type Move = {
  readonly at: string
  readonly from: string
  readonly to: string
  readonly why: string
}

/**
 * The moves that whoever reads a day would notice: a pause is no move, and neither is another hour
 * of the same day.
 */
export function movesOf(
  promises: TrackView['promises'],
  dayOf: (at: string) => string,
): readonly Move[] {
  const moves: Move[] = []
  let before: string | undefined
  for (const { at, to, cause, words } of promises) {
    if (to === null) continue
    if (before !== undefined && dayOf(before) !== dayOf(to)) {
      moves.push({ at, from: before, to, why: [cause, words].filter(Boolean).join(': ') })
    }
    before = to
  }
  return moves
}

type Moment = TrackView['moments'][number]

/** The moments without the bare "the date moved": what moved stands where the promise is told. */
export function tellingMoments({ moments, promises }: TrackView): readonly Moment[] {
  const left = new Map<string, number>()
  for (const { at } of promises) left.set(at, (left.get(at) ?? 0) + 1)
  return moments.filter(({ at, kind }) => {
    const bare = kind === 'promise' && (left.get(at) ?? 0) > 0
    if (bare) left.set(at, (left.get(at) ?? 0) - 1)
    return !bare
  })
}
