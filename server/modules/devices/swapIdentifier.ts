import type { Context } from '#core/context'
import { claim, find } from '#core/directory'
import { lastFour, plainText } from '#shared/imei'
import type { IdentifierKind } from './device.ts'
import { currentOwnership, identifiersOf } from './queries.ts'
import { directoryKey, type Identifier, mustReadAll } from './readText.ts'
import { refusals } from './refusals.ts'
import { beginIdentifiers, endIdentifier, mustBeHere, touch } from './rows.ts'
import { type Device, deviceId, type IdentifierRow } from './tables.ts'

export type Swap = {
  readonly kind: IdentifierKind
  readonly value: string
  /** The number that the new one takes the place of; without it the oldest that still holds. */
  readonly replaces?: string | undefined
}

/**
 * A board swap gives a device another number. The old one goes on finding it: bills, boxes and the
 * owner's memory keep the old number.
 * @throws Refusal unreadable, wrongCheckDigit, alreadyKnown when another device has the number
 */
export async function swapIdentifier(ctx: Context, device: Device, swap: Swap): Promise<void> {
  mustBeHere(ctx, device)
  const identifier = readOne(swap)
  const all = await identifiersOf(ctx, { zone: device.zone, ids: [device.id] })
  const holding = all.filter(({ toAt }) => toAt === null)
  if (holding.some((row) => isSame(row, identifier))) return
  await mustBeFree(ctx, device, identifier)
  const old = holding.find(({ kind, value }) => {
    return kind === swap.kind && (swap.replaces === undefined || value === plainText(swap.replaces))
  })
  if (old) await endIdentifier(ctx, old)
  await beginIdentifiers(ctx, device.id, [identifier])
  const owner = (await currentOwnership(ctx, device))?.name ?? ''
  const first = holding[0]
  // What a stranger sees is the end of the first number, so it changes with that number alone.
  const isFirst = !first || first.id === old?.id
  await touch(ctx, device, { owner, ...(isFirst ? { lastFour: lastFour(identifier.value) } : {}) })
  const { kind } = swap
  await ctx.record('devices.identifierSwapped', deviceId(device), {
    kind,
    from: ending(old?.value),
    to: ending(identifier.value),
  })
}

function readOne({ kind, value }: Swap): Identifier {
  // With its label even a serial that looks like a number is read as what it is.
  const [read, more] = mustReadAll(`${labels[kind]}: ${value}`, 'value')
  if (!read || more || read.kind !== kind) throw refusals.unreadable({ field: 'value' })
  return { kind, value: read.value }
}

const labels = { imei: 'IMEI', serial: 'SERIAL', eid: 'EID' } as const satisfies Record<
  IdentifierKind,
  string
>

async function mustBeFree(ctx: Context, device: Device, identifier: Identifier): Promise<void> {
  if (await claim(ctx, directoryKey(identifier), device.id)) return
  const holder = await find(ctx, directoryKey(identifier))
  // A board that comes back to its device brings back a number that already points here.
  if (holder?.zone !== device.zone || holder.subject !== device.id)
    throw refusals.alreadyKnown({ field: 'value' })
}

function isSame(row: IdentifierRow, { kind, value }: Identifier): boolean {
  return row.kind === kind && row.value === value
}

/** Facts travel far, whole numbers do not. */
function ending(value: string | undefined): string | null {
  return value === undefined ? null : lastFour(value)
}
