/**
 * `node bench/ownerBytes.ts`: what the owner's first page weighs, gzipped; fails above the promise.
 */
import { readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { buildWebWhenStale } from '../tools/web.ts'

const web = fileURLToPath(new URL('../dist/web/', import.meta.url))
const bytesMax = 150_000

await buildWebWhenStale()
const html = readFileSync(join(web, 'owner/index.html'), 'utf8')
const entry = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(
  ([, path]) => path ?? '',
)
const first = new Set<string>()
for (const path of entry) collect(path)
// The chunks that the first page and its language bring after the entry.
const [main = ''] = entry.filter((path) => path.includes('/owner-'))
for (const name of ['Home', 'ScanBox', 'en']) {
  for (const path of dynamicImports([...first])) {
    if (new RegExp(`/${name}-[\\w-]+\\.js$`).test(path) && isOwners(path)) collect(path)
  }
}

const sizes = [...first].map((path) => ({ path, bytes: gzipSync(read(path), { level: 9 }).length }))
for (const { path, bytes } of sizes.toSorted((a, b) => b.bytes - a.bytes))
  console.log(`${String(bytes).padStart(8)}  ${path}`)
const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
const page = gzipSync(html, { level: 9 }).length
console.log(`${String(page).padStart(8)}  owner/index.html`)
console.log(
  `${(total / 1000).toFixed(1)} kB of script in the owner's first load, ${bytesMax / 1000} at most`,
)
if (!main || total > bytesMax) process.exitCode = 1

/** A file and whatever it imports at once. */
function collect(path: string): void {
  if (first.has(path)) return
  first.add(path)
  const statics = read(path).matchAll(/(?:from|import)\s*"(\.\/[^"]+\.js)"/g)
  for (const [, found = ''] of statics) collect(beside(path, found))
}

function dynamicImports(paths: readonly string[]): string[] {
  return paths.flatMap((path) =>
    [...read(path).matchAll(/import\(\s*[`"](\.\/[^`"]+\.js)[`"]\s*\)/g)].map(([, found = '']) =>
      beside(path, found),
    ),
  )
}

/** Both apps have a chunk named after each language: ours says the owner's words. */
function isOwners(path: string): boolean {
  return !/\/en-/.test(path) || read(path).includes('owner.home.title')
}

function beside(path: string, found: string): string {
  return posix.join(dirname(path), found)
}

function read(path: string): string {
  return readFileSync(join(web, path), 'utf8')
}
