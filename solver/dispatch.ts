/**
 * `npm run -s dispatch -- problem.json --seconds 10 --threads 1 --seed 1`: a problem in the JSON of
 * VROOM from a file or, for `-`, from standard input; the answer alone on standard output.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Limits } from './problem.ts'
import { solve } from './solve.ts'
import { readVroom } from './vroom.ts'
import { type Repeated, writeVroom } from './vroomAnswer.ts'
import { refuse, Refused } from './vroomFields.ts'

function answer(): object {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seconds: { type: 'string' },
      iterations: { type: 'string' },
      threads: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
    },
  })
  const [file] = positionals
  if (file === undefined) return refuse('problem', 'which file?')
  const number = (name: 'seconds' | 'iterations' | 'threads' | 'seed', otherwise: number) => {
    const value = Number(values[name] ?? otherwise)
    return Number.isFinite(value) && value >= 0 ? value : refuse(`--${name}`, 'not a number')
  }
  if (number('threads', 1) !== 1) refuse('--threads', 'more than one is not supported yet')
  const began = performance.now()
  // Checked field by field in readVroom; here only what is repeated in the answer is read.
  const asked = JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8')) as Repeated
  const problem = readVroom(asked)
  const loaded = performance.now()
  const clock = () => (performance.now() - loaded) / 1000
  const limits: Limits =
    values.iterations === undefined || values.seconds !== undefined
      ? { seed: number('seed', 1), seconds: number('seconds', 10), clock }
      : { seed: number('seed', 1), iterations: number('iterations', 0) }
  const plan = solve(problem, limits)
  const times = {
    loading: Math.round(loaded - began),
    solving: Math.round(performance.now() - loaded),
  }
  return writeVroom(problem, plan, { asked, times })
}

try {
  process.stdout.write(`${JSON.stringify(answer())}\n`)
} catch (fault) {
  const isInput = fault instanceof Refused || fault instanceof SyntaxError
  const error = fault instanceof Error ? fault.message : String(fault)
  process.stdout.write(`${JSON.stringify({ code: isInput ? 2 : 1, error })}\n`)
  process.exitCode = isInput ? 2 : 1
}
