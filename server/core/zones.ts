import type { Kysely } from 'kysely'
import type { AnyTables } from './context.ts'

export type Zone = { readonly zone: number; readonly market: string }

/** The few zones of this deployment, read once at start: which zone serves which market. */
export type Zones = {
  readonly all: readonly Zone[]
  readonly marketOf: (zone: number) => string | undefined
  /** A market's first zone; new things are born there. */
  readonly zoneOf: (market: string) => number | undefined
  readonly reload: () => Promise<void>
}

export async function loadZones(db: Kysely<AnyTables>): Promise<Zones> {
  let all: readonly Zone[] = []
  const reload = async () => {
    all = await db.selectFrom('core.zone').select(['zone', 'market']).orderBy('zone').execute()
  }
  await reload()
  return {
    get all() {
      return all
    },
    marketOf: (zone) => all.find((entry) => entry.zone === zone)?.market,
    zoneOf: (market) => all.find((entry) => entry.market === market)?.zone,
    reload,
  }
}
