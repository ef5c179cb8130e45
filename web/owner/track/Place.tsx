import type { TrackView } from '#repairs/contract'
import { Card } from '#ui/Card.tsx'
import { Icon } from '#ui/Icon.tsx'
import { IconExternalLink } from '#ui/icons.ts'
import { Row, Stack } from '#ui/Layout.tsx'
import { When } from '#ui/When.tsx'
import { CalendarLink } from '../book/CalendarLink.tsx'
import { CopyButton } from '../CopyButton.tsx'
import style from '../owner.module.css'
import { useText } from '../text.ts'
import { Visit } from './Visit.tsx'

type Props = { readonly repair: TrackView }
type Leg = TrackView['legs'][number]

/** Where the device goes or is, how to reach them, and the parcel's number. */
export function Place({ repair }: Props) {
  const { t } = useText()
  const leg = repair.legs.findLast(({ endedAt }) => endedAt === null) ?? repair.legs.at(-1)
  if (!leg || repair.stage === 'cancelled') return null
  if (repair.visit) return <Visit repair={repair} visit={repair.visit} site={leg.site} />
  const { site, startsAt, endsAt, carrier, trackingNumber } = leg
  const booked = repair.stage === 'booked'
  return (
    <Card title={t(`way.${leg.kind}`)}>
      <Stack gap={12}>
        {booked && startsAt ? (
          <p className={style['first']}>
            <When at={startsAt} timeZone={repair.timeZone} {...(endsAt ? { until: endsAt } : {})} />
          </p>
        ) : null}
        {site ? <Site site={site} /> : null}
        {carrier ? (
          <Row>
            <span>{t('owner.place.carrier', { carrier, number: trackingNumber ?? '–' })}</span>
            {trackingNumber ? <CopyButton text={trackingNumber} /> : null}
          </Row>
        ) : null}
        {leg.kind === 'parcel' && booked ? <p>{t('owner.before.pack')}</p> : null}
        {booked && startsAt ? (
          <div>
            <CalendarLink repair={repair} link={location.href} />
          </div>
        ) : null}
      </Stack>
    </Card>
  )
}

function Site({ site }: { readonly site: NonNullable<Leg['site']> }) {
  const { t } = useText()
  const { latitude, longitude } = site
  const address = `${site.line}, ${site.postcode} ${site.city}`
  const label = encodeURIComponent(`${site.name}, ${address}`)
  return (
    <>
      <p>
        <strong>{site.name}</strong>
        <br />
        {address}
      </p>
      <Row gap={16}>
        <a href={`tel:${site.phone.replaceAll(/[^+\d]/g, '')}`}>{site.phone}</a>
        <a className={style['touch']} href={`geo:${latitude},${longitude}?q=${label}`}>
          {t('owner.place.mapApp')}
        </a>
        <a
          href={`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`}
          target="_blank"
          rel="noreferrer"
        >
          {t('owner.place.map')} <Icon of={IconExternalLink} size={14} />
        </a>
      </Row>
    </>
  )
}
