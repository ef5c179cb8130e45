import { defineRefusals } from '#core/refusal'

export const refusals = defineRefusals('routing', { solverBusy: 'tooMany' })
