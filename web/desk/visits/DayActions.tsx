import { useMutation } from '@tanstack/react-query'
import { type VisitView, visits } from '#visits/contract'
import type { Day } from '#shared/days'
import { telling } from '#lib/call.ts'
import { Button } from '#ui/Button.tsx'
import { Refused } from '#ui/Refused.tsx'
import kit from '../kit/kit.module.css'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'
import { type Said, useAgain } from './useGiving.ts'

type Props = {
  readonly site: `sit_${string}`
  readonly day: Day
  readonly visits: readonly VisitView[]
  readonly onSaid: (said: Said) => void
}

const open: readonly VisitView['state'][] = ['requested', 'scheduled', 'dispatched', 'accepted']

/** What is done with a whole day: better routes, and the word to those who drive them. */
export function DayActions({ site, day, visits: all, onSaid }: Props) {
  const { t } = useText()
  const { may } = useDesk()
  const again = useAgain()
  const replan = useMutation({
    ...telling(visits.replan),
    onSuccess: ({ changed, driveMinutesBefore, driveMinutesAfter, changedRoutes, placed }) =>
      onSaid({
        kind: 'good',
        text: changed
          ? t('desk.visits.replanned', {
              minutes: Math.max(0, driveMinutesBefore - driveMinutesAfter),
              routes: changedRoutes,
              placed,
            })
          : t('desk.visits.replanSame'),
      }),
    onSettled: again,
  })
  const send = useMutation({
    ...telling(visits.send),
    onSuccess: ({ sent }) => onSaid({ kind: 'good', text: t('desk.visits.sent', { sent }) }),
    onSettled: again,
  })
  const problem = replan.error ?? send.error
  const isOpen = all.some(({ state }) => open.includes(state))
  const isUnsent = all.some(({ state, technician }) => state === 'scheduled' && technician)
  const none = all.length === 0 ? t('desk.visits.noVisit') : undefined
  return (
    <>
      <div className={kit['buttons']}>
        {may('visits.replan') ? (
          <Button
            busy={replan.isPending}
            reason={none ? '' : isOpen ? undefined : t('desk.visits.allBegun')}
            onClick={() => replan.mutate({ site, day })}
          >
            {t('desk.visits.replan')}
          </Button>
        ) : null}
        {may('visits.send') ? (
          <Button
            kind={isUnsent ? 'filled' : 'quiet'}
            reason={none ?? (isUnsent ? undefined : t('desk.visits.allSent'))}
            busy={send.isPending}
            onClick={() => send.mutate({ site, day })}
          >
            {t('desk.visits.send')}
          </Button>
        ) : null}
      </div>
      {problem ? <Refused problem={problem} /> : null}
    </>
  )
}
