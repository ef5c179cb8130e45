import { defineRefusals } from '#core/refusal'

export const refusals = defineRefusals('promises', {
  campaignKnown: 'conflict',
  campaignNotFound: 'missing',
  campaignClosed: 'conflict',
  rangeReversed: 'invalid',
  budgetSpent: 'conflict',
  budgetBelowSpent: 'conflict',
  appealKnown: 'conflict',
  appealNotFound: 'missing',
  appealClosed: 'conflict',
  secondReviewer: 'forbidden',
})

export const coreRefusals = defineRefusals('core', { forbidden: 'forbidden' })
