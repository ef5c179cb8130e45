/**
 * One thread beside two at the same wall time: `node bench/crew.ts FOLDER SET --seconds 5 --seeds 2
 * [--only RC] [--every 3]`. Worth reading only where as many cores are idle.
 */
import { parseArgs } from 'node:util'
import { solveInWorkers } from '#solver/crew'
import { faultsOf } from '#solver/test/checker'
import { listSet, readInstance } from './vrptw.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '5' },
    seeds: { type: 'string', default: '1' },
    every: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    threads: { type: 'string', default: '1,2' },
  },
})
const [folder = '', set = ''] = positionals
const crews = values.threads.split(',').map(Number)
const gaps = new Map<number, number[]>(crews.map((threads) => [threads, []]))
const chosen = listSet(folder, set)
  .filter(({ name }) => name.startsWith(values.only))
  .filter((_, at) => at % Number(values.every) === 0)
for (const { name, file, best } of chosen) {
  const problem = readInstance(file)
  const line: string[] = []
  for (let seed = 1; seed <= Number(values.seeds); seed++) {
    for (const threads of crews) {
      const plan = await solveInWorkers(problem, { threads, seed, seconds: Number(values.seconds) })
      const faults = faultsOf(problem, plan)
      if (faults.length || plan.leftOut.length) console.error(name, faults, plan.leftOut)
      const gap = (plan.cost / best - 1) * 100
      gaps.get(threads)?.push(gap)
      line.push(`${threads}: ${gap.toFixed(2)} (${plan.iterations})`)
    }
  }
  console.log(name.padEnd(10), line.join('  '))
}
for (const [threads, all] of gaps) {
  const mean = all.reduce((sum, gap) => sum + gap, 0) / all.length
  console.log(`${threads} threads`, mean.toFixed(3), 'max', Math.max(...all).toFixed(2))
}
