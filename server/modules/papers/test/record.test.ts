import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { repairForPaper, repairInWords } from '#repairs'
import type { RepairView } from '#repairs/contract'
import type { Language } from '#shared/messages'
import { recordSheet } from '../recordSheet.ts'
import { sayCodes, siteOf } from '../said.ts'
import { aPaperTown, bytesOf, tokenOf } from './paperTown.ts'

const it = await aPaperTown('CN')
after(() => it[Symbol.asyncDispose]())

async function termsOf(repair: RepairView, language: Language): Promise<string[]> {
  return it.inMarket('CN', async (plain) => {
    const ctx = { ...plain, language }
    const row = await repairForPaper(ctx, { repair: repair.id, permission: 'papers.read' })
    const view = await repairInWords(ctx, row, language)
    const action = await sayCodes(ctx, view.diagnosis?.repairCodes ?? [])
    const said = { site: await siteOf(ctx, view), fault: view.symptom, action }
    const { blocks } = recordSheet({ language, market: 'CN' }, view, said)
    return blocks.flatMap((block) =>
      block.kind === 'terms' ? block.rows.map(([name, value]) => `${name}: ${value}`) : [],
    )
  })
}

test('the record has every field that the rules ask for', async () => {
  const repair = await it.finished()
  const english = await termsOf(repair, 'en')
  for (const field of [
    'Date in: November 21, 2026',
    'Fault: ',
    'Cause: Accident',
    'Action taken: ',
    'Date out: not yet',
    'Accessories handed in: SIM tray',
    'IMEI: 36822/K3UT',
    'Technician: ',
  ])
    assert.ok(
      english.some((row) => row.startsWith(field)),
      `${field} in ${english.join('\n')}`,
    )
  const chinese = await termsOf(repair, 'zh')
  assert.ok(chinese.includes('送修日期: 2026年11月21日'), chinese.join('\n'))
})

test('the record is a paper from the day the device came in', async () => {
  const repair = await it.takeIn()
  const { status, bytes } = await bytesOf(it, `/v1/repairs/${repair.id}/papers/record?language=zh`)
  assert.deepEqual([status, bytes.subarray(0, 5).toString()], [200, '%PDF-'])
  it.as(it.anonymous)
  assert.equal((await bytesOf(it, `/v1/track/${tokenOf(repair)}/papers/record`)).status, 200)
})
