import type { VisitView } from '#visits/contract'
import type { IconOf } from '#ui/Icon.tsx'
import type { MeaningName } from '#ui/Meaning.tsx'
import {
  IconCar,
  IconCheck,
  IconCircleX,
  IconMapPin,
  IconTool,
  IconUserOff,
  IconX,
} from '#ui/icons.ts'

type State = VisitView['state']

/** How a bar or a pin is drawn; its word stands in the label. */
export function lookOf(state: State): 'planned' | 'running' | 'done' | 'failed' {
  if (state === 'completed') return 'done'
  if (state === 'cannotComplete' || state === 'noShow' || state === 'cancelled') return 'failed'
  return state === 'enRoute' || state === 'arrived' || state === 'inProgress'
    ? 'running'
    : 'planned'
}

export const stateMeanings = {
  requested: 'waiting',
  scheduled: 'closed',
  dispatched: 'closed',
  accepted: 'closed',
  enRoute: 'good',
  arrived: 'good',
  inProgress: 'good',
  completed: 'closed',
  cannotComplete: 'failed',
  noShow: 'failed',
  cancelled: 'closed',
} as const satisfies Record<State, MeaningName>

const icons: Partial<Record<State, IconOf>> = {
  enRoute: IconCar,
  arrived: IconMapPin,
  inProgress: IconTool,
  completed: IconCheck,
  cannotComplete: IconCircleX,
  noShow: IconUserOff,
  cancelled: IconX,
}

export function iconOf(state: State): IconOf | undefined {
  return icons[state]
}
