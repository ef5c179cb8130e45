import type { Device } from '#devices'
import { insertContracts } from '#plans/seeds'
import { day } from '#shared/days'
import { type Id, publicId } from '#shared/ids'
import { aUuid, type town } from '#testing'

type Holder = { readonly name: string; readonly email: string }

/** A care plan of the market in which a device was sold, held by somebody without an account. */
export async function aContract(
  it: Awaited<ReturnType<typeof town>>,
  { zone, id: device, soldInMarket }: Device,
  { name, email }: Holder,
): Promise<Id<'pln'>> {
  const plan = soldInMarket === 'IN' ? 'in.screen-protection' : 'it.demo-care'
  const id = aUuid(zone * 10 + 5)
  const holder = { account: null, zone: null, name, email, language: 'en' as const }
  const seed = { zone, id, device, plan, boughtOn: day('2026-08-05'), holder }
  await insertContracts({ db: it.database.kysely }, [seed], day('2026-11-21'))
  return publicId('pln', zone, id)
}
