import type { Context } from '#core/context'
import { readCursor, toPage } from '#core/page'
import { presentModel } from '#catalog'
import type { Input, Output } from '#shared/endpoint'
import type { devices } from './contract.ts'
import { mustWorkHere } from './policy.ts'
import { devicesPage, identifiersOf, ownershipsOf } from './queries.ts'
import { deviceId } from './tables.ts'

export async function listDevices(
  ctx: Context,
  { search = '', limit, cursor }: Input<typeof devices.list>,
): Promise<Output<typeof devices.list>> {
  mustWorkHere(ctx, 'devices.list')
  const found = await devicesPage(ctx, { search, after: readCursor(cursor), limit: limit + 1 })
  const ids = found.map(({ id }) => id)
  const [identifiers, owners] = await Promise.all([
    identifiersOf(ctx, { zone: ctx.zone, ids }),
    ownershipsOf(ctx, { zone: ctx.zone, ids }),
  ])
  const numbers = new Map(
    identifiers
      .toReversed()
      .filter(({ toAt }) => !toAt)
      .map((row) => [row.device, row.value]),
  )
  const names = new Map(owners.filter(({ toAt }) => !toAt).map((row) => [row.device, row.name]))
  return toPage(found, limit, {
    at: ({ createdAt }) => createdAt,
    present: (device) => ({
      id: deviceId(device),
      model: presentModel(device.catalogModel),
      lastFour: device.lastFour,
      // The oldest number that still holds is the one on the box.
      identifier: numbers.get(device.id) ?? '',
      owner: names.get(device.id) ?? '',
      deliveredOn: device.deliveredOn,
    }),
  })
}
