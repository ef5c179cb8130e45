import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal, refusalStatuses } from '#core/refusal'
import type { Stamp } from '../asked.ts'
import { question } from '../contract.ts'
import { decide } from '../decide.ts'
import { mustBeSound } from '../mustBeSound.ts'
import { sayIn } from '../say.ts'
import { lawTerms } from '../terms.ts'
import { inWords, type Verdict } from '../verdict.ts'
import { type Case, caseFiles, posted } from './cases.ts'

const terms = lawTerms()
const files = caseFiles()
const all = [...files.values()].flat()

for (const [file, cases] of files) {
  test(`the worked cases of ${file} are decided as written there`, () => {
    const wrong = cases.flatMap((one) => {
      try {
        prove(one)
        return []
      } catch (fault) {
        if (!(fault instanceof assert.AssertionError)) throw new Error(one.id, { cause: fault })
        return `${one.id}: ${one.what}\n${fault.message}`
      }
    })
    assert.equal(wrong.length, 0, `${wrong.length} of ${cases.length}\n${wrong.join('\n\n')}`)
  })
}

test('every case has its own id, and every market and plan of the data has cases', () => {
  assert.equal(new Set(all.map(({ id }) => id)).size, all.length)
  const asked = new Set(all.map((one) => one.question.market))
  assert.deepEqual(
    [...terms.markets.keys()].filter((market) => !asked.has(market)),
    [],
  )
  const held = new Set(all.flatMap((one) => one.question.plans?.map(({ plan }) => plan) ?? []))
  assert.deepEqual(
    [...terms.plans.keys()].filter((plan) => !held.has(plan)),
    [],
  )
})

test('every rule that a case cites by its id stands in the data', () => {
  const rules = new Set([
    ...[...terms.rows, ...terms.causes].map(({ rule }) => rule),
    ...terms.plans.keys(),
  ])
  const ids = all.flatMap(({ cites }) => cites.filter((cite) => /^[a-z-]+\./.test(cite)))
  assert.deepEqual(
    ids.filter((id) => !rules.has(id)),
    [],
  )
})

function prove(one: Case): void {
  const { body, stamped } = posted(one)
  const { refusal } = one.expect
  if (refusal) return assert.deepEqual(refused(body), refusal)
  const read = question.parse(body)
  mustBeSound(read, terms)
  const { campaigns: _, ...asked } = read
  // What a table promises to a device has the shape of a stamp; the engine's types keep the rest.
  const verdict = decide({ ...asked, stamped: stamped as Stamp[] }, terms)
  const { confidence, currency } = one.expect
  if (confidence) assert.equal(verdict.confidence, confidence, 'confidence')
  if (currency) assert.equal(verdict.owner.currency, currency, 'currency')
  for (const proof of [proveLines, provePromises, proveRest]) proof(verdict, one.expect)
  for (const { because } of inWords(verdict, sayIn('en', asked.market)).promises)
    assert.ok(because.length > 5)
}

function proveLines({ lines, owner, claim }: Verdict, expect: Case['expect']): void {
  const paid = lines.map(({ shares }) =>
    shares.map(({ payer, minor, rule }) => `${payer} ${minor} ${rule}`),
  )
  for (const { minor, shares } of lines)
    assert.equal(
      shares.reduce((sum, share) => sum + share.minor, 0),
      minor,
      'the shares add up',
    )
  if (expect.lines) assert.deepEqual(paid, expect.lines, 'lines')
  const payers = new Set(paid.flat().map((share) => share.replace(/ \d+ /, ' ')))
  if (expect.pays) assert.deepEqual([...payers], [expect.pays], 'who pays')
  if (expect.owner !== undefined) assert.equal(owner.minor, expect.owner, 'owner')
  if (expect.deductible !== undefined)
    assert.equal(owner.deductible.minor, expect.deductible, 'deductible')
  if (expect.claim !== undefined) assert.deepEqual(claim, expect.claim, 'claim')
}

function provePromises({ promises }: Verdict, { rules, promises: wanted = {} }: Case['expect']) {
  if (rules)
    assert.deepEqual(
      promises.map(({ rule }) => rule),
      rules,
      'rules',
    )
  for (const [rule, want] of Object.entries(wanted)) {
    const found = promises.find((one) => one.rule === rule)
    if (want === null) assert.equal(found, undefined, `${rule} is not listed`)
    else {
      const said = found && { ...found, because: found.because.key }
      assert.partialDeepStrictEqual(said ?? {}, want, rule)
    }
  }
}

function proveRest({ remedies, mustTell }: Verdict, expect: Case['expect']): void {
  if (expect.remedies === null) assert.equal(remedies, null, 'remedies')
  else
    for (const [name, want] of Object.entries(expect.remedies ?? {}))
      assert.deepEqual(remedies?.[name as keyof typeof remedies], want, `remedies: ${name}`)
  if (expect.mustTell)
    assert.deepEqual(
      mustTell.map(({ code }) => code),
      expect.mustTell,
      'must tell',
    )
  for (const [wanted, endsOn] of Object.entries(expect.tells ?? {})) {
    const duty = mustTell.find(({ code }) => code === wanted)
    assert.equal(duty?.told.values?.['endsOn'], endsOn, wanted)
  }
}

/** What the endpoint would answer: first the shape speaks, then what a shape cannot say. */
function refused(body: unknown): Case['expect']['refusal'] | undefined {
  const { data, error } = question.safeParse(body)
  if (error) {
    const field = error.issues[0]?.path.join('.') ?? ''
    return { code: 'core.invalidInput', field, status: 422 }
  }
  try {
    mustBeSound(data, terms)
  } catch (no) {
    if (!(no instanceof Refusal)) throw no
    const { code, field = '' } = no
    assert.equal(refusalStatuses[no.kind], 422)
    return { code, field, status: 422 }
  }
  return undefined
}
