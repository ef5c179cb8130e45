import type { ComponentType } from 'react'

type IconProps = { size?: number; stroke?: number; 'aria-hidden'?: boolean }
export type IconOf = ComponentType<IconProps>

/** Decoration only: the word beside it, or its button's label, says the same. */
export function Icon({ of: Drawing, size = 20 }: { readonly of: IconOf; readonly size?: number }) {
  return <Drawing size={size} stroke={1.5} aria-hidden />
}
