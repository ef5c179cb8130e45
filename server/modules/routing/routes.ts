import { on } from '#core/route'
import { routing } from './contract.ts'
import { solveProblem } from './solve.ts'

export const routes = [on(routing.solve, solveProblem)]
