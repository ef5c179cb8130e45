import { sql, type Kysely } from 'kysely'
import { formatNumber } from '#shared/checkedNumber'
import { newToken, newUuid, type Uuid } from '#shared/ids'
import type { Currency } from '#shared/money'
import type { Language } from '#shared/messages'
import { searchTokens } from '#shared/searchTokens'
import type { AnyTables } from '#core/context'
import { coreTables } from '#core/tables'
import type { Component } from '#catalog/contract'
import type { Cause } from '#coverage/contract'
import { type LifeStep, lifeOf } from './lifeSeeds.ts'
import type { LegKind, Stage } from './repair.ts'
import { type EstimateLine, tables } from './tables.ts'

export { acceptEstimateFor } from './answerEstimate.ts'
export { diagnoseRepair } from './diagnose.ts'
export { estimateRepair } from './estimate.ts'
export { handOverRepair } from './giveBack.ts'
export { payRepair } from './pay.ts'
export { receiveRepair } from './receive.ts'
export { checkRepair, finishRepair, startRepair } from './work.ts'

type Writing = { readonly db: Kysely<AnyTables> }

/**
 * A repair that has come as far as `stage`; what must lie behind it is made up around these values.
 */
export type RepairSeed = {
  readonly id?: Uuid
  readonly zone: number
  readonly market: string
  readonly counter: number
  readonly stage: Stage
  /** When each step of its life was taken, the first being the booking. */
  readonly times: readonly Date[]
  readonly declined: boolean
  readonly waitsForPart: boolean
  readonly way: LegKind
  readonly language: Language
  readonly site: { readonly id: Uuid; readonly name: string }
  readonly technician: { readonly account: Uuid; readonly name: string } | null
  readonly device: {
    readonly id: Uuid
    readonly zone: number
    readonly identifier: string
    readonly model: string
  }
  readonly symptom: { readonly id: string; readonly component: Component }
  readonly cause: Cause
  readonly defect: string
  readonly words: string
  readonly owner: {
    readonly account: Uuid
    readonly zone: number
    readonly name: string
    readonly email: string
    readonly phone: string
    readonly address: string
  }
  readonly currency: Currency
  readonly lines: readonly EstimateLine[]
  readonly because: string
  /** The fee of a plan's claim: paid before the work begins. */
  readonly deductibleMinor?: number
  readonly tax: { readonly name: string; readonly basisPoints: number }
  readonly promisedAt: Date | null
  readonly accessories: readonly string[]
  readonly stars: number | null
  readonly message: string | null
}

type FactSeed = { readonly step: LifeStep; readonly at: Date; readonly by: string }

const batchRows = 400

/** Many repairs with all that hangs on them, in statements of some hundred rows. */
export async function insertRepairs(writing: Writing, seeds: readonly RepairSeed[]): Promise<void> {
  const lives = seeds.map((seed) => ({
    seed,
    id: seed.id ?? newUuid(seed.times[0]?.getTime() ?? 0),
  }))
  for (let from = 0; from < lives.length; from += batchRows) {
    const batch = lives.slice(from, from + batchRows)
    const rows = batch.map(({ seed, id }) => lifeOf(seed, id))
    await tables(writing)
      .insertInto('repairs.repair')
      .values(batch.map(({ seed, id }) => repairRow(seed, id)))
      .execute()
    for (const table of [
      'leg',
      'custody',
      'estimate',
      'promiseChange',
      'message',
      'payment',
      'feedback',
      'pause',
    ] as const) {
      const values: object[] = rows.flatMap((life): object[] => life[table])
      // Each list was made for the very table it is named after.
      if (values.length)
        await tables(writing)
          .insertInto(`repairs.${table}`)
          .values(values as never)
          .execute()
    }
    await insertFacts(
      writing,
      batch.flatMap(({ seed, id }, at) => factRows(seed, id, rows[at]?.facts ?? [])),
    )
  }
  await keepCounters(writing, seeds)
}

async function insertFacts({ db }: Writing, facts: readonly FactRow[]): Promise<void> {
  for (let from = 0; from < facts.length; from += 1_000) {
    await coreTables({ db })
      .insertInto('core.fact')
      .values(facts.slice(from, from + 1_000))
      .execute()
  }
}
type FactRow = ReturnType<typeof factRows>[number]

function factRows(seed: RepairSeed, id: Uuid, facts: readonly FactSeed[]) {
  return facts.map(({ step, at, by }) => ({
    zone: seed.zone,
    id: newUuid(at.getTime()),
    name: `repairs.${step}`,
    subjectType: 'rep',
    subject: id,
    actorKind: by === seed.owner.name ? 'owner' : 'staff',
    actor: 'demo',
    actorName: by,
    happenedAt: at,
    data: { number: numberOf(seed) },
  }))
}

function numberOf({ market, counter, times }: RepairSeed): string {
  return formatNumber({ kind: 'R', market, year: times[0]?.getUTCFullYear() ?? 2026, counter })
}

function repairRow(seed: RepairSeed, id: Uuid) {
  const { times, stage } = seed
  const [createdAt = new Date(0)] = times
  const updatedAt = times.at(-1) ?? createdAt
  const life = lifeOf(seed, id)
  const number = numberOf(seed)
  return {
    zone: seed.zone,
    id,
    number,
    token: newToken('trk', seed.zone),
    language: seed.language,
    stage,
    waitingOn: life.waitingOn,
    waitingSince: updatedAt,
    custody: life.custodian,
    outcome: life.outcome,
    way: seed.way,
    site: seed.site.id,
    technician: seed.technician?.account ?? null,
    technicianName: seed.technician?.name ?? null,
    ...unitAndOwner(seed),
    currency: seed.currency,
    dueMinor: life.dueMinor,
    paidMinor: life.paidMinor,
    promiseKind: seed.way,
    promisedAt: life.paused ? null : seed.promisedAt,
    clockStartedAt: times[1] ?? null,
    intake: life.intake,
    diagnosis: life.diagnosis,
    qualityCheck: life.qualityCheck,
    handOver: life.handOver,
    decision: null,
    search: searchVector(seed, number),
    createdAt,
    updatedAt,
    version: times.length,
  }
}

function unitAndOwner({ device, owner, symptom, cause, words }: RepairSeed) {
  return {
    deviceZone: device.zone,
    device: device.id,
    model: device.model,
    identifier: device.identifier,
    lastFour: device.identifier.slice(-4),
    symptom: symptom.id,
    component: symptom.component,
    accident: cause === 'accident',
    words,
    ownerZone: owner.zone,
    owner: owner.account,
    contactName: owner.name,
    contactEmail: owner.email,
    contactPhone: owner.phone,
    contactAddress: owner.address,
  }
}

function searchVector({ zone, device, owner }: RepairSeed, number: string) {
  const model = device.model.replaceAll('-', ' ')
  const { name, email, phone } = owner
  const texts = [number, number.replaceAll('-', ''), device.identifier, name, email, phone, model]
  const lexemes = searchTokens(texts.join(' , ')).map((token) => `${zone}:${token}`)
  return sql`array_to_tsvector(${lexemes}::text[])`
}

/** The next number of a series follows the last one used. */
async function keepCounters(writing: Writing, seeds: readonly RepairSeed[]): Promise<void> {
  const last = new Map<string, { zone: number; name: string; value: number }>()
  for (const { zone, counter, times } of seeds) {
    const name = `repair-${times[0]?.getUTCFullYear()}`
    const known = last.get(`${zone} ${name}`)
    last.set(`${zone} ${name}`, { zone, name, value: Math.max(counter, known?.value ?? 0) })
  }
  const values = [...last.values()]
  if (values.length) await coreTables(writing).insertInto('core.counter').values(values).execute()
}

export { stepsTo } from './lifeSeeds.ts'
export { say } from './say.ts'
export type { EstimateLine }
