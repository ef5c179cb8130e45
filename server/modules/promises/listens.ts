import type { Context } from '#core/context'
import type { Fact, Listener } from '#core/facts'
import { isId } from '#shared/ids'
import { deviceOf, stampPart, stampSale } from './stamps.ts'

async function whenRegistered(ctx: Context, { subject }: Fact): Promise<void> {
  const device = await deviceOf(ctx, subject)
  if (device) await stampSale(ctx, device)
}

async function whenPartFitted(ctx: Context, { subject, data }: Fact): Promise<void> {
  const device = await deviceOf(ctx, subject)
  const repair = String(data['repair'])
  if (!device || !isId('rep', repair)) return
  await stampPart(ctx, device, { component: String(data['component']), repair })
}

export const listeners: readonly Listener[] = [
  { name: 'promises.whenRegistered', hears: ['devices.registered'], act: whenRegistered },
  { name: 'promises.whenPartFitted', hears: ['devices.partFitted'], act: whenPartFitted },
]
