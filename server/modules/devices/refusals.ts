import { defineRefusals } from '#core/refusal'

export const refusals = defineRefusals('devices', {
  unreadable: 'invalid',
  wrongCheckDigit: 'invalid',
  notFound: 'missing',
  alreadyKnown: 'conflict',
  ownedByAnother: 'conflict',
})
export const coreRefusals = defineRefusals('core', { forbidden: 'forbidden' })
