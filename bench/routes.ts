/**
 * Routes beside the best known: `node bench/routes.ts FOLDER SET --seconds 1 --seeds 3 [--every 2]`.
 * Seconds are of CPU, after a warm-up; every plan is checked by the independent checker. A line an
 * instance, then one table for the set: gaps in per cent, means over the seeds.
 */
import { parseArgs } from 'node:util'
import { solve } from '#solver/solve'
import { faultsOf } from '#solver/test/checker'
import { cpuClock, mean } from './cpu.ts'
import { type Known, listSet, readInstance } from './vrptw.ts'
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
const seeds = Number(values.seeds)
const chosen = listSet(folder, set)
  .filter(({ name }) => name.startsWith(values.only))
  .filter((_, at) => at % Number(values.every) === 0)

type Run = { readonly gap: number; readonly integral: number; readonly iterations: number }

function run({ name, file, best }: Known, seed: number): Run {
  const problem = readInstance(file)
  const clock = cpuClock()
  const steps: { readonly at: number; readonly cost: number }[] = []
  const onBetter = (cost: number) => steps.push({ at: clock(), cost })
  const plan = solve(problem, { seed, seconds, clock, onBetter })
  const faults = faultsOf(problem, plan)
  if (faults.length || plan.leftOut.length) console.error(name, faults, plan.leftOut)
  return { gap: (plan.cost / best - 1) * 100, integral: integralOf(steps, best), ...plan }
}

/**
 * The primal integral of the 12th DIMACS challenge: the mean gap over the time allowed, so that
 * being good early counts. Until the first plan is there its cost is taken.
 */
function integralOf(steps: readonly { at: number; cost: number }[], best: number): number {
  const sum = steps.reduce((total, { at, cost }, step) => {
    const from = step === 0 ? 0 : Math.min(at, seconds)
    return total + cost * (Math.min(steps[step + 1]?.at ?? seconds, seconds) - from)
  }, 0)
  return 100 * (sum / (seconds * best) - 1)
}

if (chosen[0]) solve(readInstance(chosen[0].file), { seed: 9, seconds: 1, clock: cpuClock() })
const runs = new Map<string, Run[]>()
for (const known of chosen) {
  const found = Array.from({ length: seeds }, (_, at) => run(known, at + 1))
  const pace = mean(found.map(({ iterations }) => iterations)) / seconds
  console.log(
    known.name.padEnd(10),
    found.map(({ gap }) => gap.toFixed(2)).join(' '),
    `${Math.round(pace / 1000)}k/s`,
  )
  const kind = /^[A-Z]+\d/.exec(known.name)?.[0] ?? ''
  for (const key of ['all', kind]) runs.set(key, [...(runs.get(key) ?? []), ...found])
}
console.log(`\n${set}, ${chosen.length} instances, ${seconds} s, ${seeds} seeds`)
console.log('\n| class | mean | worst | primal integral |\n|---|---|---|---|')
for (const [kind, each] of runs) {
  const gaps = each.map(({ gap }) => gap)
  const integral = mean(each.map((one) => one.integral))
  const cells = [kind, mean(gaps).toFixed(2), Math.max(...gaps).toFixed(2), integral.toFixed(2)]
  console.log(`| ${cells.join(' | ')} |`)
}
