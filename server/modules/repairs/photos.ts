import { createHash } from 'node:crypto'
import type { Input } from '#shared/endpoint'
import { newUuid, parseId } from '#shared/ids'
import type { Context } from '#core/context'
import type { repairs, RepairView } from './contract.ts'
import { mustServe } from './policy.ts'
import { presentPhoto } from './presentParts.ts'
import { photosOf } from './queries.ts'
import { refusals } from './refusals.ts'
import { isOpen } from './repair.ts'
import * as rows from './rows.ts'
import { type PhotoRow, type RepairRow, tables } from './tables.ts'
import { byToken } from './track.ts'

/** The first bytes say what a file is; what the sender calls it does not count. */
const kinds = [
  { mediaType: 'image/jpeg', begins: [0xff, 0xd8, 0xff], at: 0 },
  { mediaType: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47], at: 0 },
  { mediaType: 'image/webp', begins: [0x57, 0x45, 0x42, 0x50], at: 8 },
] as const

/**
 * Keeps a photo untouched. Its chain covers the photo before it, so that none can be swapped or
 * dropped unseen.
 */
export async function addPhoto(
  ctx: Context,
  input: Input<typeof repairs.addPhoto>,
): Promise<RepairView['photos'][number]> {
  const repair = await rows.get(ctx, input.repair)
  mustServe(ctx, repair, 'repairs.addPhoto')
  if (!isOpen(repair)) throw refusals.ended()
  const file = Buffer.isBuffer(input.file) ? input.file : Buffer.alloc(0)
  const kind = kinds.find(({ begins, at }) =>
    begins.every((byte, index) => file[at + index] === byte),
  )
  if (!kind) throw refusals.notAPhoto({ field: 'file' })
  const { sha256, bytes } = await ctx.house.files.put(file)
  const last = (await photosOf(ctx, repair)).at(-1)
  const chain = createHash('sha256')
    .update(`${last?.chain ?? ''}${sha256}`)
    .digest('hex')
  const { moment, note } = input
  const photo = await tables(ctx)
    .insertInto('repairs.photo')
    .values({
      zone: ctx.zone,
      id: newUuid(ctx.now.getTime()),
      repair: repair.id,
      moment,
      sha256,
      chain,
      bytes,
      mediaType: kind.mediaType,
      note,
      takenBy: ctx.actor.name,
      takenAt: ctx.now,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await ctx.record('repairs.photoAdded', rows.idOf(repair), {
    number: repair.number,
    moment,
    sha256,
  })
  return presentPhoto(photo)
}

export async function readPhoto(ctx: Context, input: Input<typeof repairs.photo>) {
  const repair = await rows.get(ctx, input.repair)
  mustServe(ctx, repair, 'repairs.photo')
  const photo = (await photosOf(ctx, repair)).find(({ id }) => id === parseId(input.photo).id)
  return originalOf(ctx, repair, photo)
}

/** The owner sees what was seen of their device, through their link. */
export async function readTrackedPhoto(ctx: Context, input: Input<typeof repairs.trackedPhoto>) {
  const repair = await byToken(ctx, input.token)
  const photo = (await photosOf(ctx, repair)).find(({ id }) => id === parseId(input.photo).id)
  return originalOf(ctx, repair, photo)
}

async function originalOf(ctx: Context, repair: RepairRow, photo: PhotoRow | undefined) {
  if (!photo) throw refusals.photoNotFound()
  const file = await ctx.house.files.get(photo.sha256)
  return {
    file,
    mediaType: photo.mediaType,
    name: `${repair.number}-${photo.moment}`,
    inline: true,
  }
}
