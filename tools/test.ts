/**
 * `npm test`: everything that proves the project; its last line counts what passed and what failed.
 */
import { globSync } from 'node:fs'
import { check } from './check.ts'
import { countTests, run } from './run.ts'
import { buildWebWhenStale } from './web.ts'

const node = process.execPath
const suites = [
  {
    name: 'server',
    files: globSync(['server/**/test/*.test.ts']).filter(
      (file) => !/\.unit\.test\.ts$|^server\/testing/.test(file),
    ),
  },
  { name: 'solver', files: globSync(['solver/test/enumerate.test.ts']) },
  { name: 'journeys', files: globSync(['web/e2e/*.test.ts']) },
]

let { passed, failed } = await check()
await buildWebWhenStale()
for (const { name, files } of suites) {
  if (!files.length) continue
  const args = [
    '--test',
    '--test-isolation=none',
    '--test-reporter=spec',
    '--test-timeout=600000',
    // A file that could not begin leaves its town standing, which would keep the run from ending.
    '--test-force-exit',
    ...files.toSorted(),
  ]
  const { output, ok, seconds } = await run({ name, command: node, args })
  const counted = countTests(output)
  console.log(
    `${ok ? '✔' : '✖'} ${name}: ${counted.passed} passed, ${counted.failed} failed (${seconds.toFixed(1)} s)`,
  )
  if (!ok) console.log(output)
  passed += counted.passed
  failed += counted.failed + (ok || counted.failed ? 0 : 1)
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed ? 1 : 0
