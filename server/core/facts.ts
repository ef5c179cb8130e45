import type { Id } from '#shared/ids'
import { newUuid, parseId, publicId, type Uuid } from '#shared/ids'
import type { Context, FactData } from './context.ts'
import { coreTables } from './tables.ts'
import type { Write } from './unit.ts'

export type Fact = {
  readonly id: Uuid
  readonly zone: number
  readonly name: string
  readonly subject: Id<string>
  readonly actorKind: string
  readonly actor: string
  readonly actorName: string
  readonly happenedAt: Date
  readonly data: FactData
}

/** Acts on facts after their commit, at least once: so it must be repeatable. */
export type Listener = {
  /** `repairs.whenCaptured`: stable, for it names undelivered rows. */
  readonly name: string
  readonly hears: readonly string[]
  /**
   * The zone that the act writes in, where that can be another than the fact's: what it writes is
   * then committed there before the delivery is settled here.
   */
  readonly actsIn?: (fact: Fact) => number
} & (
  | { readonly act: (ctx: Context, fact: Fact) => Promise<void> }
  /** Looks without a transaction, and what it returns writes in one, in the zone of the fact. */
  | { readonly look: (ctx: Context, fact: Fact) => Promise<Write<void>> }
)

type Recording = Pick<Context, 'db' | 'actor' | 'now' | 'zone'>

/** Writes the fact and, for each listener that hears it, the row that will deliver it. */
export async function recordFact(
  ctx: Recording,
  { name, subject, data }: { name: string; subject: Id<string>; data: FactData },
  listeners: readonly Listener[],
): Promise<Fact> {
  const { prefix, id: subjectId } = parseId(subject)
  const id = newUuid(ctx.now.getTime())
  const { zone, actor, now: happenedAt } = ctx
  const row = { zone, id, name, subjectType: prefix, subject: subjectId, happenedAt, data }
  const by = { actorKind: actor.kind, actor: actor.id, actorName: actor.name }
  await coreTables(ctx)
    .insertInto('core.fact')
    .values({ ...row, ...by })
    .execute()

  for (const listener of listeners.filter(({ hears }) => hears.includes(name))) {
    const delivery = {
      zone,
      id: newUuid(happenedAt.getTime()),
      fact: id,
      attempts: 0,
      dueAt: happenedAt,
    }
    await coreTables(ctx)
      .insertInto('core.delivery')
      .values({ ...delivery, listener: listener.name, fault: null })
      .execute()
  }
  return { id, zone, name, subject, happenedAt, data, ...by }
}

/** What happened to one subject, oldest first. */
export async function factsAbout(
  ctx: Pick<Context, 'db'>,
  subject: Id<string>,
  { after, limit }: { after?: Uuid; limit: number },
): Promise<Fact[]> {
  const { zone, id } = parseId(subject)
  const rows = await coreTables(ctx)
    .selectFrom('core.fact')
    .selectAll()
    .where('zone', '=', zone)
    .where('subject', '=', id)
    .$if(after !== undefined, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((row) => factFrom(row))
}

type FactRow = {
  readonly zone: number
  readonly id: string
  readonly name: string
  readonly subjectType: string
  readonly subject: string
  readonly actorKind: string
  readonly actor: string
  readonly actorName: string
  readonly happenedAt: Date
  readonly data: FactData
}

export function factFrom(row: FactRow): Fact {
  const { zone, name, actorKind, actor, actorName, happenedAt, data } = row
  // Both columns were written from uuids by recordFact.
  const [id, subject] = [row.id as Uuid, row.subject as Uuid]
  return {
    id,
    zone,
    name,
    actorKind,
    actor,
    actorName,
    happenedAt,
    data,
    subject: publicId(row.subjectType, zone, subject),
  }
}
