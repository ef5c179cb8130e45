import { day } from '#shared/days'
import { type Device, deviceId, registerDevice, routes as deviceRoutes } from '#devices'
import { routes as coverageRoutes } from '#coverage'
import { town } from '#testing'
import { listeners, routes } from '../index.ts'

/** A town where devices are known and stamped: Italian phones bought on 1 August 2026. */
export async function promisesTown() {
  const it = await town({
    routes: [...routes, ...coverageRoutes, ...deviceRoutes],
    listeners,
    now: new Date('2026-11-24T10:00:00Z'),
  })
  let count = 0
  const sold = { contractOn: day('2026-08-01'), deliveredOn: day('2026-08-05') }
  async function aDevice(
    values: Partial<Parameters<typeof registerDevice>[1]> = {},
  ): Promise<{ device: Device; id: string }> {
    const identifiers = `SN: UNIT${200_000 + (count += 1)}`
    const device = await it.inMarket('IT', (ctx) =>
      registerDevice(ctx, {
        model: 'xiaomi-13',
        identifiers,
        soldInMarket: 'IT',
        ...sold,
        ...values,
      }),
    )
    await it.settle()
    return { device, id: deviceId(device) }
  }
  return { it, aDevice }
}

export const names = { en: 'Battery', hi: 'बैटरी', it: 'Batteria', zh: '电池' }
