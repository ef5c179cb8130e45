import { defineRefusals } from '#core/refusal'

export const refusals = defineRefusals('people', {
  wrongCode: 'forbidden',
  wrongPassword: 'forbidden',
  secondFactorNeeded: 'forbidden',
  passkeyRefused: 'forbidden',
  inviteUsed: 'missing',
  addressTaken: 'conflict',
  grantBeyondOwn: 'forbidden',
  notFound: 'missing',
})
