import { useQuery } from '@tanstack/react-query'
import { asking } from '#lib/call.ts'
import { Region } from '#lib/i18n.tsx'
import { repairs, type TrackView } from '#repairs/contract'
import type { Token } from '#shared/ids'
import { ButtonLink } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Row, Stack } from '#ui/Layout.tsx'
import { Refused } from '#ui/Refused.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { CopyButton } from '../CopyButton.tsx'
import { DeviceHead } from '../DeviceHead.tsx'
import { Heading } from '../Heading.tsx'
import { useText } from '../text.ts'
import style from './book.module.css'
import { CalendarLink } from './CalendarLink.tsx'

/** It is booked: the number, the link, the calendar, and what to do before. */
export function Booked({ token: said }: { readonly token: string }) {
  const { t } = useText()
  const token = said as Token<'trk'> // the server refuses whatever is none.
  const asked = useQuery(asking(repairs.track, { token }))
  if (asked.error) return <Refused problem={asked.error} retry={() => void asked.refetch()} />
  if (!asked.data) return <Skeleton of="card" count={2} />
  const { market, headline, number, model, lastFour, symptom } = asked.data
  const link = `${location.origin}/track/${token}`
  return (
    <Region of={market}>
      <Stack gap={24}>
        <Heading title={t('owner.booked.title')}>{t('owner.booked.title')}</Heading>
        <p>{headline}</p>
        <Card title={t('owner.booked.number')}>
          <p className={style['number']}>{number}</p>
          <DeviceHead model={model} lastFour={lastFour}>
            {symptom}
          </DeviceHead>
          <p>
            {t('owner.booked.keep')}
            <br />
            <a className={style['link']} href={link}>
              {link}
            </a>
          </p>
          <Row>
            <ButtonLink kind="filled" href={`/track/${token}`}>
              {t('owner.booked.follow')}
            </ButtonLink>
            <CalendarLink repair={asked.data} link={link} />
            <CopyButton text={link} />
          </Row>
        </Card>
        <Before repair={asked.data} />
      </Stack>
    </Region>
  )
}

function Before({ repair }: { readonly repair: TrackView }) {
  const { t } = useText()
  const kind = repair.legs.at(-1)?.kind
  const own = {
    counter: [t('owner.before.invoice'), t('owner.before.identity')],
    visit: [t('owner.before.table'), t('owner.before.home')],
    parcel: [t('owner.before.pack'), t('owner.before.battery')],
    kit: [],
  }
  const all = [t('owner.before.backUp'), t('owner.before.lock'), ...own[kind ?? 'counter']]
  return (
    <Card title={kind === 'visit' ? t('owner.before.visit') : t('owner.before.title')}>
      <ul className={style['list']}>
        {all.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </Card>
  )
}
