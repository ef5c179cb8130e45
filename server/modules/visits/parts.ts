import type { Day } from '#shared/days'
import type { CrewRow } from '#crew'

/** Components whose parts a technician can have in the van on a day. */
type PartsInReach = (member: CrewRow, day: Day) => readonly string[]

/** Until stock answers: what the van always holds. */
export const standardKit: PartsInReach = ({ kit }) => kit
