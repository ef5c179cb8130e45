import type { Context } from '#core/context'
import { find } from '#core/directory'
import type { Input, Output } from '#shared/endpoint'
import type { devices } from './contract.ts'
import { presentCard } from './present.ts'
import { findDevice } from './queries.ts'
import { directoryKey, mustRead, type ReadIdentifier } from './readText.ts'
import type { Device } from './tables.ts'

/**
 * Reads a text and finds the device of its first number that has one, in whichever zone.
 * @throws Refusal unreadable, wrongCheckDigit
 */
export async function findByText(
  ctx: Pick<Context, 'db'>,
  text: string,
): Promise<{ read: ReadIdentifier[]; device: Device | undefined }> {
  const read = mustRead(text, 'text')
  for (const identifier of read) {
    const place = await find(ctx, directoryKey(identifier))
    const device = place && (await findDevice(ctx, { zone: place.zone, id: place.subject }))
    if (device) return { read, device }
  }
  return { read, device: undefined }
}

export async function identifyDevice(
  ctx: Context,
  { text }: Input<typeof devices.identify>,
): Promise<Output<typeof devices.identify>> {
  const { read, device } = await findByText(ctx, text)
  return { read, device: device ? await presentCard(ctx, device) : null }
}
