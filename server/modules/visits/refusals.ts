import { defineRefusals } from '#core/refusal'

export const refusals = defineRefusals('visits', {
  notFound: 'missing',
  routeNotFound: 'missing',
  crewNotFound: 'missing',
  absenceNotFound: 'missing',
  forbidden: 'forbidden',
  placeUnknown: 'invalid',
  outOfReach: 'conflict',
  noSuchWindow: 'invalid',
  windowTaken: 'conflict',
  holdOver: 'conflict',
  wrongState: 'conflict',
  notYourRoute: 'forbidden',
  tooLate: 'conflict',
  doesNotFit: 'conflict',
  changedMeanwhile: 'stale',
  datesOutOfOrder: 'invalid',
  hoursOverlap: 'invalid',
  unreadableProblem: 'invalid',
  unreadableFile: 'invalid',
})
