import type { Kysely } from 'kysely'
import type { AnyTables } from '#core/context'
import { loadCatalog } from '#catalog/seeds'
import { keepTerms } from '#coverage/seeds'
import { loadMarkets } from '#markets/seeds'
import { loadPlaces } from '#partners/seeds'

export type Loading = { readonly db: Kysely<AnyTables>; readonly now: Date }

/**
 * Brings the reference data that ships in data/ into the database; what is there already stays as
 * it is.
 */
export async function loadReference(loading: Loading): Promise<void> {
  await loadMarkets(loading)
  await loadPlaces(loading)
  await loadCatalog(loading)
  await keepTerms(loading)
}
