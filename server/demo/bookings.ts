import { bookRepair } from '#repairs'
import { findByText } from '#devices'
import { getSite } from '#partners'
import { earliestPlace } from '#scheduling'
import { demoImei } from '#devices/seeds'
import { publicId } from '#shared/ids'
import { type Context, system } from '#core/context'
import type { Engine } from '#core/engine'
import { Refusal } from '#core/refusal'
import { withTransaction } from '#core/unit'
import type { Chance } from './chance.ts'
import type { DemoLoaded } from './load.ts'
import type { DemoSite } from './network.ts'

const bookings = 80
const hourMs = 3_600_000

/**
 * Appointments of the coming days, made by the real verb: the calendars of the demo hold true
 * places.
 */
export async function bookDemo(engine: Engine, { sites, chance }: DemoLoaded): Promise<void> {
  const counters = sites.filter(({ benches, kind }) => benches > 0 && kind !== 'partnerStore')
  for (let n = 0; n < bookings; n++) {
    const site = counters[n % 24] ?? chance.pick(counters)
    const asked = { actor: system, zone: site.zone, language: 'en' as const }
    await withTransaction(engine.around, asked, (ctx) => bookOne(ctx, { site, n, chance })).catch(
      (fault: unknown) => {
        // A device that is already in repair, or a site without a free place: the next one will do.
        if (!(fault instanceof Refusal)) throw fault
      },
    )
  }
}

type Booking = { readonly site: DemoSite; readonly n: number; readonly chance: Chance }

async function bookOne(ctx: Context, { site: { id, zone }, n, chance }: Booking): Promise<void> {
  const site = await getSite(ctx, publicId('sit', zone, id))
  const first = await earliestPlace(
    ctx,
    site,
    new Date(ctx.now.getTime() + chance.between(1, 96) * hourMs),
  )
  const { device } = await findByText(ctx, demoImei(n * 53 + 1))
  if (!first || !device) return
  await bookRepair(ctx, {
    market: ctx.market,
    device: publicId('dev', device.zone, device.id),
    symptom: chance.pick(['screen-cracked', 'battery-drains', 'does-not-charge']),
    accident: false,
    words: '',
    way: 'counter',
    site: site.publicId,
    slot: first.startsAt.toISOString(),
    contact: { name: `Demo Owner ${n + 1}`, email: `booking.${n + 1}@example.invalid` },
    language: 'en',
  })
}
