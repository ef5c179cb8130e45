import { type CrewLimits, solveInWorkers } from './crew.ts'
import { Impossible } from './impossible.ts'
import { readVroom } from './vroom.ts'
import { type VroomAnswer, writeVroom } from './vroomAnswer.ts'
import { Refused } from './vroomFields.ts'
import { type Most, readOptions } from './vroomOptions.ts'
import { answerSettled } from './vroomPlanMode.ts'

/**
 * Answers a problem in the JSON of VROOM, as VROOM would: what is wrong with it, too, is an answer,
 * by code 2, and a fault of ours by code 1.
 */
export async function answerVroom(input: unknown, limits: CrewLimits): Promise<VroomAnswer> {
  return answerFor(() => answerSolved(input, limits))
}

/** The same for VROOM's plan mode, where the routes are given. */
export async function answerVroomPlan(input: unknown): Promise<VroomAnswer> {
  return answerFor(() => answerSettled(input))
}

export type Question = {
  readonly input: unknown
  /** As vroom-express has them beside the problem; they go before `limits`. */
  readonly options: unknown
  readonly limits: Omit<CrewLimits, 'signal'>
  readonly most: Most
}

/** Solves or settles, whichever is asked. */
export async function answerVroomAsked(question: Question): Promise<VroomAnswer> {
  const { input, options, limits, most } = question
  return answerFor(() => {
    const { isSettled, ...own } = readOptions(options, most)
    return isSettled ? answerSettled(input) : answerSolved(input, { ...limits, ...own })
  })
}

async function answerSolved(input: unknown, limits: CrewLimits): Promise<VroomAnswer> {
  const began = performance.now()
  const problem = readVroom(input)
  const loaded = performance.now()
  const plan = await solveInWorkers(problem, limits)
  const loading = Math.round(loaded - began)
  const solving = Math.round(performance.now() - loaded)
  return writeVroom(problem, plan, { asked: input, times: { loading, solving, routing: 0 } })
}

async function answerFor(find: () => VroomAnswer | Promise<VroomAnswer>): Promise<VroomAnswer> {
  try {
    return await find()
  } catch (fault) {
    const isInput = fault instanceof Refused || fault instanceof Impossible
    const error = fault instanceof Error ? fault.message : String(fault)
    return { code: isInput ? 2 : 1, error }
  }
}
