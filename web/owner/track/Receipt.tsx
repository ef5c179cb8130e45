import type { TrackView } from '#repairs/contract'
import { Lines } from '../Lines.tsx'
import ownerStyle from '../owner.module.css'
import { useText } from '../text.ts'
import { Paid } from './Paid.tsx'
import { Totals } from './Totals.tsx'
import style from './track.module.css'

/** The same repair on paper: only print shows it. */
export function Receipt({ repair }: { readonly repair: TrackView }) {
  const { t, format } = useText()
  const { number, owner, model, lastFour, symptom, legs, estimate, moments, timeZone } = repair
  const site = legs.findLast((leg) => leg.site)?.site
  const ended = repair.stage === 'handedOver'
  const last = moments.at(-1)
  return (
    <section className={style['receipt']} aria-hidden>
      <h2>
        {ended ? t('owner.receipt.title') : t('owner.receipt.summary')} · {number}
      </h2>
      <dl className={ownerStyle['facts']}>
        <dt>{t('owner.contact.name')}</dt>
        <dd>{owner}</dd>
        <dt>{t('owner.receipt.device')}</dt>
        <dd>
          {model.name}
          {lastFour ? ` · …${lastFour}` : ''}
        </dd>
        <dt>{t('owner.receipt.trouble')}</dt>
        <dd>{symptom}</dd>
        {site ? (
          <>
            <dt>{t('owner.receipt.place')}</dt>
            <dd>
              {site.name}, {site.line}, {site.postcode} {site.city}, {site.phone}
            </dd>
          </>
        ) : null}
        {last ? (
          <>
            <dt>{last.text}</dt>
            <dd>{format.fullDate(last.at, timeZone)}</dd>
          </>
        ) : null}
      </dl>
      {estimate && estimate.state === 'accepted' ? (
        <>
          <Lines lines={estimate.lines} />
          <Totals estimate={estimate} />
        </>
      ) : null}
      <Paid money={repair.money} />
    </section>
  )
}
