import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aDevice, aPaperTown, bytesOf, summer, tokenOf } from './paperTown.ts'

const it = await aPaperTown('IN')
after(() => it[Symbol.asyncDispose]())

const gstin = '29ABCDE1234F1Z5'
type Facts = {
  number: string
  placeOfSupply: string
  taxed: {
    lines: { code: string; isFree: boolean; taxable: { minor: number } }[]
    totals: Record<'cgst' | 'sgst' | 'igst' | 'total', { minor: number }>
  }
}
async function factsOf(): Promise<Facts> {
  const { rows } = await it.database.pool.query(
    'select facts from papers.paper where zone = $1 order by issued_at desc, id desc limit 1',
    [1],
  )
  return rows[0].facts
}

test('inside a state the tax is halved, part and labour apart', async () => {
  const repair = await it.finished()
  const { status, body } = await it.ask(`/v1/repairs/${repair.id}/invoice`, { gstin })
  assert.equal(status, 200)
  assert.match(body.number, /^FX\/26-27\/\d{6}$/)
  const { taxed, placeOfSupply } = await factsOf()
  assert.equal(placeOfSupply, 'Karnataka (29)')
  assert.deepEqual(
    taxed.lines.map(({ code }) => code),
    ['8517', '998716'],
  )
  const { cgst, sgst, igst, total } = taxed.totals
  assert.deepEqual([cgst.minor, sgst.minor, igst.minor], [2_250, 2_250, 0])
  assert.equal(total.minor, repair.money.due.minor, 'the invoice is what the owner owes')
  const file = await bytesOf(it, `/v1/repairs/${repair.id}/papers/invoice`)
  assert.deepEqual([file.status, file.type], [200, 'application/pdf'])
})

test('between states it is one integrated tax', async () => {
  const repair = await it.finished()
  const sent = { gstin, placeOfSupply: 'IN-MH' }
  assert.equal((await it.ask(`/v1/repairs/${repair.id}/invoice`, sent)).status, 200)
  const { taxed } = await factsOf()
  const { cgst, sgst, igst } = taxed.totals
  assert.deepEqual([cgst.minor, sgst.minor, igst.minor], [0, 0, 4_500])
})

test('what a warranty pays stands at nil, without tax', async () => {
  const device = await aDevice(it, 'IN', summer)
  const repair = await it.finished(device, { cause: 'defect' })
  assert.equal((await it.ask(`/v1/repairs/${repair.id}/invoice`, { gstin })).status, 200)
  const { taxed } = await factsOf()
  assert.deepEqual(
    taxed.lines.map(({ isFree, taxable }) => [isFree, taxable.minor]),
    [
      [true, 0],
      [true, 0],
    ],
  )
  assert.deepEqual([taxed.totals.total.minor, repair.money.due.minor], [0, 0])
})

test('a repair has one invoice, and two desks at once cannot make two', async () => {
  const repair = await it.finished()
  const path = `/v1/repairs/${repair.id}/invoice`
  const both = await Promise.all([1, 2].map(() => it.ask(path, { gstin })))
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 409])
  assert.equal((await it.ask(path, { gstin })).body.code, 'papers.alreadyIssued')
})

test('an invoice waits for the work, and needs a number of the right state', async () => {
  const early = await it.estimated()
  const first = await it.ask(`/v1/repairs/${early.id}/invoice`, { gstin })
  assert.deepEqual([first.status, first.body.code], [409, 'papers.notYet'])
  const path = `/v1/repairs/${(await it.finished()).id}/invoice`
  const wrong = await it.ask(path, { gstin: '27ABCDE1234F1Z5' })
  assert.deepEqual([wrong.status, wrong.body.code], [422, 'papers.wrongPlace'])
  const nowhere = await it.ask(path, { gstin, placeOfSupply: 'IN-XX' })
  assert.equal(nowhere.body.code, 'papers.wrongPlace')
  assert.equal((await it.ask(path, { gstin: 'nonsense' })).status, 422)
})

test('the European form is not offered in India', async () => {
  const repair = await it.estimated()
  const form = { days: 3, email: 'a@example.org' }
  const { status, body } = await it.ask(`/v1/repairs/${repair.id}/form`, form)
  assert.deepEqual([status, body.code], [404, 'papers.notOffered'])
  it.as(it.anonymous)
  const { items } = (await it.ask(`/v1/track/${tokenOf(repair)}/papers`)).body
  assert.deepEqual(
    items.map((one: { paper: string; can: { read: unknown } }) => [one.paper, one.can.read]),
    [['invoice', 'papers.notIssued']],
  )
})
