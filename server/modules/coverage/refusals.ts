import { defineRefusals } from '#core/refusal'

export const refusals = defineRefusals('coverage', {
  unknownMarket: 'invalid',
  datesOutOfOrder: 'invalid',
  wrongCurrency: 'invalid',
  unknownPlan: 'invalid',
  unknownCampaign: 'invalid',
  decisionNotFound: 'missing',
})
