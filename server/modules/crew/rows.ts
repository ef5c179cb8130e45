import type { Context } from '#core/context'
import type { Uuid } from '#shared/ids'
import { type AbsenceRow, type CrewRow, type NewCrew, tables } from './tables.ts'
import { markWritten } from './unsaved.ts'

export async function putCrew(
  ctx: Pick<Context, 'db' | 'zone'>,
  crew: readonly NewCrew[],
): Promise<CrewRow[]> {
  if (!crew.length) return []
  markWritten(ctx)
  return tables(ctx)
    .insertInto('crew.member')
    .values([...crew])
    .onConflict((conflict) =>
      conflict.columns(['zone', 'technician']).doUpdateSet((row) => ({
        site: row.ref('excluded.site'),
        name: row.ref('excluded.name'),
        skills: row.ref('excluded.skills'),
        kit: row.ref('excluded.kit'),
        latitudeE6: row.ref('excluded.latitudeE6'),
        longitudeE6: row.ref('excluded.longitudeE6'),
        weekly: row.ref('excluded.weekly'),
        visitsMax: row.ref('excluded.visitsMax'),
        active: row.ref('excluded.active'),
        version: row('crew.member.version', '+', 1),
      })),
    )
    .returningAll()
    .execute()
}

export async function insertAbsences(ctx: Context, absences: readonly AbsenceRow[]): Promise<void> {
  if (!absences.length) return
  await tables(ctx)
    .insertInto('crew.absence')
    .values([...absences])
    .execute()
}

export async function deleteAbsence(ctx: Context, id: Uuid): Promise<void> {
  await tables(ctx)
    .deleteFrom('crew.absence')
    .where('zone', '=', ctx.zone)
    .where('id', '=', id)
    .execute()
}
