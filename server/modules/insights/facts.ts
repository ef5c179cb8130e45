import { isId, parseId } from '#shared/ids'
import type { Input, Output } from '#shared/endpoint'
import { type Context, mayAt } from '#core/context'
import { factFrom } from '#core/facts'
import { readCursor, writeCursor } from '#core/page'
import { defineRefusals } from '#core/refusal'
import { coreTables } from '#core/tables'
import type { insights } from './contract.ts'

const refusals = defineRefusals('core', { forbidden: 'forbidden' })

/** What happened in a market, newest first; only for whoever holds this for the whole market. */
export async function listFacts(
  ctx: Context,
  input: Input<typeof insights.facts>,
): Promise<Output<typeof insights.facts>> {
  if (!mayAt(ctx.actor, 'insights.facts', { market: ctx.market })) throw refusals.forbidden()
  const { limit, name, subject } = input
  const after = readCursor(input.cursor)
  const rows = await coreTables(ctx)
    .selectFrom('core.fact')
    .selectAll()
    .where('zone', '=', ctx.zone)
    .$if(name !== undefined, (query) => query.where('name', '=', name ?? ''))
    .$if(subject !== undefined, (query) => query.where('subject', '=', subjectOf(subject ?? '')))
    .$if(after !== undefined, (query) => query.where('id', '<', after?.id ?? ''))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const items = shown
    .map(factFrom)
    .map(({ id, name: what, subject: of, actorKind, actorName, happenedAt, data }) => ({
      id,
      name: what,
      subject: of,
      actorKind,
      actorName,
      at: happenedAt.toISOString(),
      data: { ...data },
    }))
  return {
    items,
    next: rows.length > limit && last ? writeCursor({ at: last.happenedAt, id: last.id }) : null,
  }
}

const none = '00000000-0000-0000-0000-000000000000'

function subjectOf(text: string): string {
  const prefix = /^[a-z]+(?=_)/.exec(text)?.[0]
  return prefix !== undefined && isId(prefix, text) ? parseId(text).id : none
}
