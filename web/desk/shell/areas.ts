import type { IconOf } from '#ui/Icon.tsx'
import {
  IconChartBar,
  IconColumns3,
  IconListCheck,
  IconPackage,
  IconRoute,
  IconWorld,
} from '#ui/icons.ts'

/** The rail, and `g` followed by a key to go there. */
export const areas = [
  { path: '/', name: 'desk.nav.today', icon: IconListCheck, key: 't' },
  { path: '/board', name: 'desk.nav.board', icon: IconColumns3, key: 'b' },
  { path: '/visits', name: 'desk.nav.visits', icon: IconRoute, key: 'v' },
  { path: '/parts', name: 'desk.nav.parts', icon: IconPackage, key: 'p' },
  { path: '/markets', name: 'desk.nav.markets', icon: IconWorld, key: 'm' },
  { path: '/insight', name: 'desk.nav.insight', icon: IconChartBar, key: 'i' },
] as const satisfies readonly { path: string; name: string; icon: IconOf; key: string }[]

export type AreaName = (typeof areas)[number]['name']
