import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type VisitView, visits } from '#visits/contract'
import { call, newKey } from '#lib/call.ts'
import { Button } from '#ui/Button.tsx'
import { Refused } from '#ui/Refused.tsx'
import kit from '../kit/kit.module.css'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'
import { CannotDialog, NoShowDialog } from './StopDialogs.tsx'
import { useAgain } from './useGiving.ts'
import style from './visits.module.css'

/** What asks for nothing more than the press, in the order of a visit. */
const presses = ['accept', 'depart', 'arrive', 'begin', 'complete'] as const
type Press = (typeof presses)[number]

type Props = {
  readonly visit: VisitView
  /** On the road: the next press is the one big button, and the others stand under it. */
  readonly big?: boolean
}

/** The life of a visit, for the technician and for whoever presses for them. */
export function LifeMoves({ visit, big = false }: Props) {
  const { t } = useText()
  const { may } = useDesk()
  const again = useAgain()
  const [asked, ask] = useState<'cannotComplete' | 'noShow'>()
  const press = useMutation({
    mutationFn: (move: Press) => call(visits[move], { visit: visit.id }, { key: newKey() }),
    onSettled: again,
  })
  // What only the clock forbids is shown, and says so.
  const isEarly = (move: Press | 'cannotComplete' | 'noShow') =>
    visit.can[move] === 'visits.tooEarly'
  const is = (move: Press | 'cannotComplete' | 'noShow') =>
    (visit.can[move] === true || isEarly(move)) && may(`visits.${move}`)
  // Whoever sets out has seen it: on the road one press says both.
  const open = presses.filter((move) => is(move) && !(big && move === 'accept' && is('depart')))
  const [next] = open
  const others = (['cannotComplete', 'noShow'] as const).filter(is)
  if (open.length === 0 && others.length === 0) return null
  return (
    <div className={style['life']} data-big={big || undefined}>
      <div className={kit['buttons']}>
        {open.map((move) => (
          <Button
            key={move}
            kind={big && move === next ? 'filled' : 'quiet'}
            busy={press.isPending}
            onClick={() => press.mutate(move)}
          >
            {t(`desk.visitDo.${move}`)}
          </Button>
        ))}
        {others.map((move) => (
          <Button
            key={move}
            reason={isEarly(move) ? t('visits.tooEarly') : undefined}
            onClick={() => ask(move)}
          >
            {t(`desk.visitDo.${move}`)}
          </Button>
        ))}
      </div>
      {press.error ? <Refused problem={press.error} /> : null}
      {asked === 'cannotComplete' ? (
        <CannotDialog visit={visit} onClose={() => ask(undefined)} />
      ) : null}
      {asked === 'noShow' ? <NoShowDialog visit={visit} onClose={() => ask(undefined)} /> : null}
    </div>
  )
}
