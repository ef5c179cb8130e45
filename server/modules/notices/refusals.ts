import { defineRefusals } from '#core/refusal'

export const refusals = defineRefusals('core', { forbidden: 'forbidden' })
