import type { Fact } from '#core/facts'
import type { Language } from '#shared/messages'
import { sayKey } from './say.ts'
import type { TrackView } from './views.ts'

/**
 * Which facts an owner sees on the time line, and what kind of moment each is. Notes of staff are
 * not among them.
 */
const shown: Readonly<Record<string, TrackView['moments'][number]['kind']>> = {
  booked: 'stage',
  takenIn: 'stage',
  received: 'stage',
  diagnosed: 'stage',
  estimated: 'money',
  proceeded: 'stage',
  accepted: 'money',
  declined: 'money',
  expired: 'money',
  started: 'stage',
  finished: 'stage',
  checkPassed: 'stage',
  returnedUnrepaired: 'stage',
  replaced: 'stage',
  handedOver: 'custody',
  cancelled: 'stage',
  promiseMoved: 'promise',
  legChanged: 'stage',
  shipped: 'custody',
  paid: 'money',
  rescheduled: 'promise',
  technicianLeft: 'stage',
  visitNotDone: 'stage',
}

export function ownerMoments(facts: readonly Fact[], language: Language): TrackView['moments'] {
  return facts.flatMap(({ name, happenedAt }) => {
    const short = name.replace('repairs.', '')
    const kind = shown[short]
    return kind
      ? [{ at: happenedAt.toISOString(), text: sayKey(language, `moment.${short}`), kind }]
      : []
  })
}

export function momentWords(name: string, language: Language): string {
  return sayKey(language, `moment.${name.replace('repairs.', '')}`)
}
