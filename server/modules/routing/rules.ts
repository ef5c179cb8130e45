import { readFileSync } from 'node:fs'
import { z } from 'zod'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const ruleFields = {
  /** Windows begin then, by the clock on the wall. */
  windowStarts: z.array(clock).min(1),
  windowMinutes: z.number().int().positive(),
  /** How many days ahead windows are offered, today included. */
  horizonDays: z.number().int().min(1).max(28),
  /** A window begins at least so long from now. */
  leadMinutes: z.number().int().min(0),
  /** What begins sooner stays with its technician and in its place. */
  freezeMinutes: z.number().int().min(0),
  holdMinutes: z.number().int().positive(),
  /** A technician at the door waits so long, from the begin of the window at the earliest. */
  waitMinutes: z.number().int().min(0),
  /** As the crow flies from the site whose technicians come. */
  reachKm: z.number().positive(),
  /** An owner moves or cancels until so long before the window begins. */
  changeUntilMinutes: z.number().int().min(0),
}
const rulesFile = z.strictObject({
  default: z.strictObject(ruleFields),
  markets: z.record(z.string(), z.strictObject(ruleFields).partial()),
})
const speedFields = {
  detour: z.number().min(1),
  parkingSeconds: z.number().int().min(0),
  kmPerHour: z.array(z.number().positive()).length(24),
}
const speedsFile = z.strictObject({
  default: z.strictObject(speedFields),
  markets: z.record(z.string(), z.strictObject(speedFields)),
})
const workFile = z.strictObject({
  setUpMinutes: z.number().int(),
  diagnosisMinutes: z.number().int(),
  components: z.record(
    z.string(),
    z.strictObject({ skill: z.string(), minutes: z.number().int(), part: z.boolean() }),
  ),
  categories: z.record(z.string(), z.string().nullable()),
  skills: z.array(z.string()),
})

export type VisitRules = z.infer<typeof rulesFile>['default']

/** `secondsPerMetre` of the straight line, by the hour on the wall. */
export type Speeds = {
  readonly secondsPerMetre: Float64Array
  readonly parkingSeconds: number
}

const rules = rulesFile.parse(read('rules'))
const speeds = speedsFile.parse(read('speeds'))
export const work = workFile.parse(read('work'))

const rulesIn = new Map<string, VisitRules>()
const speedsIn = new Map<string, Speeds>()

export function rulesOf(market: string): VisitRules {
  const own = rules.markets[market] ?? {}
  const known = rulesIn.get(market) ?? Object.assign({}, rules.default, own)
  rulesIn.set(market, known)
  return known
}

export function speedsOf(market: string): Speeds {
  const { detour, kmPerHour, parkingSeconds } = speeds.markets[market] ?? speeds.default
  const known = speedsIn.get(market) ?? {
    secondsPerMetre: Float64Array.from(kmPerHour, (km) => (3.6 * detour) / km),
    parkingSeconds,
  }
  speedsIn.set(market, known)
  return known
}

export function isSkill(name: string): boolean {
  return work.skills.includes(name)
}

/** A part that a van can hold. */
export function isPart(name: string): boolean {
  return Object.hasOwn(work.components, name) && work.components[name]?.part === true
}

function read(name: string): unknown {
  const file = new URL(`../../../data/routing/${name}.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8'))
}
