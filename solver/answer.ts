import { type CrewLimits, solveInWorkers } from './crew.ts'
import { Impossible } from './impossible.ts'
import { readVroom } from './vroom.ts'
import { type VroomAnswer, writeVroom } from './vroomAnswer.ts'
import { Refused } from './vroomFields.ts'

/**
 * Answers a problem in the JSON of VROOM, as VROOM would: what is wrong with it, too, is an answer,
 * by code 2, and a fault of ours by code 1.
 */
export async function answerVroom(input: unknown, limits: CrewLimits): Promise<VroomAnswer> {
  const began = performance.now()
  try {
    const problem = readVroom(input)
    const loaded = performance.now()
    const plan = await solveInWorkers(problem, limits)
    const loading = Math.round(loaded - began)
    const solving = Math.round(performance.now() - loaded)
    return writeVroom(problem, plan, { asked: input, times: { loading, solving, routing: 0 } })
  } catch (fault) {
    const isInput = fault instanceof Refused || fault instanceof Impossible
    const error = fault instanceof Error ? fault.message : String(fault)
    return { code: isInput ? 2 : 1, error }
  }
}
