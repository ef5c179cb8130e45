/**
 * Routes beside the best known: `node bench/routes.ts FOLDER SET --seconds 1 --seeds 3 [--every 2]`.
 * Seconds are of CPU, after a warm-up; every plan is checked by the independent checker.
 */
import { parseArgs } from 'node:util'
import { solve } from '#solver/solve'
import { faultsOf } from '#solver/test/checker'
import { listSet, readInstance } from './vrptw.ts'
import { tuning } from '#solver/anneal'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '1' },
    seeds: { type: 'string', default: '1' },
    every: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    tune: { type: 'string', default: '{}' },
  },
})
Object.assign(tuning, JSON.parse(values.tune))
const [folder = '', set = ''] = positionals
const seconds = Number(values.seconds)
const chosen = listSet(folder, set)
  .filter(({ name }) => name.startsWith(values.only))
  .filter((_, at) => at % Number(values.every) === 0)
const clockFrom = (began: number) => () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6 - began
}
const cpuNow = clockFrom(0)

if (chosen[0])
  solve(readInstance(chosen[0].file), { seed: 9, seconds: 1, clock: clockFrom(cpuNow()) })
const gaps = new Map<string, number[]>()
for (const { name, file, best } of chosen) {
  const problem = readInstance(file)
  const found: number[] = []
  let iterations = 0
  for (let seed = 1; seed <= Number(values.seeds); seed++) {
    const plan = solve(problem, { seed, seconds, clock: clockFrom(cpuNow()) })
    const faults = faultsOf(problem, plan)
    if (faults.length || plan.leftOut.length) console.error(name, faults, plan.leftOut)
    found.push((plan.cost / best - 1) * 100)
    iterations += plan.iterations
  }
  console.log(name.padEnd(10), found.map((gap) => gap.toFixed(2)).join(' '), iterations)
  const kind = /^[A-Z]+\d/.exec(name)?.[0] ?? ''
  for (const key of [kind, 'all']) gaps.set(key, [...(gaps.get(key) ?? []), ...found])
}
for (const [kind, all] of [...gaps].toSorted()) {
  const mean = all.reduce((sum, gap) => sum + gap, 0) / all.length
  console.log(kind.padEnd(6), mean.toFixed(3), 'max', Math.max(...all).toFixed(2))
}
