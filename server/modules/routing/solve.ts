import type { Context } from '#core/context'
import type { Input, Output } from '#shared/endpoint'
import { answerVroom } from '#solver/answer'
import type { routing as contract } from './contract.ts'
import { refusals } from './refusals.ts'

type Asked = Input<typeof contract.solve>

/** Each takes whole cores for its seconds: more at once would starve those who book. */
const atOnceMax = 2
let running = 0

/**
 * Routes for any problem in the JSON of VROOM; what is not supported is refused by name in the
 * answer, as VROOM does. @throws Refusal solverBusy
 */
export async function solveProblem(
  _ctx: Context,
  { seconds, threads, seed, ...problem }: Asked,
): Promise<Output<typeof contract.solve>> {
  if (running >= atOnceMax) throw refusals.solverBusy()
  running += 1
  try {
    return await answerVroom(problem, { seconds, threads, seed })
  } finally {
    running -= 1
  }
}
