import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { asking } from '#lib/call.ts'
import { repairs, type TrackView } from '#repairs/contract'
import { Button } from '#ui/Button.tsx'
import { Row, Stack } from '#ui/Layout.tsx'
import { Refused } from '#ui/Refused.tsx'
import { useText } from '../text.ts'
import { Windows } from '../visit/Windows.tsx'
import { type Found, isLost } from '../visit/windowsOf.ts'
import { type TrackToken, useTelling } from './useTracked.ts'

type Props = {
  readonly token: TrackToken
  /** The window as it is now; null where none is chosen yet. */
  readonly window: NonNullable<TrackView['visit']>['window']
  readonly verb: string
  readonly onDone?: () => void
  readonly onBack?: () => void
}

/** Another window for the visit; its own place counts as free. */
export function MoveVisit({ token, window, verb, onDone, onBack }: Props) {
  const { t } = useText()
  const queries = useQueryClient()
  const [slot, setSlot] = useState<string>()
  const asked = useQuery({
    ...asking(repairs.trackedSlots, { token }),
    select: (found) => without(found, window?.from),
  })
  const move = useTelling(repairs.move, token)
  const lost = isLost(move.error) ? move.error : undefined
  const again = () => {
    setSlot(undefined)
    void queries.invalidateQueries({ queryKey: [repairs.trackedSlots.name] })
  }
  const go = () =>
    slot && move.mutate({ token, slot }, { onSuccess: () => onDone?.(), onError: again })
  return (
    <Stack gap={16}>
      <Windows
        asked={asked}
        value={slot}
        taking={move.isPending ? slot : undefined}
        lost={lost}
        onPick={setSlot}
        none={{ detail: t('owner.visit.noneToMove') }}
      />
      {move.error && !lost ? <Refused problem={move.error} /> : null}
      <Row gap={12}>
        <Button
          kind="filled"
          busy={move.isPending}
          reason={slot ? undefined : t('owner.slot.choose')}
          onClick={go}
        >
          {verb}
        </Button>
        {onBack ? (
          <Button kind="plain" onClick={onBack}>
            {t('action.back')}
          </Button>
        ) : null}
      </Row>
    </Stack>
  )
}

/** To move to where it is already is no move. */
function without(found: Found, from: string | undefined): Found {
  const others = found.days.map(({ day, slots }) => ({
    day,
    slots: slots.filter((one) => one.from !== from),
  }))
  return { ...found, days: others.filter(({ slots }) => slots.length > 0) }
}
