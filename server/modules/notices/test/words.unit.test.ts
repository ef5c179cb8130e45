import assert from 'node:assert/strict'
import { test } from 'node:test'
import { notices as en } from '#locales/en/notices'
import { notices as hi } from '#locales/hi/notices'
import { notices as it } from '#locales/it/notices'
import { notices as zh } from '#locales/zh/notices'
import { languages } from '#shared/messages'
import type { Template } from '../notice.ts'
import { write } from '../words.ts'

/** What whoever tells must know: the promise to the modules above. */
const needed: Readonly<Record<Template, readonly string[]>> = {
  signInCode: ['code'],
  invite: ['name', 'link'],
  booked: ['name', 'number', 'model', 'when', 'place', 'link'],
  bookedByParcel: ['name', 'number', 'model', 'link'],
  bookedVisit: ['name', 'number', 'model', 'when', 'until', 'link'],
  visitComing: ['name', 'number', 'model', 'technician', 'when', 'until', 'link'],
  visitOther: ['name', 'number', 'model', 'technician', 'when', 'until', 'link'],
  visitMoved: ['name', 'number', 'model', 'when', 'until', 'link'],
  visitOnTheWay: ['name', 'number', 'technician', 'at', 'link'],
  visitFollowUp: ['name', 'number', 'model', 'link'],
  visitCancelled: ['name', 'number', 'model', 'link'],
  visitMissed: ['name', 'number', 'model', 'link'],
  received: ['name', 'number', 'model', 'place', 'link'],
  estimate: ['name', 'number', 'model', 'total', 'validUntil', 'link'],
  estimateExpired: ['name', 'number', 'model', 'link'],
  promiseMoved: ['name', 'number', 'model', 'from', 'to', 'cause', 'link'],
  ready: ['name', 'model', 'place', 'link'],
  sent: ['name', 'number', 'model', 'carrier', 'trackingNumber', 'link'],
  handedOver: ['name', 'number', 'model', 'link'],
  cancelled: ['name', 'number', 'model', 'link'],
  replaced: ['name', 'number', 'model', 'link'],
  planBought: ['name', 'model', 'plan', 'price', 'from', 'until', 'link'],
  planEnding: ['name', 'model', 'plan', 'until', 'link'],
  planCancelled: ['name', 'plan', 'refund', 'link'],
  planWithdrawn: ['name', 'plan', 'boughtOn', 'at', 'refund', 'link'],
  message: ['name', 'number', 'model', 'text', 'link'],
}
const templates = Object.keys(needed) as Template[] // because the table names every template.

test('every template is written in every language with exactly the values it promises', () => {
  const locales: Readonly<Record<string, Readonly<Record<string, string>>>> = { en, hi, it, zh }
  for (const language of languages) {
    for (const template of templates) {
      const words = locales[language]
      const text = `${words?.[`${template}.subject`]} ${words?.[`${template}.body`]}`
      const used = [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => String(name)))]
      assert.deepEqual(used.toSorted(), needed[template].toSorted(), `${language} ${template}`)
      const values = Object.fromEntries(needed[template].map((name) => [name, `<${name}>`]))
      const { subject, body } = write(template, language, values)
      assert.doesNotMatch(`${subject}${body}`, /[{}]/)
    }
  }
})

test('a value that is missing is a fault of ours, not a letter with a hole', () => {
  assert.throws(() => write('booked', 'en', { name: 'Asha' }))
})

test('what people write stays as it is, and a subject stays one line', () => {
  const values = {
    name: 'Asha',
    number: 'R-1\r\nBcc: all@example.org',
    model: 'Redmi',
    text: "It's {here}\n<b>",
    link: 'x',
  }
  const { subject, body } = write('message', 'en', values)

  assert.equal(subject, 'A message about R-1 Bcc: all@example.org')
  assert.match(body, /It's \{here\}\n<b>/)
})
