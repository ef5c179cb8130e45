import type { SessionView } from '#people/contract'
import type { IconOf } from '#ui/Icon.tsx'
import {
  IconCar,
  IconBook,
  IconBuildingStore,
  IconCalendar,
  IconChartBar,
  IconColumns3,
  IconDeviceMobile,
  IconHistory,
  IconList,
  IconListCheck,
  IconMail,
  IconRoute,
  IconShieldCheck,
  IconUser,
  IconWorld,
} from '#ui/icons.ts'

/** The rail, and `g` followed by a key to go there. */
export const areas = [
  { path: '/', name: 'desk.nav.today', icon: IconListCheck, key: 't', needs: 'repairs.today' },
  { path: '/route', name: 'desk.nav.route', icon: IconCar, key: 'y', needs: 'visits.depart' },
  { path: '/repairs', name: 'desk.nav.repairs', icon: IconList, key: 'r', needs: 'repairs.list' },
  { path: '/board', name: 'desk.nav.board', icon: IconColumns3, key: 'b', needs: 'repairs.list' },
  {
    path: '/calendar',
    name: 'desk.nav.calendar',
    icon: IconCalendar,
    key: 'c',
    needs: 'scheduling.calendar',
  },
  { path: '/visits', name: 'desk.nav.visits', icon: IconRoute, key: 'h', needs: 'visits.day' },
  {
    path: '/devices',
    name: 'desk.nav.devices',
    icon: IconDeviceMobile,
    key: 'd',
    needs: 'devices.list',
  },
  {
    path: '/coverage',
    name: 'desk.nav.coverage',
    icon: IconShieldCheck,
    key: 'v',
    needs: 'coverage.rules',
  },
  { path: '/catalog', name: 'desk.nav.catalog', icon: IconBook, key: 'k', needs: 'catalog.models' },
  {
    path: '/sites',
    name: 'desk.nav.sites',
    icon: IconBuildingStore,
    key: 's',
    needs: 'partners.sites',
  },
  {
    path: '/markets',
    name: 'desk.nav.markets',
    icon: IconWorld,
    key: 'm',
    needs: 'markets.setLineUp',
  },
  { path: '/people', name: 'desk.nav.people', icon: IconUser, key: 'p', needs: 'people.list' },
  { path: '/outbox', name: 'desk.nav.outbox', icon: IconMail, key: 'o', needs: 'notices.list' },
  { path: '/facts', name: 'desk.nav.facts', icon: IconHistory, key: 'f', needs: 'insights.facts' },
  {
    path: '/insight',
    name: 'desk.nav.insight',
    icon: IconChartBar,
    key: 'i',
    needs: 'insights.numbers',
  },
] as const satisfies readonly {
  path: string
  name: string
  icon: IconOf
  key: string
  needs: string
}[]

/**
 * What somebody finds in the rail: where they may ask, and their own route if they drive out. For
 * whoever does nothing else that route is the start.
 */
export function areasFor({ session, may }: Who): (typeof areas)[number][] {
  const drives = session.grants.some(({ role }) => role === 'fieldTechnician')
  return areas.filter(({ path, needs }) => {
    if (path === '/route') return drives
    return may(needs) && !(path === '/' && isOnRoadOnly(session))
  })
}

type Who = {
  readonly session: SessionView
  readonly may: (permission: string) => boolean
}

export function isOnRoadOnly({ grants }: Pick<SessionView, 'grants'>): boolean {
  return grants.length > 0 && grants.every(({ role }) => role === 'fieldTechnician')
}
