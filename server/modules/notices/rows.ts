import { sql } from 'kysely'
import type { Context } from '#core/context'
import type { Uuid } from '#shared/ids'
import type { NoticeState } from './notice.ts'
import { type NewNotice, type NoticeRow, tables } from './tables.ts'

/** @returns false when the same was told before */
export async function insertOnce(ctx: Context, notice: NewNotice): Promise<boolean> {
  const written = await tables(ctx)
    .insertInto('notices.notice')
    .values(notice)
    .onConflict((conflict) => conflict.columns(['zone', 'dedupe']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return written !== undefined
}

/** Locks one letter that nobody else is sending. */
export async function claim(ctx: Context, id: Uuid): Promise<NoticeRow | undefined> {
  return tables(ctx)
    .selectFrom('notices.notice')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

const twoDaysMs = 172_800_000

/**
 * Locks letters that are due again; the last attempt is 17 hours after the first, so older ones
 * need no look.
 */
export async function claimDue(ctx: Context, limit: number): Promise<NoticeRow[]> {
  return tables(ctx)
    .selectFrom('notices.notice')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .where('state', '=', 'waiting')
    .where('madeAt', '>', new Date(ctx.now.getTime() - twoDaysMs))
    .where(sql<boolean>`made_at + ((1 << attempts) - 1) * interval '1 minute' <= ${ctx.now}`)
    .orderBy('madeAt')
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute()
}

type Outcome = {
  readonly state: NoticeState
  readonly attempts: number
  readonly fault?: string | null
  readonly sentAt?: Date
  readonly body?: string
}

export async function settle(ctx: Context, id: Uuid, outcome: Outcome): Promise<void> {
  await tables(ctx)
    .updateTable('notices.notice')
    .set({ fault: null, ...outcome })
    .where('zone', '=', ctx.zone)
    .where('id', '=', id)
    .execute()
}
