import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { format } from '#shared/messages'

type Area = Record<string, string>
const locales = fileURLToPath(new URL('../../locales/', import.meta.url))

async function areaOf(file: string): Promise<Area> {
  const loaded: Record<string, Area> = await import(pathToFileURL(locales + file).href)
  return Object.assign({}, ...Object.values(loaded))
}

function argumentsOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    if (element.type === TYPE.tag) return argumentsOf(element.children)
    const branches = 'options' in element ? Object.values(element.options) : []
    return [element.value, ...branches.flatMap(({ value }) => argumentsOf(value))]
  })
}

const named = (text: string) =>
  [...new Set(argumentsOf(parse(text, { ignoreTag: true })))].toSorted()

for (const file of globSync('en/*.ts', { cwd: locales })) {
  test(`every language asks of ${file} the same arguments as English`, async () => {
    const english = await areaOf(file)
    for (const language of ['hi', 'it', 'zh']) {
      const theirs = await areaOf(file.replace(/^en/, language))
      for (const [key, text] of Object.entries(english)) {
        assert.deepEqual(named(theirs[key] ?? ''), named(text), `${language} ${key}`)
      }
    }
  })
}

test('plurals and numbers follow the language', () => {
  const message = '{count, plural, one {# day} other {# days}}'
  assert.equal(format('en', message, { count: 1 }), '1 day')
  assert.equal(format('en', message, { count: 1200 }), '1,200 days')
  assert.equal(format('it', 'L’ha già', {}), 'L’ha già')
})
