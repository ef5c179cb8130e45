import type { Input } from '#shared/endpoint'
import { newUuid } from '#shared/ids'
import type { Context } from '#core/context'
import type { repairs, RepairView, TrackView } from './contract.ts'
import { mustServe } from './policy.ts'
import { presentRepair } from './presentRepair.ts'
import { presentTrack } from './presentTrack.ts'
import { refusals } from './refusals.ts'
import { isOpen } from './repair.ts'
import * as rows from './rows.ts'
import { type RepairRow, tables } from './tables.ts'
import { byToken } from './track.ts'

/** To the owner, or a note that only colleagues see. */
export async function sayToOwner(
  ctx: Context,
  input: Input<typeof repairs.say>,
): Promise<RepairView> {
  const repair = await rows.get(ctx, input.repair)
  mustServe(ctx, repair, 'repairs.say')
  const { text, internal } = input
  await keep(ctx, repair, { authorKind: 'staff', authorName: ctx.actor.name, text, internal })
  await ctx.record(internal ? 'repairs.noted' : 'repairs.said', rows.idOf(repair), {
    number: repair.number,
    by: 'staff',
  })
  return presentRepair(ctx, repair)
}

export async function askAboutRepair(
  ctx: Context,
  { token, text }: Input<typeof repairs.ask>,
): Promise<TrackView> {
  const repair = await byToken(ctx, token)
  if (!isOpen(repair)) throw refusals.ended()
  await keep(ctx, repair, {
    authorKind: 'owner',
    authorName: repair.contactName,
    text,
    internal: false,
  })
  await ctx.record('repairs.said', rows.idOf(repair), { number: repair.number, by: 'owner' })
  return presentTrack(ctx, repair)
}

type Said = {
  readonly authorKind: 'owner' | 'staff'
  readonly authorName: string
  readonly text: string
  readonly internal: boolean
}

async function keep(ctx: Context, repair: RepairRow, said: Said): Promise<void> {
  const id = newUuid(ctx.now.getTime())
  await tables(ctx)
    .insertInto('repairs.message')
    .values({ zone: ctx.zone, id, repair: repair.id, saidAt: ctx.now, ...said })
    .execute()
}
