import { addMonths, daysBetween } from '#shared/days'
import { money, zero } from '#shared/money'
import type { Asked } from './asked.ts'
import { candidatesFor } from './candidates.ts'
import type { Decision } from './contract.ts'
import { judge, type Judged } from './judge.ts'
import { extensionFor } from './period.ts'
import type { Say } from './say.ts'
import type { RemedyRow, Terms } from './terms.ts'

/** The rule named where nobody's promise pays. */
export const noRule = 'none'

/**
 * Who pays what, by which rule: the same answer for the same question and terms. It knows kinds of
 * rules, never a country; every period, text and remedy is a row of the terms.
 */
export function decide(asked: Asked, terms: Terms, say: Say): Decision {
  const judged = candidatesFor(asked, terms).map((row) => judge(row, asked, { terms, say }))
  const used = judged.filter(({ promise }) => promise.applies).toSorted(betterFirst)[0]
  const { obligor: payer, rule } = used?.row ?? { obligor: 'owner' as const, rule: noRule }
  const lines = asked.work.map((line) => ({
    ...line,
    shares: [{ payer, minor: line.minor, rule }],
  }))
  const own = used ? 0 : asked.work.reduce((sum, { minor }) => sum + minor, 0)
  return {
    promises: judged
      .toSorted((a, b) => place(a, used) - place(b, used))
      .map(({ promise }) => promise),
    lines,
    owner: {
      minor: money(own, terms.currency).minor,
      currency: terms.currency,
      deductible: zero(terms.currency),
    },
    claim: null,
    remedies: used ? remediesOf(used, asked, terms) : null,
    mustTell: used ? duties(used, asked, say) : [],
    confidence: confidenceOf(judged, used),
  }
}

/**
 * Both pay all, so the surer one is better, then the one that the law backs with remedies, then the
 * longer.
 */
function betterFirst(a: Judged, b: Judged): number {
  const legal = ({ row }: Judged) => (row.kind === 'legal_guarantee' ? 1 : 0)
  const end = ({ promise }: Judged) => promise.endsOn ?? ''
  return (
    Number(b.verified) - Number(a.verified) || legal(b) - legal(a) || (end(a) < end(b) ? 1 : -1)
  )
}

/** First the promise that pays, then those that could have paid, then the others. */
function place(judged: Judged, used: Judged | undefined): number {
  if (judged === used) return 0
  return judged.promise.applies ? 1 : 2
}

function remediesOf({ row, period }: Judged, asked: Asked, terms: Terms): Decision['remedies'] {
  if (!period) return null
  const days = daysBetween(period.startsOn, asked.fault.reportedOn)
  const repairs = asked.history.filter(
    ({ kind, under, sameFault }) => kind === 'repair' && under === row.kind && sameFault,
  )
  const fits = ({ rules, kind, daysMax, repairsMin }: RemedyRow) => {
    return (
      kind === row.kind &&
      (rules === null || rules.includes(row.rule)) &&
      (daysMax === null || days <= daysMax) &&
      repairs.length >= repairsMin
    )
  }
  const found = terms.remedies.find(fits)
  return found ? { choice: [...found.choice], chooser: found.chooser, then: [...found.then] } : null
}

/** What the law, or honesty, wants said before something is done. */
function duties({ row, period }: Judged, asked: Asked, say: Say): Decision['mustTell'] {
  const told: Decision['mustTell'] = []
  const extension = period?.extended ? undefined : extensionFor(row, asked)
  if (extension && period) {
    const endsOn = addMonths(period.endsOn, extension.months)
    told.push({ code: extension.tell, before: 'remedy', text: say(extension.text, { endsOn }) })
  }
  if (asked.fault.cause === 'unknown') {
    told.push({
      code: 'diagnosis_charged_if_otherwise',
      before: 'diagnosis',
      text: say('tell.diagnosis'),
    })
  }
  return told
}

/** Where nobody pays, that rests on every promise that was found not to. */
function confidenceOf(judged: readonly Judged[], used: Judged | undefined): Decision['confidence'] {
  const certain = used ? used.verified : judged.every(({ verified }) => verified)
  return certain ? 'in_force' : 'unverified'
}
