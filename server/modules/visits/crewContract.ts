import { z } from 'zod'
import { command, query } from '#shared/endpoint'
import { daySchema } from '#shared/days'
import { idSchema } from '#shared/ids'
import { words } from '#shared/views'
import { windowsView } from '#partners/contract'
import { absenceView, crewFaults, crewView, pointView } from './views.ts'

const site = idSchema('sit')
const technician = idSchema('per')
const exampleSite = `sit_0001${'0'.repeat(26)}`
const exampleTechnician = `per_0001${'0'.repeat(26)}`

/** Who drives out from a site: shifts, skills, what is in the van, and who is away. */
export const crew = {
  crew: query({
    name: 'visits.crew',
    path: '/v1/sites/{site}/crew',
    summary: 'The technicians who drive out from a site, by name, and all they may be given',
    input: z.object({ site }),
    output: z.object({
      items: z.array(crewView).max(500),
      skills: z.array(z.string()),
      parts: z.array(z.string()),
    }),
    refusals: ['partners.siteNotFound'],
    example: { input: { site: exampleSite } },
  }),
  putCrew: command({
    name: 'visits.putCrew',
    method: 'PUT',
    path: '/v1/sites/{site}/crew/{technician}',
    summary: 'Set the week, the skills, the van and the territory of a technician',
    input: z.object({
      site,
      technician,
      skills: z.array(z.string().max(40)).max(20),
      kit: z.array(z.string().max(40)).max(20),
      start: pointView.optional(),
      weekly: z
        .array(z.object({ weekday: z.number().int().min(1).max(7), windows: windowsView.max(2) }))
        .max(7),
      visitsMax: z.number().int().min(1).max(40),
      active: z.boolean().default(true),
    }),
    output: crewView,
    refusals: [
      'partners.siteNotFound',
      'visits.crewNotFound',
      'visits.hoursOverlap',
      'visits.unknownWork',
      'core.changedMeanwhile',
    ],
    example: {
      input: {
        site: exampleSite,
        technician: exampleTechnician,
        skills: ['module_swap'],
        kit: ['display', 'battery'],
        weekly: [{ weekday: 1, windows: [['09:00', '18:00']] }],
        visitsMax: 8,
      },
    },
  }),
  importCrew: command({
    name: 'visits.importCrew',
    path: '/v1/sites/{site}/crew/import',
    summary: 'Set many technicians from CSV; without `apply` only says what would change',
    input: z.object({
      site,
      csv: z.string().min(1).max(500_000),
      apply: z.boolean().default(false),
    }),
    output: z.object({
      applied: z.boolean(),
      changes: z.number().int(),
      same: z.number().int(),
      errors: z
        .array(z.object({ row: z.number().int(), field: z.string(), reason: z.enum(crewFaults) }))
        .max(500),
    }),
    refusals: ['partners.siteNotFound', 'visits.unreadableFile', 'visits.columnMissing'],
    example: {
      input: {
        site: exampleSite,
        csv: 'technician,skills,kit,mon\nAsha Rao,module_swap,display battery,09:00-18:00\n',
      },
    },
  }),
  absences: query({
    name: 'visits.absences',
    path: '/v1/sites/{site}/absences',
    summary: 'Who is away, from today on',
    input: z.object({ site }),
    output: z.object({ items: z.array(absenceView).max(500) }),
    refusals: ['partners.siteNotFound'],
    example: { input: { site: exampleSite } },
  }),
  addAbsence: command({
    name: 'visits.addAbsence',
    path: '/v1/sites/{site}/absences',
    summary:
      'A technician is away; visits of these days are given to others where that is possible',
    input: z.object({ site, technician, from: daySchema, to: daySchema, reason: words(120) }),
    output: z.object({ id: idSchema('abs'), moved: z.number().int(), left: z.number().int() }),
    refusals: ['partners.siteNotFound', 'visits.crewNotFound', 'visits.datesOutOfOrder'],
    example: {
      input: {
        site: exampleSite,
        technician: exampleTechnician,
        from: '2026-11-24',
        to: '2026-11-24',
        reason: 'Ill',
      },
    },
  }),
  dropAbsence: command({
    name: 'visits.dropAbsence',
    method: 'DELETE',
    path: '/v1/absences/{absence}',
    summary: 'The technician comes after all',
    input: z.object({ absence: idSchema('abs') }),
    output: z.object({ id: idSchema('abs') }),
    refusals: ['visits.absenceNotFound'],
    example: { input: { absence: `abs_0001${'0'.repeat(26)}` } },
  }),
}
