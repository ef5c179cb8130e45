import { useState } from 'react'
import type { RiskView, VisitView } from '#visits/contract'
import { Button } from '#ui/Button.tsx'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'
import { signed } from './answers.ts'
import type { Hand } from './GiveDialog.tsx'
import { MoveDialog } from './MoveDialog.tsx'

type Props = {
  readonly visit: VisitView
  readonly of: RiskView['proposals']
  readonly hand: Hand
}

/** The ways out that there are: whoever drives least for it, and the next window to agree on. */
export function Proposals({ visit, of: proposals, hand: { giving, timeZone } }: Props) {
  const { t, format } = useText()
  const { may } = useDesk()
  const [slot, setSlot] = useState<string>()
  return (
    <>
      {proposals.map(({ technician, from, addedMinutes }) =>
        technician && may('visits.assign') ? (
          <Button key="giveTo" busy={giving.busy} onClick={() => giving.give(visit, technician)}>
            {t('desk.visits.giveToName', {
              name: technician.name,
              minutes: signed(addedMinutes, format.number),
            })}
          </Button>
        ) : from && may('visits.move') ? (
          <Button key="otherWindow" onClick={() => setSlot(from)}>
            {t('desk.visits.otherWindow', { when: format.when(from, timeZone) })}
          </Button>
        ) : null,
      )}
      {slot ? (
        <MoveDialog
          visit={visit}
          wanted={slot}
          timeZone={timeZone}
          onClose={() => setSlot(undefined)}
          onSaid={giving.say}
        />
      ) : null}
    </>
  )
}
