import type { Context } from '#core/context'
import type { Input, Output } from '#shared/endpoint'
import { answerApart } from '#solver/answerApart'
import { type routing as contract, solveMost } from './contract.ts'
import { refusals } from './refusals.ts'

type Asked = Input<typeof contract.solve>

/** Each takes whole cores for its seconds: more at once would starve those who book. */
const atOnceMax = 2
let running = 0

/** Enough to read the largest question and to write its answer, beside the search. */
const aroundSeconds = 30

/**
 * Routes for any problem in the JSON of VROOM, or the times of routes that are given (`options.c`),
 * in a thread of its own; what is not supported is refused by name in the answer, as VROOM does.
 * @throws Refusal solverBusy
 */
export async function solveProblem(
  _ctx: Context,
  { seconds, threads, seed, options, ...input }: Asked,
): Promise<Output<typeof contract.solve>> {
  if (running >= atOnceMax) throw refusals.solverBusy()
  running += 1
  try {
    const question = { input, options, limits: { seconds, threads, seed }, most: solveMost }
    return await answerApart(question, solveMost.seconds + aroundSeconds)
  } finally {
    running -= 1
  }
}
