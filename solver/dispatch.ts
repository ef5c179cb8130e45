/**
 * `npm run -s dispatch -- problem.json --seconds 10 --threads 1 --seed 1`: a problem in the JSON of
 * VROOM from a file or, for `-`, from standard input; the answer alone on standard output. An
 * interrupt ends the search, and the best plan so far is the answer. With `--plan` or `-c`, as in
 * VROOM, routes are given by `steps` and only their times are chosen.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { answerVroom, answerVroomPlan } from './answer.ts'
import type { CrewLimits } from './crew.ts'
import type { VroomAnswer } from './vroomAnswer.ts'
import { integer, refuse, Refused } from './vroomFields.ts'

const threadsMax = 64

async function answer(): Promise<VroomAnswer> {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  try {
    const { file, limits, isSettled } = asked()
    const input: unknown = JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8'))
    if (isSettled) return await answerVroomPlan(input)
    return await answerVroom(input, { ...limits, signal: stop.signal })
  } catch (fault) {
    const isInput = fault instanceof Refused || fault instanceof SyntaxError
    return { code: isInput ? 2 : 1, error: fault instanceof Error ? fault.message : String(fault) }
  }
}

function asked(): { file: string; limits: CrewLimits; isSettled: boolean } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seconds: { type: 'string' },
      iterations: { type: 'string' },
      threads: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      plan: { type: 'boolean', short: 'c', default: false },
    },
  })
  const [file] = positionals
  if (file === undefined) return refuse('problem', 'which file?')
  const seconds = values.seconds === undefined ? undefined : Number(values.seconds)
  if (seconds !== undefined && !(seconds >= 0)) refuse('--seconds', 'not a number from 0')
  const threads = integer(Number(values.threads), '--threads')
  if (threads < 1 || threads > threadsMax) refuse('--threads', `not from 1 to ${threadsMax}`)
  const { iterations } = values
  return {
    file,
    isSettled: values.plan,
    limits: {
      threads,
      seed: integer(Number(values.seed), '--seed'),
      ...(seconds === undefined ? {} : { seconds }),
      ...(iterations === undefined
        ? {}
        : { iterations: integer(Number(iterations), '--iterations') }),
    },
  }
}

const given = await answer()
process.stdout.write(`${JSON.stringify(given)}\n`)
process.exitCode = given.code
