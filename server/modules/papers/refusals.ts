import { defineRefusals } from '#core/refusal'

export const refusals = defineRefusals('papers', {
  notOffered: 'missing',
  notIssued: 'missing',
  notYet: 'conflict',
  priceNeeded: 'invalid',
  alreadyIssued: 'conflict',
  wrongPlace: 'invalid',
})
