import { money, percent, zero } from '#shared/money'
import type { Asked } from './asked.ts'
import { candidatesFor, laterThan } from './candidates.ts'
import type { PromiseKind } from './decision.ts'
import { isOutside, judgeLaw } from './judgeLaw.ts'
import { judgePlan } from './judgePlan.ts'
import { judgeStamp } from './judgeStamp.ts'
import type { Judged, Told } from './judged.ts'
import { remediesOf, whoOwes } from './remedies.ts'
import { mustTell } from './tell.ts'
import { planTermsOn, type Terms } from './terms.ts'
import type { Verdict } from './verdict.ts'

/** The rule named where nobody's promise pays. */
export const noRule = 'none'

/** Who pays before whom; the guarantee and the warranty are one step, the better for the owner. */
const steps: Readonly<Record<PromiseKind, number>> = {
  campaign: 0,
  repair_warranty: 1,
  part_warranty: 1,
  legal_guarantee: 2,
  commercial_warranty: 2,
  plan: 3,
  goodwill: 4,
  repair_duty: 5,
}

/**
 * Who pays what, by which rule: the same answer for the same question and terms. It knows kinds of
 * rules, never a country; every period, text and remedy is a row of the terms.
 */
export function decide(asked: Asked, terms: Terms): Verdict {
  const judged = judgeAll(asked, terms)
  const paying = judged.filter(({ applies, pays }) => applies && pays).toSorted(inTurn)
  const { lines, used, claim } = share(asked, paying)
  const currency = terms.markets.get(asked.market)?.currency ?? 'EUR'
  const first = used[0] ?? (asked.work.length === 0 ? paying[0] : undefined)
  const owes = first && whoOwes(paying, first)
  const deductible = claim?.terms.deductible
  return {
    promises: judged
      .toSorted((a, b) => place(a, used) - place(b, used) || (a.applies ? inTurn(a, b) : 0))
      .map((one) => promiseOf(one, first)),
    lines,
    owner: {
      minor: lines
        .flatMap(({ shares }) => shares)
        .reduce((sum, { payer, minor }) => (payer === 'owner' ? sum + minor : sum), 0),
      currency,
      deductible: deductible ? withTax(deductible) : zero(currency),
    },
    claim: claim ? { plan: claim.terms.plan, claimNumber: claim.claimNumber } : null,
    remedies: owes ? remediesOf(owes, asked, terms) : null,
    mustTell: mustTell(first, asked, terms),
    confidence: isSure(judged, { used: first ? [first, ...used] : used, asked, terms })
      ? 'in_force'
      : 'unverified',
  }
}

function judgeAll(asked: Asked, terms: Terms): Judged[] {
  const plans = asked.plans.flatMap((held) => {
    const plan = planTermsOn(terms, held.plan, held.boughtOn)
    return plan ? [judgePlan(held, plan, asked)] : []
  })
  const stamped = asked.stamped.map((stamp) => judgeStamp(stamp, asked))
  const law = candidatesFor(asked, terms).map((row) => judgeLaw(row, asked, terms))
  // A warranty on repairs says nothing of a device that was never repaired.
  const spoken = law.filter((one) => one.kind !== 'repair_warranty' || one.startsOn !== null)
  return [...stamped, ...spoken, ...plans]
}

/** In one step the surer is better, then what brings remedies by law, the cheaper, the longer. */
function inTurn(a: Judged, b: Judged): number {
  return (
    steps[a.kind] - steps[b.kind] ||
    Number(b.certain) - Number(a.certain) ||
    Number(b.kind === 'legal_guarantee') - Number(a.kind === 'legal_guarantee') ||
    feeOf(a) - feeOf(b) ||
    Number((b.endsOn ?? '9') > (a.endsOn ?? '9')) - Number((a.endsOn ?? '9') > (b.endsOn ?? '9'))
  )
}

function feeOf({ plan }: Judged): number {
  return plan?.terms.deductible?.minor ?? 0
}

/** First the promises that pay, then those that could have paid, then the others. */
function place(judged: Judged, used: readonly Judged[]): number {
  const at = used.indexOf(judged)
  return at >= 0 ? at - used.length : judged.applies ? 0 : 1
}

function promiseOf(judged: Judged, first: Judged | undefined): Verdict['promises'][number] {
  const { kind, rule, obligor, startsOn, endsOn } = judged
  // The duty to repair is what is left when nobody owes a repair free of charge.
  const waits = kind === 'repair_duty' && judged.applies && first !== undefined
  const applies = judged.applies && !waits
  const because: Told = waits ? { key: 'because.dutyWaits' } : judged.because
  return { kind, rule, obligor, startsOn, endsOn, applies, because }
}

/**
 * Each line is offered to the promises in turn; what none of them pays is the owner's. One fault
 * uses one claim, and only where that claim pays something.
 */
function share(asked: Asked, paying: readonly Judged[]) {
  const used = new Set<Judged>()
  const paid = new Map<Judged, number>()
  let claimed: Judged | undefined
  const lines = asked.work.map((line) => {
    const shares: Verdict['lines'][number]['shares'] = []
    let left = line.minor
    for (const one of paying) {
      if (one.plan && claimed && one !== claimed) continue
      const minor = shareOf(one, line, { left, paid: paid.get(one) ?? 0 })
      if (minor === undefined) continue
      const payer = one.pays?.payer ?? 'owner'
      shares.push({ payer, minor, rule: one.rule })
      used.add(one)
      if (one.plan) claimed = one
      paid.set(one, (paid.get(one) ?? 0) + minor)
      left -= minor
      if (left === 0) break
    }
    if (left > 0 || shares.length === 0) shares.push({ payer: 'owner', minor: left, rule: noRule })
    return { class: line.class, minor: line.minor, shares }
  })
  const claim = claimed && paid.get(claimed) ? claimed.plan : undefined
  return { lines, used: paying.filter((one) => used.has(one)), claim }
}

type Rest = { readonly left: number; readonly paid: number }

/** Undefined where a promise has no part in a line. */
function shareOf(
  { pays }: Judged,
  line: Asked['work'][number],
  { left, paid }: Rest,
): number | undefined {
  if (!pays || (pays.classes !== null && !pays.classes.includes(line.class))) return undefined
  const whole = pays.shareBasisPoints === 10_000 ? left : part(left, pays.shareBasisPoints)
  const minor = pays.capMinor === null ? whole : Math.min(whole, pays.capMinor - paid)
  return minor > 0 || line.minor === 0 ? Math.max(0, minor) : undefined
}

function part(minor: number, basisPoints: number): number {
  return percent(money(minor, 'EUR'), basisPoints).minor
}

function withTax({ minor, currency, taxBasisPoints }: NonNullable<Deductible>) {
  const fee = money(minor, currency)
  return money(fee.minor + percent(fee, taxBasisPoints).minor, currency)
}
type Deductible = NonNullable<Judged['plan']>['terms']['deductible']

type Found = {
  readonly used: readonly Judged[]
  readonly asked: Asked
  readonly terms: Terms
}

/**
 * Where nobody pays, that rests on every promise that was found not to; where no guarantee and no
 * warranty is known for such a device, we cannot be sure that there is none.
 */
function isSure(judged: readonly Judged[], { used, asked, terms }: Found): boolean {
  if (used.length > 0) return used.every(({ certain }) => certain)
  // A duty that binds nobody says nothing; one that is left for the owner has to be sure.
  const others = judged.filter(({ kind, applies }) => kind !== 'repair_duty' || applies)
  const speaks = judged.some(({ kind }) => steps[kind] === steps.legal_guarantee)
  const known = speaks && terms.markets.get(asked.market)?.knownWell
  return (
    others.every(({ certain }) => certain) &&
    (known === true || isOutside(asked.fault.cause)) &&
    !laterThan(asked, terms).some((row) => judgeLaw(row, asked, terms).applies)
  )
}
