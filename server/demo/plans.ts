import { type ContractSeed, seedFee, seedPeriod } from '#plans/seeds'
import { type RepairSeed, say } from '#repairs/seeds'
import { addDays, addMonths } from '#shared/days'
import { newUuid, type Uuid } from '#shared/ids'
import type { Chance } from './chance.ts'
import { dayOf, type DemoDevice } from './devices.ts'

type Sold = {
  readonly market: string
  readonly category: string
  readonly plan: string
  /** How many of such devices have it, and how many days after delivery it was bought at most. */
  readonly part: number
  readonly days: number
  /** Begins after the maker's warranty. */
  readonly follows?: true
}

const sold: readonly Sold[] = [
  { market: 'IN', category: 'phone', plan: 'in.screen-protection', part: 0.14, days: 0 },
  { market: 'IN', category: 'phone', plan: 'in.screen-protection-oneassist', part: 0.08, days: 3 },
  {
    market: 'IN',
    category: 'phone',
    plan: 'in.extended-warranty-phone',
    part: 0.06,
    days: 200,
    follows: true,
  },
  {
    market: 'IN',
    category: 'tv',
    plan: 'in.extended-warranty-tv',
    part: 0.2,
    days: 100,
    follows: true,
  },
  { market: 'IT', category: 'phone', plan: 'it.demo-care', part: 0.25, days: 40 },
  { market: 'CN', category: 'phone', plan: 'cn.mi-care', part: 0.15, days: 0 },
]

const warrantyMonths = 12

/** Care plans that some owners bought: one a device at most. */
export function makePlans(
  devices: readonly DemoDevice[],
  { chance, now }: { readonly chance: Chance; readonly now: Date },
): ContractSeed[] {
  return devices.flatMap((device) => {
    const { holder, deliveredOn, soldInMarket } = device
    const wanted = sold.find(
      ({ market, category, part }) =>
        market === holder.market.id && category === device.category && chance.happens(part),
    )
    if (!wanted || !deliveredOn || soldInMarket !== wanted.market) return []
    const boughtOn = addDays(deliveredOn, chance.between(0, wanted.days))
    if (boughtOn > dayOf(now)) return []
    const { account, zone, name, email, language } = holder
    return [
      {
        zone: device.zone,
        device: device.id,
        holder: { account, zone, name, email, language },
        plan: wanted.plan,
        boughtOn,
        after: wanted.follows ? addMonths(deliveredOn, warrantyMonths) : null,
      },
    ]
  })
}

type Claimed = {
  readonly repairs: readonly RepairSeed[]
  readonly contracts: readonly ContractSeed[]
}

/** A display that broke while its device had a plan is the plan's to pay, for its fee. */
export function claimOnPlans(
  seeds: readonly RepairSeed[],
  contracts: readonly ContractSeed[],
): Claimed {
  const byDevice = new Map(contracts.map((contract) => [contract.device, contract]))
  const repairs = seeds.map((seed): RepairSeed => {
    const contract = byDevice.get(seed.device.id)
    if (!contract || !isCovered(seed, contract)) return seed
    const id: Uuid = newUuid(seed.times[0]?.getTime() ?? 0)
    byDevice.set(contract.device, { ...contract, claims: claimOf(seed, id) })
    return {
      ...seed,
      id,
      lines: seed.lines.map((line) => ({
        ...line,
        shares: [{ payer: 'plan', minor: line.minor, rule: contract.plan }],
      })),
      because: say(seed.language, 'option.demoPlan'),
      deductibleMinor: seedFee(contract),
    }
  })
  return { repairs, contracts: [...byDevice.values()] }
}

function isCovered({ cause, symptom, times: [reportedAt] }: RepairSeed, contract: ContractSeed) {
  if (cause !== 'accident' || symptom.component !== 'display' || !reportedAt) return false
  const { coversFrom, endsOn } = seedPeriod(contract)
  const on = dayOf(reportedAt)
  return !contract.after && coversFrom <= on && on <= endsOn
}

const acceptedStep = 4
const handedOverStep = 8

/** Kept from the answer to the estimate on, used with the hand-over. */
function claimOf(
  { declined, times }: RepairSeed,
  repair: Uuid,
): NonNullable<ContractSeed['claims']> {
  const [reportedAt] = times
  const madeAt = times[acceptedStep]
  if (declined || !reportedAt || !madeAt) return []
  return [{ repair, incidentOn: dayOf(reportedAt), madeAt, usedAt: times[handedOverStep] ?? null }]
}
