import type { TrackView } from '#repairs/contract'
import { Money } from '#ui/Money.tsx'
import { useText } from '../text.ts'
import style from './track.module.css'

type Props = { readonly estimate: NonNullable<TrackView['estimate']> }

/** Your share, the tax on it, and what you pay. */
export function Totals({ estimate }: Props) {
  const { t } = useText()
  return (
    <dl className={style['totals']}>
      <dt>{t('owner.estimate.share')}</dt>
      <dd>
        <Money of={estimate.ownerBeforeTax} />
      </dd>
      <dt>{estimate.taxName || t('owner.estimate.tax')}</dt>
      <dd>
        <Money of={estimate.tax} />
      </dd>
      {estimate.deductible.minor > 0 ? (
        <>
          <dt>{t('plan.estimateFee')}</dt>
          <dd>
            <Money of={estimate.deductible} />
          </dd>
        </>
      ) : null}
      <dt className={style['total']}>{t('owner.estimate.total')}</dt>
      <dd className={style['total']}>
        <Money of={estimate.ownerTotal} />
      </dd>
    </dl>
  )
}
