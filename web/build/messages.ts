import { parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'

const parser = '@formatjs/icu-messageformat-parser'

/**
 * Parses every ICU message while building, so that the browser carries the formatter without its
 * parser (docs/decisions/0003-owner-bytes.md). A message that does not parse stops the build and
 * names itself.
 */
export function parsedMessages(): Plugin {
  return {
    name: 'fixpoint:messages',
    enforce: 'pre',
    async load(id) {
      if (!/\/locales\/[a-z]+\/\w+\.ts$/.test(id)) return null
      // The query makes Node read the file again after it has been saved in development.
      const loaded: Record<string, Record<string, string>> = await import(
        `${pathToFileURL(id).href}?saved=${statSync(id).mtimeMs}`
      )
      return Object.entries(loaded)
        .map(([area, messages]) => `export const ${area} = ${JSON.stringify(parsedArea(messages))}`)
        .join('\n')
    },
    config: () => ({
      resolve: {
        alias: [{ find: new RegExp(`^${parser}$`), replacement: `${parser}/no-parser.js` }],
      },
      optimizeDeps: { exclude: ['intl-messageformat'] },
    }),
  }
}

function parsedArea(messages: Record<string, string>) {
  return Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, parsed(key, text)]))
}

function parsed(key: string, text: string) {
  try {
    const elements = parse(text, { ignoreTag: true, captureLocation: false })
    const [only] = elements
    return elements.length === 1 && only?.type === TYPE.literal ? only.value : elements
  } catch (cause) {
    throw new Error(`The message ${key} is not ICU: ${text}`, { cause })
  }
}
