import type { TrackView } from '#repairs/contract'
import { Money } from '#ui/Money.tsx'
import { useText } from '../text.ts'
import style from './track.module.css'

/** What is due, paid and open; nothing while nothing is due. */
export function Paid({ money }: { readonly money: TrackView['money'] }) {
  const { t } = useText()
  if (money.due.minor === 0 && money.paid.minor === 0) return <p>{t('owner.money.nothing')}</p>
  return (
    <dl className={style['totals']}>
      <dt>{t('owner.money.due')}</dt>
      <dd>
        <Money of={money.due} />
      </dd>
      <dt>{t('owner.money.paid')}</dt>
      <dd>
        <Money of={money.paid} />
      </dd>
      <dt className={style['total']}>{t('owner.money.open')}</dt>
      <dd className={style['total']}>
        <Money of={money.open} />
      </dd>
    </dl>
  )
}
