import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { type VisitView, visits } from '#visits/contract'
import { telling } from '#lib/call.ts'
import { Button, IconButton } from '#ui/Button.tsx'
import { IconX } from '#ui/icons.ts'
import { Meaning } from '#ui/Meaning.tsx'
import { Refused } from '#ui/Refused.tsx'
import { When } from '#ui/When.tsx'
import { FormDialog } from '../kit/FormDialog.tsx'
import kit from '../kit/kit.module.css'
import { term, Terms } from '../kit/Terms.tsx'
import { useDesk } from '../session.tsx'
import { useKnown, useText } from '../text.ts'
import { GiveButton } from './GiveButton.tsx'
import type { Hand } from './GiveDialog.tsx'
import { LifeMoves } from './LifeMoves.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { stateMeanings } from './states.ts'
import { Times, type Expected } from './Times.tsx'
import { useAgain } from './useGiving.ts'
import style from './visits.module.css'

type Props = {
  readonly visit: VisitView
  readonly expected: Expected | undefined
  readonly hand: Hand
  readonly onClose: () => void
}

/** One visit: what was promised, what was planned and what happened, and what may be done. */
export function VisitPanel({ visit, expected, hand, onClose }: Props) {
  const { t } = useText()
  const known = useKnown()
  const { timeZone } = hand
  const heading = useRef<HTMLHeadingElement>(null)
  // Whoever opened it reads it next; only the browser can move the focus.
  useEffect(() => heading.current?.focus(), [visit.id])
  const names = (area: string, codes: readonly string[]) =>
    codes.map((code) => known(area, code)).join(' · ')
  return (
    <section className={style['panel']} aria-label={visit.label}>
      <div className={style['panelHead']}>
        <h2 ref={heading} tabIndex={-1}>
          {visit.label}
        </h2>
        <IconButton of={IconX} label={t('action.close')} onClick={onClose} />
      </div>
      <Meaning is={stateMeanings[visit.state]}>
        {t(`desk.visitState.${visit.state}`)}
        {visit.reason ? ` · ${t(`desk.visitStop.${visit.reason}`)}` : ''}
      </Meaning>
      <Terms
        of={[
          term(
            t('desk.visits.window'),
            visit.window ? (
              <When at={visit.window.from} until={visit.window.to} timeZone={timeZone} />
            ) : (
              t('desk.visits.noWindow')
            ),
          ),
          term(t('desk.visits.address'), visit.address),
          term(t('desk.column.technician'), visit.technician?.name),
          term(t('desk.visits.work'), t('desk.visits.minutes', { minutes: visit.minutes })),
          term(t('desk.visits.skills'), names('desk.visitSkill.', visit.skills)),
          term(t('desk.visits.parts'), names('desk.component.', visit.parts)),
          term(t('desk.visits.learned'), visit.learned),
        ]}
      />
      <Times visit={visit} expected={expected} timeZone={timeZone} />
      <PanelActions visit={visit} hand={hand} />
      <LifeMoves visit={visit} />
      {visit.repair ? (
        <Link href={`/repairs/${visit.repair}`}>{t('desk.visits.repair')}</Link>
      ) : null}
    </section>
  )
}

function PanelActions({ visit, hand }: { readonly visit: VisitView; readonly hand: Hand }) {
  const { t } = useText()
  const { may } = useDesk()
  const again = useAgain()
  const [asked, ask] = useState<'move' | 'cancel'>()
  const cancel = useMutation({
    ...telling(visits.cancel),
    onSuccess: ({ label }) => {
      hand.giving.say({ kind: 'good', text: t('desk.visits.cancelled', { label }) })
      ask(undefined)
    },
    onSettled: again,
  })
  const pin = useMutation({ ...telling(visits.assign), onSettled: again })
  const { technician, can } = visit
  const isOpen = ['requested', 'scheduled', 'dispatched', 'accepted'].includes(visit.state)
  return (
    <>
      <div className={kit['buttons']}>
        {isOpen && visit.window && may('visits.assign') ? (
          <GiveButton visit={visit} giving={hand.giving} />
        ) : null}
        {isOpen && may('visits.move') ? (
          <Button onClick={() => ask('move')}>
            {t(visit.window ? 'desk.visits.move' : 'desk.visits.agree')}
          </Button>
        ) : null}
        {can.cancel === true && may('visits.cancel') ? (
          <Button kind="danger" onClick={() => ask('cancel')}>
            {t('desk.visits.cancel')}
          </Button>
        ) : null}
      </div>
      {isOpen && technician && may('visits.assign') ? (
        <label className={kit['tickLine']}>
          <input
            type="checkbox"
            checked={visit.pinned}
            onChange={({ target }) =>
              pin.mutate({ visit: visit.id, technician: technician.id, pinned: target.checked })
            }
          />
          {t('desk.visits.pinned', { name: technician.name })}
        </label>
      ) : null}
      {pin.error ? <Refused problem={pin.error} /> : null}
      {asked === 'move' ? (
        <MoveDialog
          visit={visit}
          timeZone={hand.timeZone}
          onClose={() => ask(undefined)}
          onSaid={hand.giving.say}
        />
      ) : null}
      <FormDialog
        open={asked === 'cancel'}
        onClose={() => ask(undefined)}
        title={t('desk.visits.cancel')}
        submit={t('desk.visits.cancel')}
        danger
        leave={t('action.close')}
        busy={cancel.isPending}
        problem={cancel.error}
        onSubmit={() => cancel.mutate({ visit: visit.id })}
      >
        <p>{t('desk.visits.cancelHint')}</p>
      </FormDialog>
    </>
  )
}
