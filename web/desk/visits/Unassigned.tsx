import { Link } from 'wouter'
import type { RiskView, UnassignedReason, VisitView } from '#visits/contract'
import { Card } from '#ui/Card.tsx'
import { Meaning } from '#ui/Meaning.tsx'
import { When } from '#ui/When.tsx'
import kit from '../kit/kit.module.css'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'
import { GiveButton } from './GiveButton.tsx'
import type { Hand } from './GiveDialog.tsx'
import { Proposals } from './Proposals.tsx'
import style from './visits.module.css'

type Left = { readonly visit: VisitView; readonly because: UnassignedReason }

type Props = {
  readonly of: readonly Left[]
  /** What could be done about each. */
  readonly ways: ReadonlyMap<string, RiskView['proposals']>
  readonly hand: Hand
  readonly hrefOf: (visit: string) => string
}

/** What nobody makes as things stand, each with the reason; can be dragged onto a row. */
export function Unassigned({ of: left, ways, hand, hrefOf }: Props) {
  const { t } = useText()
  const isEmpty = hand.routes.every(({ stops }) => stops.length === 0)
  return (
    <div id="unassigned">
      <Card title={t('desk.visits.unassigned')} aside={<Count of={left.length} />}>
        {left.length === 0 ? (
          <p className={style['soft']}>
            {t(isEmpty ? 'desk.visits.noVisit' : 'desk.visits.allGiven')}
          </p>
        ) : (
          <ul className={style['list']}>
            {left.map((one) => (
              <Waiting
                key={one.visit.id}
                of={one}
                ways={ways.get(one.visit.id) ?? []}
                hand={hand}
                href={hrefOf(one.visit.id)}
              />
            ))}
          </ul>
        )}
      </Card>
    </div>
  )
}

type WaitingProps = {
  readonly of: Left
  readonly ways: RiskView['proposals']
  readonly hand: Hand
  readonly href: string
}

function Waiting({ of: { visit, because }, ways, hand, href }: WaitingProps) {
  const { t } = useText()
  const { may } = useDesk()
  const { giving, timeZone } = hand
  const mayGive = may('visits.assign')
  return (
    // The button beside it does the same.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className={style['item']}
      draggable={mayGive}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        giving.hold(visit)
      }}
      onDragEnd={() => giving.hold(undefined)}
    >
      <span className={style['what']}>
        <Link href={href}>{visit.label}</Link>
        {visit.window ? (
          <When at={visit.window.from} until={visit.window.to} timeZone={timeZone} />
        ) : null}
        <Meaning is={because === 'placing' ? 'waiting' : 'risk'}>
          {t(`desk.visitLeft.${because}`)}
        </Meaning>
      </span>
      <span className={kit['buttons']}>
        <Proposals visit={visit} of={ways} hand={hand} />
        {mayGive ? <GiveButton visit={visit} giving={giving} /> : null}
      </span>
    </li>
  )
}

export function Count({ of: count }: { readonly of: number }) {
  const { format } = useText()
  return <span className={style['count']}>{format.number(count)}</span>
}
