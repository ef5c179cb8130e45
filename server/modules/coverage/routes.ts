import { on } from '#core/route'
import { coverage } from './contract.ts'
import { decideCoverage } from './decideFor.ts'
import { showPromises } from './promises.ts'

export const routes = [on(coverage.decide, decideCoverage), on(coverage.ofDevice, showPromises)]
