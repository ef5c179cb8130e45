import type { ReactNode } from 'react'

/** Outlines on a 48 grid, by the catalogue's category. An unknown category is a plain box. */
const shapes = {
  phone: (
    <>
      <rect x="13" y="4" width="22" height="40" rx="4" />
      <path d="M22 8h4" />
    </>
  ),
  tablet: (
    <>
      <rect x="8" y="4" width="32" height="40" rx="4" />
      <path d="M21 40h6" />
    </>
  ),
  tv: (
    <>
      <rect x="3" y="8" width="42" height="27" rx="2" />
      <path d="m14 35-3 6m23-6 3 6" />
    </>
  ),
  laptop: (
    <>
      <rect x="9" y="9" width="30" height="22" rx="2" />
      <path d="M3 36h42l-2 3H5z" />
    </>
  ),
  band: (
    <>
      <rect x="16" y="12" width="16" height="24" rx="8" />
      <path d="M18.5 14 20 4h8l1.5 10m0 20L28 44h-8l-1.5-10" />
    </>
  ),
  earphones: (
    <>
      <path d="M17 8a6 6 0 0 0-6 6c0 3 2 5 4 5.5V38a2.5 2.5 0 0 0 5 0V8z" />
      <path d="M31 8a6 6 0 0 1 6 6c0 3-2 5-4 5.5V38a2.5 2.5 0 0 1-5 0V8z" />
    </>
  ),
  power_bank: (
    <>
      <rect x="12" y="5" width="24" height="38" rx="5" />
      <path d="m25.5 16-5 8.5h7l-5 8.5" />
    </>
  ),
  charger: (
    <>
      <rect x="12" y="16" width="24" height="27" rx="4" />
      <path d="M19 16V6m10 10V6m-8 31h6" />
    </>
  ),
  scooter: (
    <>
      <circle cx="10" cy="39" r="4.5" />
      <circle cx="38" cy="39" r="4.5" />
      <path d="M14.5 39H30L26 8h-6m6 0h5m-1 31c0-4.5 3.5-8 8-8" />
    </>
  ),
} as const satisfies Record<string, ReactNode>

export type DeviceCategory = keyof typeof shapes

type Props = { readonly category: string; readonly size?: number }

/** A device by the shape of its kind; the name beside it says which. */
export function DeviceShape({ category, size = 48 }: Props) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 48 48"
      fill="none"
      stroke="currentColor"
      strokeWidth={size < 32 ? 2.5 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      {isCategory(category) ? shapes[category] : <rect x="8" y="8" width="32" height="32" rx="4" />}
    </svg>
  )
}

function isCategory(text: string): text is DeviceCategory {
  return text in shapes
}
