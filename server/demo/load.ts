import type { Kysely } from 'kysely'
import type { AnyTables } from '#core/context'
import { insertDevices } from '#devices/seeds'
import { insertPartner, insertSites } from '#partners/seeds'
import { insertContracts } from '#plans/seeds'
import { hasDemoAccounts, insertAccounts } from '#people/seeds'
import { insertRepairs } from '#repairs/seeds'
import { putTechnicians } from '#scheduling/seeds'
import { putCrew } from '#crew/seeds'
import { type Chance, makeChance } from './chance.ts'
import { dayOf, makeDevices } from './devices.ts'
import { type DemoSite, makeNetwork } from './network.ts'
import { makeCast } from './people.ts'
import { claimOnPlans, makePlans } from './plans.ts'
import { makeRepairs } from './repairs.ts'
import { readSource, type VisitCity } from './source.ts'
import { crewRow } from './visits.ts'

/** The seed of every choice of the demo: the same network at every first start. */
const seed = 20_261_121

/** What the bookings of the coming days are then made from. */
export type DemoLoaded = {
  readonly sites: readonly DemoSite[]
  readonly cities: readonly VisitCity[]
  readonly chance: Chance
}

type Loading = { readonly db: Kysely<AnyTables>; readonly now: Date }

/** Loads the demo network once, in one transaction: all of it is there or none. */
export async function loadDemo(
  { db, now }: Loading,
  progress: (line: string) => void,
): Promise<DemoLoaded | undefined> {
  const source = readSource()
  if (await hasDemoAccounts({ db }, source.markets[0]?.zone ?? 0)) return undefined
  progress('Loading the demo network …')
  const chance = makeChance(seed)
  const network = makeNetwork(source, chance, now)
  await db.transaction().execute(async (tx) => {
    for (const partner of network.partners) await insertPartner({ db: tx }, partner)
    await insertSites({ db: tx }, network.rows)
    const cast = makeCast(source, network.sites, {
      chance,
      road: makeChance(seed + 2),
      now,
    })
    await insertAccounts({ db: tx }, cast.accounts)
    await putCrew({ db: tx, zone: 0 }, cast.crew.map(crewRow))
    await putTechnicians(
      { db: tx },
      cast.technicians.map(({ account, name, site, skills }) => ({
        zone: site.zone,
        account,
        site: site.id,
        name,
        skills,
      })),
    )
    const devices = makeDevices(source, cast.owners, { chance, now })
    await insertDevices({ db: tx }, devices)
    const repairs = makeRepairs({
      source,
      devices,
      sites: network.sites,
      technicians: cast.technicians,
      chance,
      now,
    })
    const plans = makePlans(devices, { chance: makeChance(seed + 1), now })
    const claimed = claimOnPlans(repairs, plans)
    await insertRepairs({ db: tx }, claimed.repairs)
    await insertContracts({ db: tx }, claimed.contracts, dayOf(now))
  })
  return { sites: network.sites, cities: source.visitCities, chance }
}
