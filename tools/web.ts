import { createHash } from 'node:crypto'
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = join(root, 'dist/web/.stamp')
const sources = [
  'web/**/*.*',
  'shared/**/*.ts',
  'locales/**/*.ts',
  // Contracts and the pure nouns they export to browsers.
  'server/modules/*/*.ts',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
]

/**
 * Builds the web apps into dist/web when anything they are made of has changed since the last
 * build. Answers whether it built. Needs the development dependencies; a packaged release ships
 * dist/web with its stamp.
 */
export async function buildWebWhenStale(): Promise<boolean> {
  const wanted = sourcesHash()
  if (wanted === stampedHash()) return false
  const { build } = await import('vite')
  await build({
    configFile: join(root, 'vite.config.ts'),
    configLoader: 'native',
    logLevel: 'silent',
  })
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
  return true
}

function sourcesHash(): string {
  const hash = createHash('sha256')
  const files = globSync(sources, { cwd: root, exclude: ['web/e2e/**'] }).toSorted()
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function stampedHash(): string | undefined {
  try {
    return readFileSync(stamp, 'utf8')
  } catch {
    return undefined
  }
}
