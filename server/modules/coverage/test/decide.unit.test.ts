import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#shared/days'
import { aQuestion, aRepair, ask, payerOn } from './question.ts'
import { decide } from '../decide.ts'
import { sayIn } from '../say.ts'
import { lawTerms } from '../terms.ts'
import { inWords } from '../verdict.ts'

test('the example of the contract: the seller pays all, and the maker’s warranty is listed', () => {
  const decision = ask()
  assert.deepEqual(
    decision.promises.map(({ rule, applies }) => [rule, applies]),
    [
      ['it.legal_guarantee', true],
      ['it.commercial_warranty', true],
      ['it.repair_duty', false],
    ],
  )
  const { because, ...guarantee } = decision.promises[0] ?? { because: '' }
  assert.deepEqual(guarantee, {
    kind: 'legal_guarantee',
    rule: 'it.legal_guarantee',
    obligor: 'seller',
    startsOn: '2026-08-05',
    endsOn: '2028-08-05',
    applies: true,
  })
  assert.match(because, /until|by 5 August 2028/)
  assert.deepEqual(decision.lines[0], {
    class: 'part',
    minor: 12_900,
    shares: [{ payer: 'seller', minor: 12_900, rule: 'it.legal_guarantee' }],
  })
  assert.deepEqual(decision.owner, {
    minor: 0,
    currency: 'EUR',
    deductible: { minor: 0, currency: 'EUR' },
  })
  assert.equal(decision.claim, null)
  assert.deepEqual(decision.remedies, {
    choice: ['repair', 'replacement'],
    chooser: 'owner',
    then: ['price_reduction', 'termination'],
  })
  assert.equal(decision.confidence, 'in_force')
})

test('the row of a region speaks before that of its market', () => {
  const { promises, confidence } = ask({ market: 'GB', region: 'GB-SCT' })
  assert.deepEqual(
    [promises[0]?.rule, promises[0]?.endsOn, confidence],
    ['gb.legal_guarantee.scotland', '2031-08-05', 'in_force'],
  )
})

test('accident, liquid, wear and misuse are the owner’s, and each promise says why it does not apply', () => {
  for (const cause of ['accident', 'liquid', 'wear', 'misuse'] as const) {
    const { promises, lines, owner, remedies, confidence } = ask({ fault: { cause } })
    assert.deepEqual(
      promises.map(({ applies }) => applies),
      [false, false, false],
    )
    const guarantees = promises.filter(({ kind }) => kind !== 'repair_duty')
    for (const { because } of guarantees) assert.match(because, /not a fault/)
    assert.ok(lines.every(({ shares }) => shares[0]?.payer === 'owner'))
    assert.deepEqual([owner.minor, remedies, confidence], [16_900, null, 'in_force'])
  }
})

test('a repair by somebody else ends a promise only where the law lets it', () => {
  const fault = { cause: 'unauthorised_repair' as const }
  for (const market of ['IT', 'DE', 'ES', 'FR'])
    assert.match(payerOn('2026-11-20', { market, fault }), /^seller/)
  for (const market of ['CN', 'IN'])
    assert.equal(payerOn('2026-11-20', { market, fault }), 'owner none')
})

test('an unknown cause counts as a defect while the law presumes it, and the diagnosis is announced', () => {
  const device = {
    category: 'tv' as const,
    contractOn: day('2025-01-10'),
    deliveredOn: day('2025-01-10'),
  }
  const fault = { cause: 'unknown' as const }
  assert.equal(payerOn('2026-01-10', { device, fault }), 'seller it.legal_guarantee')
  assert.equal(payerOn('2026-01-11', { device, fault }), 'owner none')
  assert.equal(payerOn('2026-01-11', { device }), 'seller it.legal_guarantee')
  const told = ask({ fault }).mustTell.map(({ code, before }) => [code, before])
  assert.deepEqual(told, [
    ['eu.repair_extends_guarantee', 'remedy'],
    ['diagnosis_charged_if_otherwise', 'diagnosis'],
  ])
})

test('a promise without a presumption covers an unknown cause as long as it holds', () => {
  assert.equal(
    payerOn('2026-11-20', { market: 'IN', fault: { cause: 'unknown' } }),
    'maker in.commercial_warranty.phone',
  )
})

test('Chinese remedies change after day 7 and day 15, and after two repairs of the same fault', () => {
  const device = { contractOn: day('2026-11-01'), deliveredOn: day('2026-11-01') }
  const choiceOn = (reportedOn: string, history = [] as ReturnType<typeof aRepair>[]) =>
    ask({
      market: 'CN',
      device,
      history,
      fault: { reportedOn: day(reportedOn) },
    }).remedies?.choice.join()
  assert.deepEqual(
    ['2026-11-08', '2026-11-09', '2026-11-16', '2026-11-17'].map((on) => choiceOn(on)),
    ['refund,replacement,repair', 'replacement,repair', 'replacement,repair', 'repair'],
  )
  const same = { ...aRepair('2026-12-01'), sameFault: true }
  assert.equal(choiceOn('2027-03-01', [same, same]), 'replacement')
})

test('in Great Britain a device may be rejected for 30 days, and again after a failed repair', () => {
  const device = {
    category: 'tv' as const,
    contractOn: day('2026-10-01'),
    deliveredOn: day('2026-10-01'),
  }
  const remedies = (reportedOn: string, history = [] as ReturnType<typeof aRepair>[]) =>
    ask({ market: 'GB', device, history, fault: { reportedOn: day(reportedOn) } }).remedies?.choice
  assert.ok(remedies('2026-10-31')?.includes('rejection'))
  assert.ok(!remedies('2026-11-01')?.includes('rejection'))
  assert.ok(
    remedies('2026-12-01', [{ ...aRepair('2026-10-20'), sameFault: true }])?.includes('rejection'),
  )
})

test('what was sold elsewhere is owed there: no promise of the market asked in applies', () => {
  const { promises, owner } = ask({ device: { soldInMarket: 'CN' } })
  assert.equal(owner.minor, 16_900)
  assert.deepEqual(
    promises.map(({ rule }) => rule.slice(0, 2)),
    ['it', 'it', 'it', 'cn', 'cn'],
  )
  assert.match(promises[0]?.because ?? '', /sold in Italy\. This one was sold in China/)
  assert.match(promises[3]?.because ?? '', /holds in China/)
})

test('without a day of delivery nothing can be said, and that is said', () => {
  const { promises, confidence, owner } = ask({ device: { deliveredOn: null, contractOn: null } })
  assert.ok(
    promises.every(
      ({ applies, startsOn, endsOn }) => !applies && startsOn === null && endsOn === null,
    ),
  )
  assert.match(promises[0]?.because ?? '', /do not know the day/)
  assert.deepEqual([confidence, owner.minor], ['unverified', 16_900])
})

test('a decision that rests on an unverified warranty says so, also that it ended', () => {
  const india = ask({ market: 'IN' })
  assert.equal(india.confidence, 'unverified')
  assert.match(india.promises[0]?.because ?? '', /may give a warranty/)
  const ended = ask({ market: 'IN', fault: { reportedOn: day('2027-08-02') } })
  assert.equal(ended.confidence, 'unverified')
  assert.match(ended.promises[0]?.because ?? '', /not confirmed/)
})

test('every reason and every text of the law has words in each language', () => {
  for (const language of ['en', 'hi', 'it', 'zh'] as const) {
    for (const market of lawTerms().markets.keys()) {
      for (const cause of ['defect', 'accident', 'unauthorised_repair', 'unknown'] as const) {
        const asked = aQuestion({ market, fault: { cause }, history: [aRepair('2026-09-01')] })
        const verdict = decide(asked, lawTerms())
        const { promises, mustTell } = inWords(verdict, sayIn(language, market))
        for (const text of [
          ...promises.map(({ because }) => because),
          ...mustTell.map((duty) => duty.text),
        ]) {
          assert.ok(text.length > 5 && !text.includes('{'), text)
        }
      }
    }
  }
})
