/** `npm run check`: the fast part of the proof, in under a minute. */
import { globSync } from 'node:fs'
import { countTests, type Outcome, run, type Step } from './run.ts'

const node = process.execPath
const fastTests = globSync([
  'shared/test/*.test.ts',
  'solver/test/*.unit.test.ts',
  'server/**/test/*.unit.test.ts',
  'server/testing/test/*.test.ts',
  'web/test/*.test.ts',
])
const steps: readonly Step[] = [
  { name: 'types', command: 'tsc', args: ['--noEmit', '-p', '.'] },
  { name: 'types of the solver', command: 'tsc', args: ['--noEmit', '-p', 'solver'] },
  { name: 'lint', command: 'oxlint', args: ['--quiet'] },
  { name: 'form', command: 'oxfmt', args: ['--check', '.'] },
  { name: 'boundaries', command: node, args: ['tools/boundaries.ts'] },
  { name: 'names', command: node, args: ['tools/names.ts'] },
  { name: 'sizes', command: node, args: ['tools/sizes.ts'] },
  { name: 'dead code', command: 'knip', args: ['--no-progress'] },
  { name: 'data', command: node, args: ['tools/data/check.ts'] },
  {
    name: 'unit tests',
    command: node,
    args: ['--test', '--test-isolation=none', '--test-reporter=spec', ...fastTests],
  },
]

export async function check(): Promise<{ passed: number; failed: number }> {
  const outcomes: Outcome[] = []
  // Two at a time: the machine this runs on has two cores.
  const waiting = [...steps]
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift())
      outcomes.push(report(await run(step)))
  }
  await Promise.all([worker(), worker()])
  const tests = countTests(outcomes.find(({ name }) => name === 'unit tests')?.output ?? '')
  const checks = outcomes.filter(({ name }) => name !== 'unit tests')
  return {
    passed: tests.passed + checks.filter(({ ok }) => ok).length,
    failed:
      tests.failed +
      checks.filter(({ ok }) => !ok).length +
      (tests.passed + tests.failed === 0 ? 1 : 0),
  }
}

function report(outcome: Outcome): Outcome {
  const { name, ok, output, seconds } = outcome
  console.log(`${ok ? '✔' : '✖'} ${name} (${seconds.toFixed(1)} s)`)
  if (!ok) console.log(output)
  return outcome
}

if (import.meta.main) {
  const { passed, failed } = await check()
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed ? 1 : 0
}
