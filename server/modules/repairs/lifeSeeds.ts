import { newUuid, type Uuid } from '#shared/ids'
import { money, percent } from '#shared/money'
import type { Custodian, Outcome, Stage, WaitingOn } from './repair.ts'
import {
  custodyRows,
  estimateRow,
  legRow,
  messageRows,
  type Parts,
  pauseRows,
  promiseRows,
} from './lifeRows.ts'
import type { RepairSeed } from './seeds.ts'

export type LifeStep =
  | 'booked'
  | 'received'
  | 'diagnosed'
  | 'estimated'
  | 'accepted'
  | 'declined'
  | 'started'
  | 'finished'
  | 'checkPassed'
  | 'returnedUnrepaired'
  | 'handedOver'
  | 'cancelled'
  | 'waited'
  | 'rated'

const repaired: readonly (readonly [LifeStep, Stage])[] = [
  ['booked', 'booked'],
  ['received', 'received'],
  ['diagnosed', 'diagnosed'],
  ['estimated', 'estimated'],
  ['accepted', 'approved'],
  ['started', 'repairing'],
  ['finished', 'repaired'],
  ['checkPassed', 'ready'],
  ['handedOver', 'handedOver'],
]
const sentBack: readonly (readonly [LifeStep, Stage])[] = [
  ['booked', 'booked'],
  ['received', 'received'],
  ['diagnosed', 'diagnosed'],
  ['estimated', 'estimated'],
  ['declined', 'declined'],
  ['returnedUnrepaired', 'ready'],
  ['handedOver', 'handedOver'],
]

/** The steps that lead to a stage, in order. */
export function stepsTo(stage: Stage, declined: boolean): LifeStep[] {
  if (stage === 'cancelled') return ['booked', 'cancelled']
  const path = declined || stage === 'declined' ? sentBack : repaired
  return path.slice(0, path.findIndex(([, reached]) => reached === stage) + 1).map(([step]) => step)
}

/** Everything that hangs on a repair which has come as far as its seed says. */
export function lifeOf(seed: RepairSeed, id: Uuid) {
  const steps = stepsTo(seed.stage, seed.declined)
  const at = (step: LifeStep): Date | undefined => seed.times[steps.indexOf(step)]
  const ownerMinor = seed.lines
    .flatMap(({ shares }) => shares)
    .filter(({ payer }) => payer === 'owner')
    .reduce((sum, { minor }) => sum + minor, 0)
  const taxMinor = percent(money(ownerMinor, seed.currency), seed.tax.basisPoints).minor
  const { deductibleMinor = 0 } = seed
  const dueMinor = at('accepted') ? ownerMinor + taxMinor + deductibleMinor : 0
  const ended = at('handedOver')
  const paidAt = ended ?? (deductibleMinor > 0 ? at('started') : undefined)
  const waitingOn = whoseTurn(seed)
  const own = { zone: seed.zone, repair: id }
  const bench = seed.technician?.name ?? seed.site.name
  const parts = { own, at, bench }
  return {
    waitingOn,
    paused: (waitingOn === 'owner' && seed.stage === 'estimated') || waitingOn === 'part',
    custodian: custodianOf(seed.stage),
    outcome: outcomeOf(seed),
    dueMinor,
    paidMinor: paidAt ? dueMinor : 0,
    ...written(seed, parts),
    leg: [legRow(seed, parts, ended)],
    custody: custodyRows(seed, parts),
    estimate: at('estimated') ? [estimateRow(seed, parts, { ownerMinor, taxMinor })] : [],
    promiseChange: promiseRows(seed, parts),
    message: messageRows(seed, parts),
    payment: paidAt && dueMinor ? [paymentRow(seed, own, { dueMinor, paidAt })] : [],
    feedback:
      ended && seed.stars !== null ? [{ ...own, stars: seed.stars, text: '', saidAt: ended }] : [],
    pause: pauseRows(seed, parts, waitingOn),
    facts: steps.map((step) => ({
      step,
      at: at(step) ?? new Date(0),
      by: isOwners(step) ? seed.owner.name : bench,
    })),
  }
}

type Paid = { readonly dueMinor: number; readonly paidAt: Date }

function paymentRow(seed: RepairSeed, own: Parts['own'], { dueMinor, paidAt }: Paid) {
  return {
    ...own,
    id: newUuid(paidAt.getTime()),
    amountMinor: dueMinor,
    currency: seed.currency,
    method: 'card' as const,
    reference: 'demo',
    takenBy: seed.site.name,
    paidAt,
  }
}

function isOwners(step: LifeStep): boolean {
  return step === 'booked' || step === 'accepted' || step === 'declined' || step === 'cancelled'
}

function whoseTurn({ stage, way, waitsForPart }: RepairSeed): WaitingOn {
  if (stage === 'booked' || stage === 'estimated') return 'owner'
  if (stage === 'ready' && way === 'counter') return 'owner'
  return waitsForPart && (stage === 'approved' || stage === 'repairing') ? 'part' : 'nobody'
}

function custodianOf(stage: Stage): Custodian {
  return stage === 'booked' || stage === 'cancelled' || stage === 'handedOver' ? 'owner' : 'site'
}

function outcomeOf({ stage, declined }: RepairSeed): Outcome | null {
  if (stage !== 'repaired' && stage !== 'ready' && stage !== 'handedOver') return null
  return declined ? 'unrepaired' : 'repaired'
}

function written(seed: RepairSeed, { at, bench }: Parts) {
  const json = (step: LifeStep, value: object) => {
    const when = at(step)
    return when ? JSON.stringify({ ...value, at: when.toISOString(), by: bench }) : null
  }
  const { component } = seed.symptom
  return {
    intake: json('received', {
      accessories: seed.accessories,
      condition: [],
      conditionNote: '',
      lock: 'lockRemoved',
      data: 'backedUp',
      limitMinor: null,
    }),
    diagnosis: json('diagnosed', {
      symptom: seed.symptom.id,
      defect: seed.defect,
      repairCodes: ['R-REPL'],
      component,
      cause: seed.cause,
      note: '',
    }),
    qualityCheck: json('checkPassed', {
      passed: true,
      tests: [
        { test: 'touch', result: 'passed' },
        { test: 'charging', result: 'passed' },
        { test: 'camera', result: 'passed' },
      ],
      note: '',
    }),
    handOver: json('handedOver', {
      to: seed.owner.name,
      signature: 'M8 40 C30 8 44 60 62 30 S96 12 120 34',
    }),
  }
}
