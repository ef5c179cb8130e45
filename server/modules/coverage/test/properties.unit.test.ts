import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, day } from '#shared/days'
import { categories, components } from '#catalog/contract'
import { causes, lineClasses } from '../decision.ts'
import { lawTerms } from '../terms.ts'
import { aRepair, ask, type Change } from './question.ts'

const aDay = (from: string, days: number) => fc.nat(days).map((n) => addDays(day(from), n))
const markets = [...lawTerms().markets.keys()]

const change: fc.Arbitrary<Change & { reportedOn: ReturnType<typeof day> }> = fc
  .record({
    market: fc.constantFrom(...markets),
    soldInMarket: fc.constantFrom(...markets),
    category: fc.constantFrom(...categories),
    condition: fc.constantFrom('new', 'used', 'refurbished'),
    component: fc.constantFrom(...components),
    cause: fc.constantFrom(...causes),
    contractOn: aDay('2023-01-01', 1_500),
    wait: fc.nat(20),
    age: fc.nat(2_500),
    repaired: fc.option(fc.nat(900)),
    work: fc.array(
      fc.record({ class: fc.constantFrom(...lineClasses), minor: fc.nat(10_000_000) }),
      { maxLength: 6 },
    ),
  })
  .map((drawn) => {
    const { market, soldInMarket, category, condition, component, cause, contractOn, work } = drawn
    const deliveredOn = addDays(contractOn, drawn.wait)
    const reportedOn = addDays(deliveredOn, drawn.age)
    const repairedOn = drawn.repaired === null ? undefined : addDays(deliveredOn, drawn.repaired)
    return {
      market,
      device: { soldInMarket, category, condition, contractOn, deliveredOn },
      fault: { component, cause, occurredOn: reportedOn, reportedOn },
      history: repairedOn ? [aRepair(repairedOn, addDays(repairedOn, 7))] : [],
      work,
      reportedOn,
    }
  })

test('the shares of every line add up, and what is left to the owner is their sum', () => {
  fc.assert(
    fc.property(change, (question) => {
      const { lines, owner } = ask(question)
      assert.equal(lines.length, question.work?.length)
      for (const { minor, shares } of lines)
        assert.equal(
          shares.reduce((sum, share) => sum + share.minor, 0),
          minor,
        )
      const own = lines.flatMap(({ shares }) => shares).filter(({ payer }) => payer === 'owner')
      assert.equal(
        owner.minor,
        own.reduce((sum, { minor }) => sum + minor, 0),
      )
    }),
  )
})

test('somebody else pays exactly when a promise applies, and it is the first one listed', () => {
  fc.assert(
    fc.property(change, (question) => {
      const { lines, promises, remedies } = ask(question)
      const applying = promises.filter(({ applies, kind }) => applies && kind !== 'repair_duty')
      const rules = new Set(lines.flatMap(({ shares }) => shares.map(({ rule }) => rule)))
      if (lines.length > 0) assert.deepEqual([...rules], [applying[0]?.rule ?? 'none'])
      assert.deepEqual(promises.slice(0, applying.length), applying)
      // The duty to repair is left only where nobody pays.
      const duty = promises.some(({ applies, kind }) => applies && kind === 'repair_duty')
      assert.ok(!duty || applying.length === 0)
      assert.equal(remedies !== null, applying.length > 0)
    }),
  )
})

test('a promise that applies holds on the day of the report; one that is over never applies', () => {
  fc.assert(
    fc.property(change, (question) => {
      for (const { applies, startsOn, endsOn } of ask(question).promises) {
        if (applies)
          assert.ok(
            (startsOn ?? '') <= question.reportedOn && question.reportedOn <= (endsOn ?? '9'),
          )
      }
    }),
  )
})

test('waiting longer with the report never brings a promise back', () => {
  fc.assert(
    fc.property(change, fc.nat(900), (question, days) => {
      const later = addDays(question.reportedOn, days)
      const then = ask({
        ...question,
        fault: { ...question.fault, occurredOn: later, reportedOn: later },
      })
      const before = ask(question).promises
      const now = before.filter(({ applies }) => applies).map(({ rule }) => rule)
      // A duty to repair begins where the others end, and a warranty on repairs with a repair.
      const others = then.promises.filter(({ kind }) => !kind.startsWith('repair_'))
      for (const { rule, applies } of others) {
        const began = before.find((one) => one.rule === rule)?.startsOn ?? ''
        if (applies && began <= question.reportedOn) assert.ok(now.includes(rule), rule)
      }
    }),
  )
})

test('a delivery some days later ends every promise as much later, or where it was', () => {
  fc.assert(
    fc.property(change, fc.nat(300), (question, days) => {
      const deliveredOn = question.device?.deliveredOn ?? day('2023-01-01')
      const before = ask({ ...question, history: [] }).promises
      const after = ask({
        ...question,
        history: [],
        device: { ...question.device, deliveredOn: addDays(deliveredOn, days) },
      }).promises
      for (const { rule, endsOn } of before) {
        const then = after.find((one) => one.rule === rule)?.endsOn ?? ''
        assert.ok(endsOn === null || then >= endsOn, rule)
      }
    }),
  )
})

test('the same question has the same answer, whatever else was asked between', () => {
  fc.assert(
    fc.property(change, change, (one, other) => {
      const first = ask(one)
      ask(other)
      assert.deepEqual(ask(one), first)
    }),
  )
})

test('a repair never shortens the time of any promise, and never moves its beginning', () => {
  fc.assert(
    fc.property(change, fc.nat(600), fc.nat(60), (question, after, days) => {
      const reported = addDays(question.device?.deliveredOn ?? day('2023-01-01'), after)
      const repair = aRepair(reported, addDays(reported, days))
      const before = ask({ ...question, history: [] }).promises
      const then = ask({ ...question, history: [repair] }).promises
      for (const { rule, startsOn, endsOn } of before) {
        const same = then.find((one) => one.rule === rule)
        assert.equal(same?.startsOn, startsOn, rule)
        assert.ok(endsOn === null || (same?.endsOn ?? '') >= endsOn, rule)
      }
    }),
  )
})

test('a claim is used only where no earlier promise pays, and never beyond its number', () => {
  const held = fc.record({ claimsUsed: fc.nat(3), startedAgo: fc.nat(500) })
  fc.assert(
    fc.property(change, held, (question, { claimsUsed, startedAgo }) => {
      const startsOn = addDays(question.reportedOn, -startedAgo)
      const device = { ...question.device, soldInMarket: 'IN', deliveredOn: startsOn }
      const plans = [{ plan: 'in.screen-protection', startsOn, boughtOn: startsOn, claimsUsed }]
      const { claim, lines } = ask({ ...question, market: 'IN', device, plans })
      const payers = lines.flatMap(({ shares }) => shares.map(({ payer }) => payer))
      assert.equal(claim !== null, payers.includes('plan'))
      if (!claim) return
      assert.ok(!payers.includes('maker') && !payers.includes('seller'))
      assert.deepEqual(claim, { plan: 'in.screen-protection', claimNumber: claimsUsed + 1 })
      assert.ok(claimsUsed < 2)
    }),
  )
})
