import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { type RiskView, visits } from '#visits/contract'
import { asking } from '#lib/call.ts'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Meaning } from '#ui/Meaning.tsx'
import { Asked } from '../kit/Asked.tsx'
import kit from '../kit/kit.module.css'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'
import { signed } from './answers.ts'
import type { Hand } from './GiveMenu.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { Count } from './Unassigned.tsx'
import style from './visits.module.css'

type Props = {
  readonly site: `sit_${string}`
  readonly hand: Hand
  readonly hrefOf: (visit: string) => string
  readonly lookAgainMs: number
}

/** What will be late before it is: why, and two ways out. */
export function Risks({ site, hand, hrefOf, lookAgainMs }: Props) {
  const { t } = useText()
  const asked = useQuery({
    ...asking(visits.risks, { site, day: hand.day }),
    refetchInterval: lookAgainMs,
  })
  return (
    <Card title={t('desk.visits.risks')} aside={<Count of={asked.data?.items.length ?? 0} />}>
      <Asked of={asked} shape="row">
        {({ items }) =>
          items.length === 0 ? (
            <p className={style['soft']}>{t('desk.visits.noRisk')}</p>
          ) : (
            <ul className={style['list']}>
              {items.map((risk) => (
                <Risk key={risk.visit.id} of={risk} hand={hand} href={hrefOf(risk.visit.id)} />
              ))}
            </ul>
          )
        }
      </Asked>
    </Card>
  )
}

type RiskProps = { readonly of: RiskView; readonly hand: Hand; readonly href: string }

function Risk({ of: risk, hand, href }: RiskProps) {
  const { t, format } = useText()
  const { may } = useDesk()
  const [slot, setSlot] = useState<string>()
  const { visit, cause, expectedAt, lateMinutes, proposals } = risk
  const { timeZone, giving } = hand
  return (
    <li className={style['item']}>
      <span className={style['what']}>
        <Link href={href}>{visit.label}</Link>
        <Meaning is={lateMinutes > 0 ? 'failed' : 'risk'}>
          {expectedAt
            ? t('desk.visits.expected', {
                at: format.clock(expectedAt, timeZone),
                minutes: lateMinutes,
              })
            : t('desk.visits.unexpected')}
        </Meaning>
        <span>{t(`desk.visitRisk.${cause}`)}</span>
      </span>
      <span className={kit['buttons']}>
        {proposals.map(({ technician, from, addedMinutes }) =>
          technician && may('visits.assign') ? (
            <Button key="giveTo" busy={giving.busy} onClick={() => giving.give(visit, technician)}>
              {t('desk.visits.giveToName', {
                name: technician.name,
                minutes: signed(addedMinutes, format.number),
              })}
            </Button>
          ) : from && may('visits.move') ? (
            <Button key="otherWindow" onClick={() => setSlot(from)}>
              {t('desk.visits.otherWindow', { when: format.when(from, timeZone) })}
            </Button>
          ) : null,
        )}
        {proposals.length === 0 ? (
          <span className={style['soft']}>{t('desk.visits.noWayOut')}</span>
        ) : null}
      </span>
      {slot ? (
        <MoveDialog
          visit={visit}
          wanted={slot}
          timeZone={timeZone}
          onClose={() => setSlot(undefined)}
        />
      ) : null}
    </li>
  )
}
