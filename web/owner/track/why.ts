import type { useText } from '../text.ts'

type Say = ReturnType<typeof useText>['t']

/** Why something cannot be done now, in words; undefined when it can. `until`: when it could. */
export function whyNot(t: Say, can: true | string, until = ''): string | undefined {
  if (can === true) return undefined
  const words: Readonly<Record<string, string>> = {
    'repairs.estimateClosed': t('owner.why.estimateClosed'),
    'repairs.wrongStage': t('owner.why.begun'),
    'repairs.noAppointment': t('owner.why.noAppointment'),
    'visits.tooLate': t('owner.visit.tooLate', { when: until }),
    'repairs.notEnded': t('owner.why.notEnded'),
    'repairs.ended': t('owner.why.ended'),
  }
  return words[can] ?? t('owner.why.notNow')
}
