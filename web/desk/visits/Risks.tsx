import { Link } from 'wouter'
import type { RiskView } from '#visits/contract'
import { Card } from '#ui/Card.tsx'
import { Meaning } from '#ui/Meaning.tsx'
import { Asked } from '../kit/Asked.tsx'
import kit from '../kit/kit.module.css'
import { useText } from '../text.ts'
import type { Hand } from './GiveDialog.tsx'
import { Proposals } from './Proposals.tsx'
import { Count } from './Unassigned.tsx'
import type { RisksAsked } from './useRisks.ts'
import style from './visits.module.css'

type Props = {
  readonly of: RisksAsked
  readonly hand: Hand
  readonly hrefOf: (visit: string) => string
}

/** What will be late before it is: why, and two ways out. */
export function Risks({ of: { asked, late }, hand, hrefOf }: Props) {
  const { t } = useText()
  return (
    <div id="risks">
      <Card title={t('desk.visits.risks')} aside={<Count of={late.length} />}>
        <Asked of={asked} shape="row">
          {() =>
            late.length === 0 ? (
              <p className={style['soft']}>{t('desk.visits.noRisk')}</p>
            ) : (
              <ul className={style['list']}>
                {late.map((risk) => (
                  <Risk key={risk.visit.id} of={risk} hand={hand} href={hrefOf(risk.visit.id)} />
                ))}
              </ul>
            )
          }
        </Asked>
      </Card>
    </div>
  )
}

type RiskProps = { readonly of: RiskView; readonly hand: Hand; readonly href: string }

function Risk({ of: risk, hand, href }: RiskProps) {
  const { t, format } = useText()
  const { visit, cause, expectedAt, lateMinutes, proposals } = risk
  return (
    <li className={style['item']}>
      <span className={style['what']}>
        <Link href={href}>{visit.label}</Link>
        <Meaning is={lateMinutes > 0 ? 'failed' : 'risk'}>
          {expectedAt
            ? t('desk.visits.expected', {
                at: format.clock(expectedAt, hand.timeZone),
                minutes: lateMinutes,
              })
            : t('desk.visits.unexpected')}
        </Meaning>
        <span>{t(`desk.visitRisk.${cause}`)}</span>
      </span>
      <span className={kit['buttons']}>
        <Proposals visit={visit} of={proposals} hand={hand} />
        {proposals.length === 0 ? (
          <span className={style['soft']}>{t('desk.visits.noWayOut')}</span>
        ) : null}
      </span>
    </li>
  )
}
