/**
 * Coverage decisions on one core: a phone with six promises and a repair behind it, beside the
 * least such a decision could cost: reading the question from JSON and writing one answer to JSON.
 * The promise is 50,000 a second; the ratio tells whether a slow machine or the engine is to blame.
 */
import { decide } from '../server/modules/coverage/decide.ts'
import { lawTerms } from '../server/modules/coverage/terms.ts'
import { aQuestion } from '../server/modules/coverage/test/question.ts'
import { day } from '#shared/days'
import { table } from './ground.ts'

const terms = lawTerms()
const startsOn = day('2026-08-05')
const plan = { startsOn, boughtOn: startsOn, claimsUsed: 0 }
const question = aQuestion({
  market: 'IN',
  plans: ['in.screen-protection', 'in.screen-protection-oneassist', 'in.complete-protect'].map(
    (id) => ({ ...plan, plan: id }),
  ),
  stamped: [
    {
      kind: 'part_warranty',
      rule: 'house.part_warranty',
      obligor: 'repairer',
      components: ['battery'],
      perils: null,
      startsOn,
      endsOn: day('2027-08-05'),
      shareBasisPoints: 10_000,
      capMinor: null,
    },
    {
      kind: 'campaign',
      rule: 'bench',
      obligor: 'maker',
      components: ['camera'],
      perils: null,
      startsOn,
      endsOn: null,
      shareBasisPoints: 10_000,
      capMinor: null,
    },
  ],
  history: [
    {
      kind: 'repair',
      under: 'commercial_warranty',
      component: 'battery',
      reportedOn: day('2026-09-01'),
      handedOverOn: day('2026-09-05'),
      sameFault: false,
    },
  ],
  fault: { cause: 'accident' },
})
const answer = decide(question, terms)
if (answer.promises.length !== 6) throw new Error(`${answer.promises.length} promises, not six`)
const [asked, answered] = [JSON.stringify(question), answer]

const shown = [['', 'a second', 'ratio']]
let best = 0
for (let round = 0; round < 3; round++) {
  const json = rate(() => JSON.stringify(answered).length + Object.keys(JSON.parse(asked)).length)
  const decisions = rate(() => decide(question, terms).promises.length)
  best = Math.max(best, decisions)
  shown.push(
    ['JSON in and out', json.toFixed(0), '1.00'],
    ['decisions', decisions.toFixed(0), (decisions / json).toFixed(2)],
  )
}
console.log(table(shown))
console.log(`${best.toFixed(0)} decisions a second on one core, 6 promises each`)

/** Calls a second, over a second after a warm-up. */
function rate(work: () => number): number {
  let sink = 0
  const warmUntil = performance.now() + 300
  while (performance.now() < warmUntil) sink += work()
  const began = performance.now()
  let calls = 0
  for (; performance.now() - began < 1_000; calls += 100)
    for (let n = 0; n < 100; n++) sink += work()
  if (sink < 0) throw new Error('unreachable')
  return (calls * 1_000) / (performance.now() - began)
}
