import { defineRefusals } from '#core/refusal'

export const refusals = defineRefusals('crew', {
  notFound: 'missing',
  absenceNotFound: 'missing',
  forbidden: 'forbidden',
  unknownWork: 'invalid',
  datesOutOfOrder: 'invalid',
  hoursOverlap: 'invalid',
  unreadableFile: 'invalid',
  columnMissing: 'invalid',
})
