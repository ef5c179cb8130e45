import { addDays, type Day } from '#shared/days'
import type { Context } from '#core/context'
import type { Input, Output } from '#shared/endpoint'
import type { coverage } from './contract.ts'
import type { LawRow } from './law.ts'
import type { PlanTerms } from './plan.ts'
import { refusals } from './refusals.ts'
import { lawTerms } from './terms.ts'

type Rules = Output<typeof coverage.rules>

/** What holds in a market today, what was, and what comes when. @throws Refusal unknownMarket */
export async function listRules(
  ctx: Pick<Context, 'now'>,
  { market }: Input<typeof coverage.rules>,
): Promise<Rules> {
  const { markets, rows, plans, version } = lawTerms()
  const known = markets.get(market)
  if (!known) throw refusals.unknownMarket({ field: 'market', market })
  // A rule changes at midnight somewhere; a day early or late is no matter in a table to read.
  const today = ctx.now.toISOString().slice(0, 10) as Day
  const own = rows.filter((row) => row.market === market)
  return {
    market,
    terms: version,
    knownWell: known.knownWell,
    currency: known.currency,
    markets: [...markets.keys()],
    rules: own.map((row) => ruleView(row, today)),
    plans: [...plans.values()]
      .flatMap(([latest]) => (latest?.market === market ? [latest] : []))
      .map(planView),
  }
}

function ruleView(row: LawRow, today: Day): Rules['rules'][number] {
  const { rule, region, kind, categories, components, obligor, periodMonths, periodDays } = row
  const { openEnded, startEvent, presumptionMonths, effectiveFrom, effectiveTo, status } = row
  const { source, verifiedOn, verified } = row
  return {
    rule,
    region,
    kind,
    categories,
    components,
    obligor,
    periodMonths,
    periodDays,
    openEnded,
    startEvent,
    presumptionMonths,
    effectiveFrom,
    effectiveTo,
    status,
    today: standing(row, today),
    extensions: row.repairExtensions.map((one) => ({
      months: one.months,
      timesMax: one.timesMax,
      contractsFrom: one.contractsFrom,
      status: one.status,
      granted: one.granted,
      source: one.source,
    })),
    source,
    verifiedOn,
    verified,
  }
}

function standing({ status, effectiveFrom, effectiveTo }: LawRow, today: Day) {
  if (effectiveFrom > today) return 'coming' as const
  if (effectiveTo !== null && addDays(effectiveTo, 1) <= today) return 'over' as const
  return status === 'in_force' || status === 'voluntary' ? ('holds' as const) : ('notLaw' as const)
}

function planView(plan: PlanTerms): Rules['plans'][number] {
  const { kind, obligor, periodMonths, claimsMax, perils, components, deductible, window } = plan
  return {
    plan: plan.plan,
    kind,
    obligor,
    periodMonths,
    claimsMax,
    perils: [...perils],
    components: components === null ? null : [...components],
    deductible: deductible && { minor: deductible.minor, currency: deductible.currency },
    buyWithinDays: window?.days ?? null,
    source: plan.source,
    verifiedOn: plan.verifiedOn,
    verified: plan.verified,
  }
}
