import { type Actor, type Grant } from '#core/context'
import { roles, type RoleName } from '#people/contract'
import { publicId, type Uuid } from '#shared/ids'

/** The zone of each market, as the shipped markets have it. */
const zones = { IN: 1, IT: 2, US: 3, CN: 4, DE: 5, ES: 6, FR: 7, GB: 8 } as const
type TownMarket = keyof typeof zones

/** A uuid that a test can read: `aUuid(7)` ends in 7. */
export function aUuid(n: number): Uuid {
  return `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}` as Uuid // shaped as one.
}

type Staff = {
  readonly role: RoleName
  readonly market?: TownMarket
  readonly site?: string
  readonly n?: number
}

/** Somebody of the staff, with one role in one market or at one site. */
export function staff({ role, market = 'IN', site, n = 1 }: Staff): Actor {
  const zone = zones[market]
  const grant: Grant = {
    role,
    market: role === 'admin' ? null : market,
    site: site ?? null,
    permissions: roles[role],
  }
  return {
    kind: 'staff',
    id: publicId('per', zone, aUuid(n)),
    name: `${role} ${n}`,
    zone,
    grants: [grant],
    session: null,
  }
}

export function anOwner(n = 100, market: TownMarket = 'IN'): Actor {
  const zone = zones[market]
  const id = publicId('per', zone, aUuid(n))
  return { kind: 'owner', id, name: `Owner ${n}`, zone, grants: [], session: null }
}

export const anAdmin = staff({ role: 'admin' })
export const aManager = staff({ role: 'marketManager', n: 2 })
export const aFrontDesk = staff({ role: 'frontDesk', n: 3 })
export const aTechnician = staff({ role: 'technician', n: 4 })
export const aDispatcher = staff({ role: 'dispatcher', n: 5 })
export const aForeignManager = staff({ role: 'marketManager', market: 'IT', n: 6 })
