import { ButtonLink } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Soft, Stack } from '#ui/Layout.tsx'
import { Money } from '#ui/Money.tsx'
import { When } from '#ui/When.tsx'
import style from '../owner.module.css'
import { useText } from '../text.ts'
import { hrefOf, noTime, type Trouble } from '../trouble.ts'
import type { Found } from './Answer.tsx'

type Option = Found['options'][number]

type Props = {
  readonly option: Option
  /** The price is the most the owner could pay, because coverage is not certain. */
  readonly most: boolean
  /** The one the page leads to: a screen has one filled button. */
  readonly first: boolean
  readonly trouble: Trouble
}

/** One way to get it fixed: when, back by when, for how much. */
export function OptionCard({ option, most, first, trouble }: Props) {
  const { t, format } = useText()
  const { way, site, backBy, timeZone } = option
  const counter = way === 'counter'
  // A time that was chosen for another way is none for this one.
  const kept = way === trouble.way ? trouble : { ...trouble, ...noTime }
  const booking = hrefOf('/book', { ...kept, way, site: counter ? site?.id : undefined })
  const day = format.date(backBy, timeZone)
  const words = {
    counter: [t('way.counter'), t('owner.option.bookCounter')],
    visit: [t('owner.visit.title'), t('owner.visit.pick')],
    parcel: [t('way.parcel'), t('owner.option.bookParcel')],
  }
  const [title, verb] = words[way]
  return (
    <Card
      level={3}
      aside={counter ? <Distance site={site} /> : null}
      title={
        <>
          {title}
          {counter && site ? <span className={style['under']}>{site.name}</span> : null}
        </>
      }
    >
      <Stack gap={12}>
        <div>
          <p className={style['first']}>
            <First option={option} />
          </p>
          <p>
            {way === 'visit'
              ? t('owner.visit.fixedBy', { day })
              : t('owner.option.backBy', { day })}
          </p>
        </div>
        <Price option={option} most={most} />
        {counter && site ? (
          <p>
            {site.place.line}, {site.place.city}
          </p>
        ) : (
          <p>{way === 'visit' ? t('owner.visit.note') : t('owner.option.parcelNote')}</p>
        )}
        <ButtonLink href={booking} kind={first ? 'filled' : 'quiet'}>
          {verb}
        </ButtonLink>
      </Stack>
    </Card>
  )
}

/** The first free place or window; a label is there at once. */
function First({ option: { way, earliestAt, backBy, timeZone } }: Pick<Props, 'option'>) {
  const { t } = useText()
  if (way === 'parcel') return t('owner.option.labelNow')
  const until = way === 'visit' ? { until: backBy } : {}
  return <When at={earliestAt} timeZone={timeZone} {...until} />
}

function Distance({ site }: { readonly site: Option['site'] }) {
  const { t, format } = useText()
  if (!site || site.distanceKm === null) return null
  return <Soft small>{t('owner.option.distance', { km: format.number(site.distanceKm) })}</Soft>
}

function Price({ option, most }: Pick<Props, 'option' | 'most'>) {
  const { t, format } = useText()
  const { price, diagnosisFee } = option
  if (!price) {
    return (
      <div>
        <p className={style['price']}>{t('owner.price.afterDiagnosis')}</p>
        {diagnosisFee ? (
          <Soft small>{t('owner.price.diagnosisFee', { amount: format.money(diagnosisFee) })}</Soft>
        ) : null}
      </div>
    )
  }
  if (price.minor === 0) return <p className={style['price']}>{t('owner.price.nothing')}</p>
  if (!most) {
    return (
      <p className={style['price']}>
        <Money of={price} />
      </p>
    )
  }
  return (
    <div>
      <p className={style['price']}>{t('owner.price.upTo', { amount: format.money(price) })}</p>
      <Soft small>{t('owner.price.most')}</Soft>
    </div>
  )
}
