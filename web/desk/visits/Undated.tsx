import { useState } from 'react'
import { Link } from 'wouter'
import type { VisitView } from '#visits/contract'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'
import type { Hand } from './GiveDialog.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { Count } from './Unassigned.tsx'
import style from './visits.module.css'

type Props = {
  readonly of: readonly VisitView[]
  readonly hand: Hand
  readonly hrefOf: (visit: string) => string
}

/** Visits of no day yet, on whichever day one looks: without a window nobody can take them. */
export function Undated({ of: undated, hand, hrefOf }: Props) {
  const { t } = useText()
  const { may } = useDesk()
  const [agreeing, setAgreeing] = useState<VisitView>()
  if (undated.length === 0) return null
  return (
    <Card title={t('desk.visits.undated')} aside={<Count of={undated.length} />}>
      <p className={style['soft']}>{t('desk.visits.undatedHint')}</p>
      <ul className={style['list']}>
        {undated.map((visit) => (
          <li key={visit.id} className={style['item']}>
            <span className={style['what']}>
              <Link href={hrefOf(visit.id)}>{visit.label}</Link>
              {visit.learned ? <span className={style['soft']}>{visit.learned}</span> : null}
            </span>
            {may('visits.move') ? (
              <Button onClick={() => setAgreeing(visit)}>{t('desk.visits.agree')}</Button>
            ) : null}
          </li>
        ))}
      </ul>
      {agreeing ? (
        <MoveDialog
          key={agreeing.id}
          visit={agreeing}
          timeZone={hand.timeZone}
          onClose={() => setAgreeing(undefined)}
          onSaid={hand.giving.say}
        />
      ) : null}
    </Card>
  )
}
