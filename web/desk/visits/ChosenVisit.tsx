import { useQuery } from '@tanstack/react-query'
import { visits } from '#visits/contract'
import { asking } from '#lib/call.ts'
import { Asked } from '../kit/Asked.tsx'
import type { Hand } from './GiveDialog.tsx'
import { VisitPanel } from './VisitPanel.tsx'

type Props = {
  /** As it stands in the address. */
  readonly id: string
  readonly hand: Hand
  readonly onClose: () => void
}

/** The visit that the address names, with what is expected of it on the day in sight. */
export function ChosenVisit({ id, hand, onClose }: Props) {
  const visit = `vis_${id.replace(/^vis_/, '')}` as const
  const asked = useQuery(asking(visits.get, { visit }))
  const expected = hand.routes.flatMap(({ stops }) => stops).find((stop) => stop.visit.id === visit)
  return (
    <Asked of={asked} shape="text">
      {(found) => <VisitPanel visit={found} expected={expected} hand={hand} onClose={onClose} />}
    </Asked>
  )
}
