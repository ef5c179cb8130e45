import type { RepairTermsView } from '#catalog/contract'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Soft, Stack } from '#ui/Layout.tsx'
import { Money } from '#ui/Money.tsx'
import { countryName } from '../market.ts'
import style from '../lines.module.css'
import { useText } from '../text.ts'

type Props = { readonly terms: RepairTermsView }

/** Each usual repair: what its part costs at most before tax, and all of it with tax. */
export function TermsOfPrice({ terms: { repairs, market, taxName, parts } }: Props) {
  const { t, language } = useText()
  if (repairs.length === 0)
    return <EmptyState title={t('terms.none')}>{t('terms.noneDetail')}</EmptyState>
  const country = countryName(language, market)
  return (
    <section aria-labelledby="prices">
      <Stack gap={8}>
        <h2 id="prices">{t('terms.prices')}</h2>
        <Soft>{t('terms.pricesNote', { market: country, tax: taxName })}</Soft>
        <table className={style['lines']}>
          <thead>
            <tr>
              <th scope="col">{t('terms.repair')}</th>
              <th scope="col">{t('terms.total')}</th>
            </tr>
          </thead>
          <tbody>
            {repairs.map(({ repairType, label, part, total }) => (
              <tr key={repairType}>
                <th scope="row">
                  {label}
                  <span className={style['share']}>
                    {part ? (
                      <>
                        {t(parts?.priceIsMaximum ? 'terms.partMaximum' : 'terms.part')}{' '}
                        <Money of={part} />
                      </>
                    ) : (
                      t('terms.noPart')
                    )}
                  </span>
                </th>
                <td>
                  <Money of={total} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {repairs.some(({ demo }) => demo) ? <Soft small>{t('terms.demo')}</Soft> : null}
      </Stack>
    </section>
  )
}
