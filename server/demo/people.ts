import type { AccountSeed } from '#people/seeds'
import type { RoleName } from '#people/contract'
import type { Language } from '#shared/messages'
import { newUuid, type Uuid } from '#shared/ids'
import type { Chance } from './chance.ts'
import { type DemoSite, phoneOf } from './network.ts'
import type { DemoMarket, Source } from './source.ts'

export const technicianCount = 400
export const ownerCount = 3_600

export type Technician = {
  readonly account: Uuid
  readonly name: string
  readonly site: DemoSite
  readonly skills: readonly string[]
}
export type Owner = {
  readonly zone: number
  readonly market: DemoMarket
  readonly account: Uuid
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly language: Language
}
export type Cast = {
  readonly accounts: readonly AccountSeed[]
  readonly technicians: readonly Technician[]
  /** Those of them who drive out. */
  readonly crew: readonly Technician[]
  readonly owners: readonly Owner[]
}

const skills = ['module_swap', 'board_swap', 'software'] as const

/** Everybody of the demo. The sign-in page offers those whose address begins with `demo.`. */
export function makeCast(
  source: Source,
  sites: readonly DemoSite[],
  { chance, road, now }: { chance: Chance; road: Chance; now: Date },
): Cast {
  const at = now.getTime()
  const createdAt = new Date(at - 200 * 86_400_000)
  const accounts: AccountSeed[] = []
  const add = (
    seed: Omit<AccountSeed, 'id' | 'createdAt' | 'phone'> & { phone?: string },
  ): Uuid => {
    const id = newUuid(createdAt.getTime())
    accounts.push({ phone: null, ...seed, id, createdAt })
    return id
  }
  const leads = source.markets.flatMap((market) => addLeads(market, { sites, source, chance, add }))
  const technicians = [
    ...leads,
    ...makeTechnicians(sites, technicianCount - leads.length, { source, chance, add }),
  ]
  const owners = makeOwners({ source, chance, add })
  const crew = makeCrew(sites, { source, chance: road, add })
  return { accounts, technicians: [...technicians, ...crew], crew, owners }
}

type Adding = {
  readonly source: Source
  readonly chance: Chance
  readonly add: (seed: Omit<AccountSeed, 'id' | 'createdAt' | 'phone'> & { phone?: string }) => Uuid
}

/**
 * One of each role a market, so that a visitor can be anybody. @returns those who work at a bench
 */
function addLeads(
  market: DemoMarket,
  { sites, source, chance, add }: Adding & { readonly sites: readonly DemoSite[] },
): Technician[] {
  const benched: Technician[] = []
  const centre = sites.find((site) => site.zone === market.zone && site.kind === 'serviceCentre')
  const store = sites.find((site) => site.zone === market.zone && site.kind === 'partnerStore')
  const leads: readonly (readonly [RoleName, DemoSite | undefined])[] = [
    ['marketManager', undefined],
    ['serviceManager', undefined],
    ['frontDesk', centre],
    ['technician', centre],
    ['dispatcher', undefined],
    ['partner', store],
  ]
  for (const [role, site] of leads) {
    const name = nameOf(source, market, chance)
    const account = add({
      zone: market.zone,
      kind: 'staff',
      name,
      language: market.languages[0] ?? 'en',
      email: `demo.${role.toLowerCase()}.${market.id.toLowerCase()}@fixpoint.invalid`,
      grants: [{ role, market: market.id, site: site?.id ?? null }],
    })
    if (role === 'technician' && site) benched.push({ account, name, site, skills })
  }
  if (market.id === 'IN') {
    add({
      zone: market.zone,
      kind: 'staff',
      name: nameOf(source, market, chance),
      language: 'en',
      email: 'demo.admin@fixpoint.invalid',
      grants: [{ role: 'admin', market: null, site: null }],
    })
  }
  return benched
}

function makeTechnicians(
  sites: readonly DemoSite[],
  count: number,
  { source, chance, add }: Adding,
): Technician[] {
  const benches = sites.filter(({ kind }) => kind !== 'partnerStore')
  return Array.from({ length: count }, (_, n) => {
    const site = benches[n % benches.length] ?? chance.pick(benches)
    const name = nameOf(source, site.market, chance)
    const account = add({
      zone: site.zone,
      kind: 'staff',
      name,
      language: site.market.languages[0] ?? 'en',
      email: `technician.${n + 1}@fixpoint.invalid`,
      grants: [{ role: 'technician', market: site.market.id, site: site.id }],
    })
    return {
      account,
      name,
      site,
      skills: skills.filter((_skill, rank) => rank === 0 || chance.happens(0.5)),
    }
  })
}

const crewEach = 6

/** Who drives out, from the first service centre of each city with home visits. */
function makeCrew(sites: readonly DemoSite[], { source, chance, add }: Adding): Technician[] {
  return source.visitCities.flatMap(({ market }) => {
    const site = sites.find((one) => one.market.id === market && one.kind === 'serviceCentre')
    if (!site) return []
    return Array.from({ length: crewEach }, (_, n) => {
      const name = nameOf(source, site.market, chance)
      const code = market.toLowerCase()
      const account = add({
        zone: site.zone,
        kind: 'staff',
        name,
        language: site.market.languages[0] ?? 'en',
        email:
          n === 0
            ? `demo.fieldtechnician.${code}@fixpoint.invalid`
            : `road.${n}.${code}@fixpoint.invalid`,
        grants: [{ role: 'fieldTechnician', market, site: site.id }],
      })
      return {
        account,
        name,
        site,
        skills: n % 3 === 2 ? ['module_swap'] : ['module_swap', 'software'],
      }
    })
  })
}

function makeOwners({ source, chance, add }: Adding): Owner[] {
  const weighted = source.markets.map((market) => [market, market.weight] as const)
  return Array.from({ length: ownerCount }, (_, n) => {
    const market = chance.weighted(weighted)
    const name = nameOf(source, market, chance)
    const person = {
      zone: market.zone,
      name,
      email: `owner.${n + 1}@example.invalid`,
      phone: phoneOf(market.id, chance),
      language: market.languages[0] ?? ('en' as const),
    }
    return { ...person, market, account: add({ ...person, kind: 'owner', grants: [] }) }
  })
}

function nameOf(source: Source, market: DemoMarket, chance: Chance): string {
  const names = source.names[market.id]
  if (!names) throw new Error(`no names for ${market.id}`)
  return `${chance.pick(names.first)} ${chance.pick(names.last)}`
}
