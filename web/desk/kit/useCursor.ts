import { useRef, useState } from 'react'
import { useKeys } from '../shell/keys.ts'

/** `j` and `k` move along a list, `enter` opens; -1 until one of them is pressed. */
export function useCursor(count: number, open: (at: number) => void) {
  const [at, setAt] = useState(-1)
  const rows = useRef(new Map<number, HTMLElement>())
  const to = (next: number) => {
    const kept = Math.max(0, Math.min(count - 1, next))
    setAt(kept)
    rows.current.get(kept)?.scrollIntoView({ block: 'nearest' })
  }
  useKeys({
    j: () => to(at + 1),
    k: () => to(at - 1),
    ...(at >= 0 ? { Enter: () => open(at) } : {}),
  })
  const refOf = (place: number) => (element: HTMLElement | null) => {
    if (element) rows.current.set(place, element)
    else rows.current.delete(place)
  }
  return { at, refOf }
}
