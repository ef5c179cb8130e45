import { defineRefusals } from '#core/refusal'

export const refusals = defineRefusals('scheduling', {
  slotTaken: 'conflict',
  noSuchSlot: 'invalid',
})
