import { isDay } from '#shared/days'
import type { Window } from '#shared/workingTime'
import { isPart, isSkill } from '#routing'
import type { crewFaults } from './contract.ts'
import type { CrewRow, Weekly } from './tables.ts'

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** Lists are parted by blanks or bars; hours are written `09:00-13:00 13:45-18:00`. */
export const crewColumns = [
  'technician',
  'skills',
  'kit',
  ...weekdays,
  'visits_max',
  'active',
  'absent_from',
  'absent_to',
  'absent_reason',
] as const
export type CrewColumn = (typeof crewColumns)[number]
export type Cells = Readonly<Record<CrewColumn, string>>

export type CrewFault = { readonly field: CrewColumn; readonly reason: (typeof crewFaults)[number] }

/** A row over what is known; an empty cell leaves things as they are, a dash empties them. */
export function readCrewRow(
  cells: Cells,
  known: CrewRow,
): { readonly row: CrewRow; readonly faults: readonly CrewFault[] } {
  const faults: CrewFault[] = []
  const fault = (field: CrewColumn, reason: CrewFault['reason']) => faults.push({ field, reason })
  const skills = listIn(cells.skills, known.skills)
  if (!skills.every(isSkill)) fault('skills', 'unknownSkill')
  const kit = listIn(cells.kit, known.kit)
  if (!kit.every(isPart)) fault('kit', 'unknownPart')
  const weekly = weekdays.flatMap((column, at): Weekly[number][] => {
    const windows = windowsIn(
      cells[column],
      known.weekly.find((one) => one.weekday === at + 1),
    )
    if (!windows) fault(column, 'hours')
    return windows?.length ? [{ weekday: at + 1, windows }] : []
  })
  const visitsMax = cells.visits_max === '' ? known.visitsMax : Number(cells.visits_max)
  if (!Number.isInteger(visitsMax) || visitsMax < 1 || visitsMax > 40) fault('visits_max', 'number')
  const active = { '': known.active || known.version === 0, yes: true, no: false }[cells.active]
  if (active === undefined) fault('active', 'yesOrNo')
  if (!isAbsenceSound(cells)) fault('absent_from', 'days')
  const row = { ...known, skills, kit, weekly, visitsMax, active: active ?? known.active }
  return { row, faults }
}

function listIn(cell: string, known: readonly string[]): readonly string[] {
  if (cell === '') return known
  return cell === '-' ? [] : cell.split(/[\s|]+/).filter(Boolean)
}

const hours = /^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/

function windowsIn(cell: string, known: Weekly[number] | undefined): readonly Window[] | undefined {
  if (cell === '') return known?.windows ?? []
  if (cell === '-') return []
  const parts = cell.split(/\s+/)
  if (parts.length > 2 || !parts.every((part) => hours.test(part))) return undefined
  const windows = parts.map((part): Window => [part.slice(0, 5), part.slice(6)])
  const isInOrder = windows.every(
    ([from, until], i) => from < until && (windows[i - 1]?.[1] ?? '') <= from,
  )
  return isInOrder ? windows : undefined
}

function isAbsenceSound({ absent_from: from, absent_to: to, absent_reason: why }: Cells): boolean {
  if (from === '' && to === '') return true
  return isDay(from) && isDay(to) && from <= to && why !== '' && why.length <= 120
}
