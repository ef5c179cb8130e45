import { createContext, type ReactNode, use } from 'react'
import { createPortal } from 'react-dom'

const Place = createContext<HTMLElement | null>(null)

export const InspectorPlace = Place.Provider

/**
 * What a page says about the chosen thing, shown at the right: `<Inspector>…</Inspector>` anywhere
 * in it.
 */
export function Inspector({ children }: { readonly children: ReactNode }) {
  const place = use(Place)
  return place ? createPortal(children, place) : null
}
