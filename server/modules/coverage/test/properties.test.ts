import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, day } from '#shared/days'
import { categories, components } from '#catalog/contract'
import { causes, lineClasses } from '../decision.ts'
import { lawTerms } from '../terms.ts'
import { aRepair, ask, type Change } from './question.ts'

const aDay = (from: string, days: number) => fc.nat(days).map((n) => addDays(day(from), n))
const markets = [...lawTerms().markets]

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
      const applying = promises.filter(({ applies }) => applies)
      const rules = new Set(lines.flatMap(({ shares }) => shares.map(({ rule }) => rule)))
      if (lines.length > 0) assert.deepEqual([...rules], [applying[0]?.rule ?? 'none'])
      assert.deepEqual(promises.slice(0, applying.length), applying)
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
            (startsOn ?? '') <= question.reportedOn && question.reportedOn <= (endsOn ?? ''),
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
      const now = ask(question)
        .promises.filter(({ applies }) => applies)
        .map(({ rule }) => rule)
      for (const { rule, applies } of then.promises) {
        const began = ask(question).promises.find((one) => one.rule === rule)?.startsOn ?? ''
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
        assert.ok((after.find((one) => one.rule === rule)?.endsOn ?? '') >= (endsOn ?? ''), rule)
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
