import { Link } from 'wouter'
import type { UnassignedReason, VisitView } from '#visits/contract'
import { Card } from '#ui/Card.tsx'
import { Meaning } from '#ui/Meaning.tsx'
import { When } from '#ui/When.tsx'
import { useText } from '../text.ts'
import { GiveMenu, type Hand } from './GiveMenu.tsx'
import style from './visits.module.css'

type Props = {
  readonly of: readonly { readonly visit: VisitView; readonly because: UnassignedReason }[]
  readonly hand: Hand
  readonly mayGive: boolean
  readonly hrefOf: (visit: string) => string
}

/** What nobody makes as things stand, each with the reason; can be dragged onto a row. */
export function Unassigned({ of: left, hand, mayGive, hrefOf }: Props) {
  const { t } = useText()
  return (
    <Card title={t('desk.visits.unassigned')} aside={<Count of={left.length} />}>
      {left.length === 0 ? <p className={style['soft']}>{t('desk.visits.allGiven')}</p> : null}
      <ul className={style['list']} hidden={left.length === 0}>
        {left.map(({ visit, because }) => (
          // The menu beside it does the same.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <li
            key={visit.id}
            className={style['item']}
            draggable={mayGive}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move'
              hand.giving.hold(visit)
            }}
            onDragEnd={() => hand.giving.hold(undefined)}
          >
            <span className={style['what']}>
              <Link href={hrefOf(visit.id)}>{visit.label}</Link>
              {visit.window ? (
                <span>
                  <When at={visit.window.from} until={visit.window.to} timeZone={hand.timeZone} />
                </span>
              ) : null}
              <Meaning is={because === 'placing' ? 'waiting' : 'risk'}>
                {t(`desk.visitLeft.${because}`)}
              </Meaning>
            </span>
            {mayGive ? <GiveMenu visit={visit} hand={hand} /> : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}

export function Count({ of: count }: { readonly of: number }) {
  const { format } = useText()
  return <span className={style['count']}>{format.number(count)}</span>
}
