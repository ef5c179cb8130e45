import { on } from '#core/route'
import { insights } from './contract.ts'
import { listFacts } from './facts.ts'
import { readNumbers } from './numbers.ts'

export const routes = [on(insights.facts, listFacts), on(insights.numbers, readNumbers)]
