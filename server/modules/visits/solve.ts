import type { Context } from '#core/context'
import type { Input, Output } from '#shared/endpoint'
import { answerVroom } from '#solver/answer'
import type { visits as contract } from './contract.ts'

type Asked = Input<typeof contract.solve>

/**
 * Routes for any problem in the JSON of VROOM; what is not supported is refused by name in the
 * answer, as VROOM does.
 */
export async function solveProblem(
  _ctx: Context,
  { seconds, threads, seed, ...problem }: Asked,
): Promise<Output<typeof contract.solve>> {
  return answerVroom(problem, { seconds, threads, seed })
}
