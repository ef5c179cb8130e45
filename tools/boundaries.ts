/**
 * Fails when a file imports what the map of the city (server/modules.ts) or the layout does not let
 * it.
 */
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { modules } from '../server/modules.ts'

const needs: Readonly<Record<string, readonly string[]>> = modules
const listed = Object.keys(needs)
const home = /^server\/modules\/([^/]+)\//
const faults: string[] = []

for (const [name, needed] of Object.entries(needs)) {
  const early = needed.filter((other) => listed.indexOf(other) >= listed.indexOf(name))
  if (early.length) faults.push(`server/modules.ts: ${name} is listed before ${early.join(', ')}`)
}
for (const folder of globSync('server/modules/*')) {
  const name = folder.split('/').at(-1) ?? ''
  if (!(name in needs)) faults.push(`server/modules.ts: ${name} is not on the map`)
}

const files = globSync(['{server,shared,solver,locales}/**/*.ts', 'web/**/*.{ts,tsx}'])
let imports = 0
for (const file of files) {
  const text = readFileSync(file, 'utf8')
  for (const [, stated, loaded] of text.matchAll(
    /(?:\bfrom|^import)\s+'([^'\s]+)'|\bimport\('([^'\s]+)'\)/gm,
  )) {
    const target = stated ?? loaded ?? ''
    imports += 1
    const fault = judge(file, target)
    if (fault) faults.push(`${file}: ${target}: ${fault}`)
  }
}

function judge(file: string, target: string): string | undefined {
  const own = home.exec(file)?.[1]
  const other = moduleOf(target)
  const isTest = /\/test\/|\.test\.tsx?$/.test(file)
  if (file.startsWith('shared/')) return judgeShared(file, target, isTest)
  if (file.startsWith('solver/')) return judgeSolver(file, target)
  if (file.startsWith('server/core/') && other) return 'core knows no module'
  if (file.startsWith('server/gateways/') && other) return 'gateways know no module'
  if (file.startsWith('web/')) return judgeWeb(file, target, other)
  if (own && isContract(file)) return judgeContract(target, other)
  if (own && target.startsWith('.') && leaves(file, target, `server/modules/${own}/`)) {
    return 'leaves the module by the window; use its # name'
  }
  if (own && other && other !== own && !mayUse(own, other, { target, isTest, file })) {
    return `${own} does not list ${other} among its needs`
  }
  return undefined
}

/** `#repairs` and `#repairs/contract` name a module; `#core/…` and the like do not. */
function moduleOf(target: string): string | undefined {
  const name = /^#([^/]+)/.exec(target)?.[1]
  return name !== undefined && name in needs ? name : undefined
}

function isContract(file: string): boolean {
  return /\/(contract|views|(part|option)Views|\w+(Contract|Input))\.ts$/.test(file)
}

/** Contracts run in browsers: zod, shared, other contracts and the pure files beside them. */
function judgeContract(target: string, other: string | undefined): string | undefined {
  if (target === 'zod' || target.startsWith('#shared/') || target.startsWith('./')) return undefined
  if (other && target.endsWith('/contract')) return undefined
  return 'a contract imports only zod, shared and other contracts'
}

function judgeShared(file: string, target: string, isTest: boolean): string | undefined {
  if (isTest && (target.startsWith('node:') || target === 'fast-check')) return undefined
  const pure = target === 'zod' || target === 'intl-messageformat' || target.startsWith('#shared/')
  if (pure || (target.startsWith('.') && !leaves(file, target, 'shared/'))) return undefined
  return 'shared imports only zod, the message formatter and shared'
}

/** The solver stands on nothing but the language; only its door to the shell reads files. */
function judgeSolver(file: string, target: string): string | undefined {
  if (target.startsWith('.') && !leaves(file, target, 'solver/')) return undefined
  if (target.startsWith('node:')) return undefined
  return 'the solver imports nothing but itself'
}

function judgeWeb(file: string, target: string, other: string | undefined): string | undefined {
  if (file.startsWith('web/e2e/') || file.startsWith('web/test/') || file.startsWith('web/build/'))
    return undefined
  if (other && !target.endsWith('/contract')) return 'the browser sees contracts only'
  if (target.startsWith('#core/') || target.startsWith('#gateways/'))
    return 'the browser sees contracts only'
  const app = /^web\/(owner|desk|field)\//.exec(file)?.[1]
  if (app && target.startsWith('.') && leaves(file, target, `web/${app}/`))
    return 'an app uses #ui, #lib and its own'
  if (!app && /^#?(web\/)?(owner|desk|field)\//.test(target)) return 'ui and lib know no app'
  return undefined
}

type Import = { readonly target: string; readonly isTest: boolean; readonly file: string }

/**
 * Tests may use the seeds of anything below; a front door or contract only what the map lists, all
 * the way down.
 */
function mayUse(own: string, other: string, { target, isTest }: Import): boolean {
  if (needs[own]?.includes(other)) return true
  return (
    isTest && (target.endsWith('/seeds') || target.endsWith('/contract') || target === `#${other}`)
  )
}

function leaves(file: string, target: string, folder: string): boolean {
  return !normalize(join(dirname(file), target)).startsWith(folder)
}

if (faults.length) {
  console.error(faults.join('\n'))
  process.exitCode = 1
} else {
  console.log(`boundaries: ${files.length} files, ${imports} imports, all within the map`)
}
