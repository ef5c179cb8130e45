import { defineRefusals } from '#core/refusal'

export const refusals = defineRefusals('visits', {
  notFound: 'missing',
  routeNotFound: 'missing',
  placeUnknown: 'invalid',
  outOfReach: 'conflict',
  noSuchWindow: 'invalid',
  windowTaken: 'conflict',
  holdOver: 'conflict',
  wrongState: 'conflict',
  windowNeeded: 'conflict',
  unknownWork: 'invalid',
  notYourRoute: 'forbidden',
  tooLate: 'conflict',
  tooEarly: 'conflict',
  doesNotFit: 'conflict',
  changedMeanwhile: 'stale',
})
