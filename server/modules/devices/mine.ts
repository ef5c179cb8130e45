import type { Context } from '#core/context'
import { readCursor, writeCursor } from '#core/page'
import type { Input, Output } from '#shared/endpoint'
import { isId, parseId } from '#shared/ids'
import type { devices } from './contract.ts'
import { presentCard } from './present.ts'
import { allZones, devicesOwned, type OwnedDevice } from './queries.ts'

/** Somebody's devices may live in other zones than they do, so each zone is asked by itself. */
export async function listOwnDevices(
  ctx: Context,
  { limit, cursor }: Input<typeof devices.mine>,
): Promise<Output<typeof devices.mine>> {
  if (!isId('per', ctx.actor.id)) return { items: [], next: null }
  const account = parseId(ctx.actor.id)
  const after = readCursor(cursor)
  const found: OwnedDevice[] = []
  for (const zone of await allZones(ctx)) {
    found.push(...(await devicesOwned(ctx, { account, zone, after, limit: limit + 1 })))
  }
  const shown = found.toSorted(newestFirst).slice(0, limit)
  const last = shown.at(-1)
  return {
    items: await Promise.all(shown.map(({ device }) => presentCard(ctx, device))),
    next: found.length > limit && last ? writeCursor({ at: last.ownedAt, id: last.id }) : null,
  }
}

function newestFirst(a: OwnedDevice, b: OwnedDevice): number {
  return b.ownedAt.getTime() - a.ownedAt.getTime() || (a.id < b.id ? 1 : -1)
}
