import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#shared/days'
import { aRepair, ask, payerOn } from './question.ts'

test('the last day of a period is still inside, the next is not', () => {
  const device = { contractOn: day('2024-08-05'), deliveredOn: day('2024-08-05') }
  assert.equal(payerOn('2026-08-05', { device }), 'seller it.legal_guarantee')
  assert.equal(payerOn('2026-08-06', { device }), 'owner none')
})

test('a period that begins on a day that a month lacks ends on the last day of that month', () => {
  const device = { contractOn: day('2024-02-29'), deliveredOn: day('2024-02-29') }
  assert.equal(payerOn('2026-02-28', { device }), 'seller it.legal_guarantee')
  assert.equal(payerOn('2026-03-01', { device }), 'owner none')
})

test('three years in Spain, six in which to claim in Great Britain, none printed where the law has none', () => {
  const device = { contractOn: day('2023-12-01'), deliveredOn: day('2023-12-01') }
  assert.equal(payerOn('2026-12-01', { market: 'ES', device }), 'seller es.legal_guarantee')
  for (const market of ['IN', 'US']) {
    assert.ok(
      ask({ market }).promises.every(({ kind }) => kind !== 'legal_guarantee'),
      market,
    )
  }
  assert.deepEqual(ask({ market: 'US' }).promises, [])
  assert.equal(payerOn('2026-11-20', { market: 'US' }), 'owner none')
})

test('a time to claim outlives what the law presumes: then an unknown cause is not enough', () => {
  const device = {
    category: 'tv' as const,
    contractOn: day('2026-01-10'),
    deliveredOn: day('2026-01-10'),
  }
  const unknown = { market: 'GB', device, fault: { cause: 'unknown' as const } }
  assert.equal(payerOn('2026-07-10', unknown), 'seller gb.legal_guarantee')
  assert.equal(payerOn('2026-07-11', unknown), 'owner none')
  assert.equal(payerOn('2026-07-11', { market: 'GB', device }), 'seller gb.legal_guarantee')
  assert.equal(payerOn('2032-01-11', { market: 'GB', device }), 'owner none')
  const { promises } = ask({ market: 'GB', device })
  assert.match(promises[0]?.because ?? '', /until 10 January 2032\. Since 10 July 2026/)
})

test('a repair lengthens the guarantee once, for contracts from 31 July 2026', () => {
  const endAfter = (contractOn: string, repairs: number) => {
    const device = { contractOn: day(contractOn), deliveredOn: day('2026-08-05') }
    const history = ['2026-09-01', '2026-10-01']
      .slice(0, repairs)
      .map((reported) => aRepair(reported))
    return ask({ device, history }).promises[0]?.endsOn
  }
  assert.deepEqual(
    ['2026-07-30', '2026-07-31'].map((contract) => endAfter(contract, 1)),
    ['2028-08-05', '2029-08-05'],
  )
  assert.equal(endAfter('2026-07-31', 2), '2029-08-05')
})

test('where two extensions apply the longer counts; where the law kept its own period none does', () => {
  const before = { contractOn: day('2026-07-30'), deliveredOn: day('2026-08-05') }
  const history = [aRepair('2026-09-01')]
  const endsOn = (market: string, device = {}) =>
    ask({ market, device, history }).promises[0]?.endsOn
  assert.deepEqual(
    [endsOn('FR', before), endsOn('FR'), endsOn('ES')],
    ['2029-02-05', '2029-08-05', '2029-08-05'],
  )
})

test('in the extension that the house grants, the text does not claim the law', () => {
  const decision = ask({
    history: [aRepair('2026-09-01')],
    fault: { reportedOn: day('2029-01-01') },
  })
  assert.match(decision.promises[0]?.because ?? '', /our promise.*does not depend on the law/)
  assert.equal(decision.confidence, 'unverified')
  const inside = ask({ history: [aRepair('2026-09-01')] })
  assert.match(inside.promises[0]?.because ?? '', /The law makes.*5 August 2028/)
  assert.equal(inside.confidence, 'in_force')
})

test('before the remedy the extension is told, unless it is used up', () => {
  assert.match(ask().mustTell[0]?.text ?? '', /5 August 2029/)
  assert.deepEqual(ask({ history: [aRepair('2026-09-01')] }).mustTell, [])
})

test('a repair after the guarantee lengthens nothing, nor does one that the owner paid', () => {
  const device = { contractOn: day('2026-07-31'), deliveredOn: day('2026-07-31') }
  const paid = { ...aRepair('2026-09-01'), under: null }
  for (const past of [aRepair('2028-08-01'), paid]) {
    assert.equal(
      ask({ device, history: [past], fault: { reportedOn: day('2029-01-01') } }).promises[0]
        ?.endsOn,
      '2028-07-31',
    )
  }
})

test('in China twelve days in repair move the end by twelve; elsewhere by none', () => {
  const history = [aRepair('2026-09-01', '2026-09-13')]
  assert.equal(ask({ market: 'CN', history }).promises[0]?.endsOn, '2027-08-13')
  assert.equal(ask({ market: 'ES', history }).promises[0]?.endsOn, '2029-08-05')
})

test('a part with a period of its own speaks before the device', () => {
  const battery = (reportedOn: string) =>
    payerOn(reportedOn, { market: 'CN', fault: { component: 'battery' } })
  assert.equal(battery('2027-02-01'), 'seller cn.legal_guarantee.phone_battery')
  assert.equal(battery('2027-02-02'), 'maker cn.commercial_warranty.battery')
  const panel = { device: { category: 'tv' as const } }
  assert.equal(
    payerOn('2028-08-01', { market: 'IN', ...panel }),
    'maker in.commercial_warranty.tv_panel',
  )
})

test('for used goods only the shortest period that may be agreed is certain, and the maker’s warranty is not', () => {
  const device = { condition: 'used' as const }
  assert.equal(payerOn('2027-08-05', { device }), 'seller it.legal_guarantee')
  assert.equal(payerOn('2027-08-06', { device }), 'owner none')
  assert.match(ask({ device }).promises[0]?.because ?? '', /at least until 5 August 2027/)
})

test('a rule speaks for contracts of its own time only', () => {
  const presumed = (contractOn: string) => {
    const days = { contractOn: day(contractOn), deliveredOn: day('2022-01-02') }
    const device = { category: 'tv' as const, ...days }
    return payerOn('2022-07-03', { device, fault: { cause: 'unknown' } })
  }
  assert.equal(presumed('2022-01-01'), 'seller it.legal_guarantee')
  assert.equal(presumed('2021-12-31'), 'owner none')
})
