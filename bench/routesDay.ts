/**
 * A day that cannot all be served: `node bench/routesDay.ts FILE --seconds 5 --seeds 3`, the file
 * in VROOM's JSON. Seconds are of CPU, after a warm-up; every plan is checked by the independent
 * checker. A line a seed: priority served, jobs served, hours of driving.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Plan } from '#solver/problem'
import { solve } from '#solver/solve'
import { faultsOf } from '#solver/test/checker'
import { readVroom } from '#solver/vroom'
import { cpuClock, mean } from './cpu.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string', default: '5' }, seeds: { type: 'string', default: '3' } },
})
const problem = readVroom(JSON.parse(readFileSync(positionals[0] ?? '', 'utf8')))
const seconds = Number(values.seconds)

solve(problem, { seed: 9, seconds: 1, clock: cpuClock() })
const found = Array.from({ length: Number(values.seeds) }, (_, at) => {
  const plan = solve(problem, { seed: at + 1, seconds, clock: cpuClock() })
  const faults = faultsOf(problem, plan)
  if (faults.length) console.error(at + 1, faults)
  return servedBy(plan)
})
console.log('| seed | priority | jobs | hours of driving |\n|---|---|---|---|')
for (const [at, { priority, jobs, hours }] of found.entries())
  console.log(`| ${at + 1} | ${priority} | ${jobs} | ${hours.toFixed(1)} |`)
const means = (['priority', 'jobs', 'hours'] as const).map((of) =>
  mean(found.map((one) => one[of])).toFixed(1),
)
console.log(`| mean | ${means.join(' | ')} |`)

function servedBy({ leftOut, routes }: Plan) {
  const left = new Set(leftOut.map(({ job }) => job))
  const served = problem.jobs.filter(({ id }) => !left.has(id))
  return {
    priority: served.reduce((sum, { priority = 0 }) => sum + priority, 0),
    jobs: served.length,
    hours: routes.reduce((sum, { travelTime }) => sum + travelTime, 0) / 3_600,
  }
}
