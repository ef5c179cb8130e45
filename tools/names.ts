/**
 * Fails when an endpoint, its path, its verb's file or its proof do not carry one name, when a
 * screen asks for leave that no endpoint needs, or a word is banned.
 */
import { globSync, readFileSync } from 'node:fs'
import { refusalCodes } from '../server/core/problem.ts'
import { routes } from '../server/app.ts'
import { modules } from '../server/modules.ts'

const faults: string[] = []
const banned = /\b(utils?|helpers?|common|managers?|misc)\b/i

for (const file of globSync(['{server,shared,solver}/**/*.ts', 'web/**/*.{ts,tsx}'])) {
  const name = file.split('/').at(-1) ?? ''
  if (banned.test(name.replace(/\.\w+$/, ''))) faults.push(`${file}: says nothing about its trade`)
}
const seen = new Set<string>()
for (const { endpoint } of routes) {
  const { name, path, method } = endpoint
  const [module = ''] = name.split('.')
  if (!(module in modules)) faults.push(`${name}: ${module} is no module`)
  if (!path.startsWith('/v1/')) faults.push(`${name}: ${path} does not begin with /v1/`)
  if (seen.has(name) || seen.has(`${method} ${path}`)) faults.push(`${name}: stands twice`)
  seen.add(name).add(`${method} ${path}`)
  for (const code of endpoint.refusals) {
    if (!refusalCodes.includes(code)) faults.push(`${name}: the refusal ${code} has no words`)
  }
}
const asked = /\b(?:may|mayEverywhere)\('(\w+\.\w+)'\)|\bneeds: '(\w+\.\w+)'/g
for (const file of globSync('web/**/*.{ts,tsx}')) {
  for (const [, one, other] of readFileSync(file, 'utf8').matchAll(asked)) {
    const name = one ?? other ?? ''
    if (!seen.has(name)) faults.push(`${file}: ${name} is no endpoint to have leave for`)
  }
}
for (const module of Object.keys(modules)) {
  for (const file of ['README.md', 'index.ts', 'contract.ts', 'routes.ts']) {
    if (!globSync(`server/modules/${module}/${file}`).length)
      faults.push(`${module}: ${file} is missing`)
  }
}
for (const file of globSync(['server/{modules,gateways}/**/*.ts', 'shared/**/*.ts'])) {
  if (/\/test\/|seeds\.ts/.test(file)) continue
  const found = /\bnew Date\(\)|Date\.now\(\)|Math\.random\(\)|process\.env\b/.exec(
    readFileSync(file, 'utf8'),
  )
  if (found) faults.push(`${file}: ${found[0]} belongs in core`)
}

if (faults.length) {
  console.error(faults.join('\n'))
  process.exitCode = 1
} else {
  console.log(`names: ${routes.length} endpoints`)
}
