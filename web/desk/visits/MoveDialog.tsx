import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type VisitSlotView, type VisitView, visits } from '#visits/contract'
import { asking, telling } from '#lib/call.ts'
import { Select } from '#ui/Field.tsx'
import { Asked } from '../kit/Asked.tsx'
import { ChipChoice } from '../kit/Chips.tsx'
import { FormDialog } from '../kit/FormDialog.tsx'
import { useText } from '../text.ts'
import { signed } from './answers.ts'
import { type Said, useAgain } from './useGiving.ts'

type Props = {
  readonly visit: VisitView
  /** A window that was proposed: chosen already. */
  readonly wanted?: string
  readonly timeZone: string
  readonly onClose: () => void
  readonly onSaid: (said: Said) => void
}

/** Another window, agreed with the owner; only such as somebody can keep. */
export function MoveDialog({ visit, wanted, timeZone, onClose, onSaid }: Props) {
  const { t, format } = useText()
  const again = useAgain()
  const verb = visit.window ? 'desk.visits.move' : 'desk.visits.agree'
  const [day, setDay] = useState<string>()
  const [slot, setSlot] = useState(wanted)
  const asked = useQuery({ ...asking(visits.slots, { visit: visit.id }), staleTime: 0 })
  const move = useMutation({
    ...telling(visits.move),
    onSuccess: ({ label, window }) => {
      const when = window ? format.when(window.from, timeZone, window.to) : ''
      onSaid({ kind: 'good', text: t('desk.visits.moved', { label, when }) })
      onClose()
    },
    onSettled: again,
  })
  const days = asked.data?.days.filter(({ slots }) => slots.length > 0) ?? []
  const isWanted = ({ from }: VisitSlotView) => from === wanted
  const shown =
    days.find((one) => one.day === day) ?? days.find(({ slots }) => slots.some(isWanted)) ?? days[0]
  const chosen = shown?.slots.find(({ from }) => from === slot)
  const words = ({ from, to, addedMinutes }: VisitSlotView) =>
    t('desk.visits.slot', {
      window: format.clock(from, timeZone) + '–' + format.clock(to, timeZone),
      minutes: signed(addedMinutes, format.number),
    })
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t(verb)}
      submit={chosen ? t('desk.visits.moveTo', { when: when(chosen) }) : t(verb)}
      leave={t('action.close')}
      reason={chosen ? undefined : t('desk.visits.chooseWindow')}
      busy={move.isPending}
      problem={move.error}
      onSubmit={() => chosen && move.mutate({ visit: visit.id, slot: chosen.from })}
    >
      <p>{t('desk.visits.moveHint')}</p>
      <Asked of={asked} shape="text">
        {() =>
          shown ? (
            <>
              <Select
                label={t('desk.visits.day')}
                value={shown.day}
                onChange={({ target }) => setDay(target.value)}
              >
                {days.map((one) => (
                  <option key={one.day} value={one.day}>
                    {format.date(one.slots[0]?.from ?? one.day, timeZone)}
                  </option>
                ))}
              </Select>
              <ChipChoice
                legend={t('desk.visits.window')}
                options={shown.slots.map((one) => [one.from, words(one)])}
                value={chosen?.from ?? ''}
                onChange={setSlot}
              />
            </>
          ) : (
            <p>{t('desk.visits.noSlots')}</p>
          )
        }
      </Asked>
    </FormDialog>
  )

  function when({ from, to }: VisitSlotView): string {
    return format.when(from, timeZone, to)
  }
}
