import { chanceFrom } from '../server/modules/routing/test/randomBook.ts'
import type { Ground } from './ground.ts'
import { territories } from './slotsBook.ts'
import { centreOf } from './slotsRows.ts'

const requests = 2_000

/** Questions of owners all over the country, each about a display that is known to have a price. */
export async function questions({ database }: Ground): Promise<string> {
  const { rows } = await database.pool.query<{ model: string }>(
    `select distinct model from catalog.repair_price
     where market = 'IN' and repair_type = 'display' order by model limit 20`,
  )
  const chance = chanceFrom(11)
  return Array.from({ length: requests }, () => {
    const centre = centreOf(chance(territories))
    const body = {
      market: 'IN',
      model: rows[chance(rows.length)]?.model,
      symptom: 'screen-cracked',
      latitude: centre.latitude + (chance(2_000) - 1_000) / 10_000,
      longitude: centre.longitude + (chance(2_000) - 1_000) / 10_000,
    }
    return `POST /v1/visit-slots ${JSON.stringify(body)}`
  }).join('\n')
}
