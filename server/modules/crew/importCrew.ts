import { CsvError, parse } from 'csv-parse/sync'
import type { Context } from '#core/context'
import type { Site } from '#partners'
import { isDay } from '#shared/days'
import type { Input, Output } from '#shared/endpoint'
import { newUuid, publicId } from '#shared/ids'
import type { crew as contract } from './contract.ts'
import { presentCrew, saveCrew, whoCouldDrive } from './crew.ts'
import { type Cells, type CrewColumn, crewColumns, readCrewRow } from './file.ts'
import { mustPlan } from './policy.ts'
import * as queries from './queries.ts'
import { refusals } from './refusals.ts'
import * as rows from './rows.ts'
import type { AbsenceRow, CrewRow } from './tables.ts'

type Report = Output<typeof contract.import>

/**
 * Reads weeks, skills, vans and absences of many technicians. All good rows are saved or none:
 * with a fault anywhere nothing is. @throws Refusal unreadableFile, columnMissing
 */
export async function importCrew(
  ctx: Context,
  { site: id, csv, apply }: Input<typeof contract.import>,
): Promise<Report> {
  const site = await mustPlan(ctx, id, 'crew.import')
  const crew = await whoCouldDrive(ctx, site)
  const known = byName(crew)
  const errors: Report['errors'] = []
  const changed: CrewRow[] = []
  const read: AbsenceRow[] = []
  let same = 0
  for (const [n, cells] of recordsOf(csv).entries()) {
    const member = known.get(cells.technician.toLowerCase())
    const row = member && readCrewRow(cells, member)
    const faults = row ? row.faults : [{ field: 'technician', reason: 'unknownPerson' as const }]
    errors.push(...faults.map((fault) => ({ row: n + 2, ...fault })))
    if (!row || faults.length) continue
    if (JSON.stringify(presentCrew(row.row)) === JSON.stringify(presentCrew(member))) same += 1
    else changed.push(row.row)
    read.push(...absenceIn(ctx, cells, member))
  }
  const absences = await unknown(ctx, read)
  const applied = apply && errors.length === 0
  if (applied) await save(ctx, site, { changed, absences, crew })
  const changes = changed.length + absences.length
  return { applied, changes, same, errors: errors.slice(0, 500) }
}

type Read = {
  readonly changed: readonly CrewRow[]
  readonly absences: readonly AbsenceRow[]
  readonly crew: Iterable<CrewRow>
}

async function save(ctx: Context, site: Site, { changed, absences, crew }: Read): Promise<void> {
  await rows.insertAbsences(ctx, absences)
  const away = new Set(absences.map(({ technician }) => technician))
  const touched = new Map(changed.map((row) => [row.technician, row]))
  for (const row of crew)
    if (away.has(row.technician) && !touched.has(row.technician)) touched.set(row.technician, row)
  await saveCrew(ctx, site, [...touched.values()])
}

/** By public id and by name, in small letters. */
function byName(crew: readonly CrewRow[]): ReadonlyMap<string, CrewRow> {
  return new Map(
    crew.flatMap((row) => [
      [row.name.toLowerCase(), row],
      [publicId('per', row.zone, row.technician), row],
    ]),
  )
}

/** Those not written down yet: the same file twice makes nobody away twice. */
async function unknown(ctx: Context, absences: readonly AbsenceRow[]): Promise<AbsenceRow[]> {
  const days = absences.flatMap(({ fromOn, toOn }) => [fromOn, toOn]).toSorted()
  const [from, to] = [days[0], days.at(-1)]
  if (!from || !to) return []
  const technicians = absences.map(({ technician }) => technician)
  const known = await queries.absencesOf(ctx, technicians, { from, to })
  const keyOf = ({ technician, fromOn, toOn }: AbsenceRow) => `${technician} ${fromOn} ${toOn}`
  const keys = new Set(known.map(keyOf))
  return absences.filter((absence) => !keys.has(keyOf(absence)))
}

function absenceIn(ctx: Context, cells: Cells, { zone, technician }: CrewRow): AbsenceRow[] {
  const { absent_from: fromOn, absent_to: toOn, absent_reason: reason } = cells
  if (!isDay(fromOn) || !isDay(toOn)) return []
  const by = { madeBy: ctx.actor.id, madeAt: ctx.now }
  return [{ zone, id: newUuid(ctx.now.getTime()), technician, fromOn, toOn, reason, ...by }]
}

function recordsOf(csv: string): Cells[] {
  try {
    const records = parse<Record<string, string>>(csv, {
      columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
      bom: true,
      trim: true,
      skip_empty_lines: true,
      delimiter: [',', ';', '\t'],
      to: 2_000,
    })
    const [first] = records
    if (first && !('technician' in first))
      throw refusals.columnMissing({ field: 'csv', column: 'technician' })
    const cellOf = (record: Record<string, string>, column: CrewColumn) => record[column] ?? ''
    return records.map(
      (record) =>
        Object.fromEntries(crewColumns.map((column) => [column, cellOf(record, column)])) as Cells,
      // because every column was given its cell.
    )
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault
    throw refusals.unreadableFile({ field: 'csv', line: Number(fault['lines']) })
  }
}
