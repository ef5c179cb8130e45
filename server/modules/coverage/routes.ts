import { on } from '#core/route'
import { showDecision } from './again.ts'
import { coverage } from './contract.ts'
import { decideCoverage } from './decideFor.ts'
import { listRules } from './rules.ts'

export const routes = [
  on(coverage.decide, decideCoverage),
  on(coverage.rules, listRules),
  on(coverage.decision, showDecision),
]
