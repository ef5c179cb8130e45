import { Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type VisitView, visits } from '#visits/contract'
import type { Day } from '#shared/days'
import { asking } from '#lib/call.ts'
import { Button } from '#ui/Button.tsx'
import { Icon } from '#ui/Icon.tsx'
import { IconChevronDown } from '#ui/icons.ts'
import { useText } from '../text.ts'
import { answersOf, useAnswerWords } from './answers.ts'
import type { GivingHand, Technician } from './useGiving.ts'
import style from './visits.module.css'

/** Who there is, in which day and zone, and the hand that gives. */
export type Hand = {
  readonly technicians: readonly Technician[]
  readonly day: Day
  readonly timeZone: string
  readonly giving: GivingHand
}

/** What a drag does, by keyboard: each technician with what it would cost, or why not. */
export function GiveMenu({ visit, hand }: { readonly visit: VisitView; readonly hand: Hand }) {
  const { t } = useText()
  const { technicians, day, timeZone, giving } = hand
  const [open, setOpen] = useState(false)
  const words = useAnswerWords(timeZone)
  const asked = useQuery({
    ...asking(visits.preview, { visit: visit.id, day }),
    enabled: open,
    staleTime: 0,
  })
  const answers = answersOf(asked.data?.items)
  const rank = ({ id }: Technician) => {
    const answer = answers?.get(id)
    return answer?.fits === true ? answer.addedMinutes : Infinity
  }
  return (
    <Menu position="bottom-end" width={300} onChange={setOpen} opened={open}>
      <Menu.Target>
        <Button busy={giving.busy}>
          {t('desk.visits.giveTo')}
          <Icon of={IconChevronDown} size={16} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {technicians
          .toSorted((one, other) => rank(one) - rank(other))
          .map((technician) => {
            const answer = answers?.get(technician.id)
            const isOwn = visit.technician?.id === technician.id
            return (
              <Menu.Item
                key={technician.id}
                disabled={isOwn || answer?.fits !== true}
                onClick={() => giving.give(visit, technician, answer)}
              >
                <span className={style['giveTo']}>
                  <strong>{technician.name}</strong>
                  <span>
                    {isOwn ? t('desk.visits.here') : answer ? words(answer) : t('state.waiting')}
                  </span>
                </span>
              </Menu.Item>
            )
          })}
      </Menu.Dropdown>
    </Menu>
  )
}
