import { Link } from 'wouter'
import type { VisitView } from '#visits/contract'
import { Card } from '#ui/Card.tsx'
import { useText } from '../text.ts'
import { Count } from './Unassigned.tsx'
import style from './visits.module.css'

type Props = {
  readonly of: readonly VisitView[]
  readonly hrefOf: (visit: string) => string
}

/** Visits of no day yet, on whichever day one looks: without a window nobody can take them. */
export function Undated({ of: undated, hrefOf }: Props) {
  const { t } = useText()
  if (undated.length === 0) return null
  return (
    <Card title={t('desk.visits.undated')} aside={<Count of={undated.length} />}>
      <p className={style['soft']}>{t('desk.visits.undatedHint')}</p>
      <ul className={style['list']}>
        {undated.map(({ id, label, learned }) => (
          <li key={id} className={style['item']}>
            <span className={style['what']}>
              <Link href={hrefOf(id)}>{label}</Link>
              {learned ? <span className={style['soft']}>{learned}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
