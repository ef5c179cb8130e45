import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawSheet, type Sheet } from '../sheet.ts'
import { scriptOf } from '../fonts.ts'

const at = new Date('2026-11-21T09:00:00Z')
const sheet: Sheet = {
  title: 'मरम्मत का अनुमान · 维修记录 · Preventivo',
  number: 'R-IT-26-004217-K',
  footer: 'Ελληνικά, Кириллица',
  blocks: [
    { kind: 'heading', text: 'श्री कृष्ण' },
    { kind: 'terms', rows: [['送修日期', '2026年11月24日，屏幕破裂。'.repeat(30)]] },
    {
      kind: 'table',
      columns: [
        { name: 'Lavoro', share: 3 },
        { name: 'Importo', share: 1, end: true },
      ],
      rows: Array.from({ length: 60 }, (_, row) => [`Riga ${row}`, '₹ 1,299.00']),
      sums: 1,
    },
    { kind: 'signatures', names: ['Firma', '签字'] },
  ],
}

test('a sheet of many scripts is drawn on as many pages as it takes', async () => {
  const file = await drawSheet(sheet, at)
  assert.equal(file.subarray(0, 5).toString(), '%PDF-')
  const text = file.toString('latin1')
  assert.ok((text.match(/\/Type \/Page\b/g) ?? []).length >= 2)
  const fonts = new Set(text.match(/\/FontName \/[A-Z]{6}\+[\w-]+/g))
  assert.ok(fonts.size >= 6, 'Latin, Greek, Cyrillic, Devanagari, Chinese, and bold')
  assert.ok([...fonts].some((font) => font.includes('NotoSansHans')))
})

test('the same sheet at the same instant gives the same bytes', async () => {
  assert.ok((await drawSheet(sheet, at)).equals(await drawSheet(sheet, at)))
})

test('each character is drawn by the font of its script', () => {
  const scripts = ['a', 'è', '€', '₹', 'ł', 'क', '修', '，', 'Ж', 'Ω'].map(scriptOf)
  assert.deepEqual(scripts, [
    'latin',
    'latin',
    'latin',
    'latinExt',
    'latinExt',
    'devanagari',
    'chinese',
    'chinese',
    'cyrillic',
    'greek',
  ])
})
