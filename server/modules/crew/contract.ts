import { z } from 'zod'
import { command, query } from '#shared/endpoint'
import { daySchema } from '#shared/days'
import { idSchema } from '#shared/ids'
import { words } from '#shared/views'
import { windowsView } from '#partners/contract'

export const pointView = z.object({ latitude: z.number(), longitude: z.number() })

export const crewView = z.object({
  technician: idSchema('per'),
  name: z.string(),
  site: idSchema('sit'),
  skills: z.array(z.string()),
  kit: z.array(z.string()),
  start: pointView,
  weekly: z
    .array(z.object({ weekday: z.number().int().min(1).max(7), windows: windowsView.max(2) }))
    .max(7),
  visitsMax: z.number().int(),
  active: z.boolean(),
  version: z.number().int(),
})
export type CrewView = z.infer<typeof crewView>

export const absenceView = z.object({
  id: idSchema('abs'),
  technician: idSchema('per'),
  name: z.string(),
  from: daySchema,
  to: daySchema,
  reason: z.string(),
})

/** What may be wrong with a row of a file of technicians. */
export const crewFaults = [
  'unknownPerson',
  'unknownSkill',
  'unknownPart',
  'hours',
  'number',
  'yesOrNo',
  'days',
] as const

const site = idSchema('sit')
const technician = idSchema('per')
const exampleSite = `sit_0001${'0'.repeat(26)}`
const exampleTechnician = `per_0001${'0'.repeat(26)}`

/** Who drives out from a site: shifts, skills, what is in the van, and who is away. */
export const crew = {
  list: query({
    name: 'crew.list',
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
  put: command({
    name: 'crew.put',
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
      'crew.notFound',
      'crew.hoursOverlap',
      'crew.unknownWork',
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
  import: command({
    name: 'crew.import',
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
    refusals: ['partners.siteNotFound', 'crew.unreadableFile', 'crew.columnMissing'],
    example: {
      input: {
        site: exampleSite,
        csv: 'technician,skills,kit,mon\nAsha Rao,module_swap,display battery,09:00-18:00\n',
      },
    },
  }),
  absences: query({
    name: 'crew.absences',
    path: '/v1/sites/{site}/absences',
    summary: 'Who is away, from today on',
    input: z.object({ site }),
    output: z.object({ items: z.array(absenceView).max(500) }),
    refusals: ['partners.siteNotFound'],
    example: { input: { site: exampleSite } },
  }),
  addAbsence: command({
    name: 'crew.addAbsence',
    path: '/v1/sites/{site}/absences',
    summary:
      'A technician is away; visits of these days are given to others where that is possible',
    input: z.object({ site, technician, from: daySchema, to: daySchema, reason: words(120) }),
    /** On so many days visits are now being given to others. */
    output: z.object({ id: idSchema('abs'), days: z.number().int() }),
    refusals: ['partners.siteNotFound', 'crew.notFound', 'crew.datesOutOfOrder'],
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
    name: 'crew.dropAbsence',
    method: 'DELETE',
    path: '/v1/absences/{absence}',
    summary: 'The technician comes after all',
    input: z.object({ absence: idSchema('abs') }),
    output: z.object({ id: idSchema('abs') }),
    refusals: ['crew.absenceNotFound'],
    example: { input: { absence: `abs_0001${'0'.repeat(26)}` } },
  }),
}
