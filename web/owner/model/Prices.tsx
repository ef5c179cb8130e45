import { useQuery } from '@tanstack/react-query'
import { catalog } from '#catalog/contract'
import { asking } from '#lib/call.ts'
import { add } from '#shared/money'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Soft, Stack } from '#ui/Layout.tsx'
import { Money } from '#ui/Money.tsx'
import { Refused } from '#ui/Refused.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import style from '../lines.module.css'
import { useText } from '../text.ts'

type Props = { readonly model: string; readonly market: string }

/** What repairs usually cost here, without tax and before any promise pays. */
export function Prices({ model, market }: Props) {
  const { t } = useText()
  const asked = useQuery({ ...asking(catalog.prices, { model, market }), staleTime: 300_000 })
  if (asked.error) return <Refused problem={asked.error} retry={() => void asked.refetch()} />
  if (!asked.data) return <Skeleton count={4} />
  const { items } = asked.data
  if (items.length === 0) {
    return (
      <EmptyState title={t('owner.model.noPrices')}>{t('owner.model.noPricesDetail')}</EmptyState>
    )
  }
  return (
    <section aria-labelledby="prices">
      <Stack gap={8}>
        <h2 id="prices">{t('owner.model.prices')}</h2>
        <Soft>{t('owner.model.pricesNote')}</Soft>
        <table className={style['lines']}>
          <thead>
            <tr>
              <th scope="col">{t('owner.lines.work')}</th>
              <th scope="col">{t('owner.lines.amount')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ repairType, label, part, labour, minutes }) => (
              <tr key={repairType}>
                <th scope="row">
                  {label}
                  <span className={style['share']}>{t('owner.model.minutes', { minutes })}</span>
                </th>
                <td>
                  <Money of={add(part, labour)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {items.some(({ demo }) => demo) ? <Soft small>{t('owner.model.demoPrices')}</Soft> : null}
      </Stack>
    </section>
  )
}
