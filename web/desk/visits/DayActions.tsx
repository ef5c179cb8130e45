import { useMutation } from '@tanstack/react-query'
import { visits } from '#visits/contract'
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
  /** Some of it was not sent out yet. */
  readonly unsent: boolean
  readonly onSaid: (said: Said) => void
}

/** What is done with a whole day: better routes, and the word to those who drive them. */
export function DayActions({ site, day, unsent, onSaid }: Props) {
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
  return (
    <>
      <div className={kit['buttons']}>
        {may('visits.replan') ? (
          <Button busy={replan.isPending} onClick={() => replan.mutate({ site, day })}>
            {t('desk.visits.replan')}
          </Button>
        ) : null}
        {may('visits.send') ? (
          <Button
            kind={unsent ? 'filled' : 'quiet'}
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
