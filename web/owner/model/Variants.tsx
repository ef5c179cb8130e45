import type { catalog } from '#catalog/contract'
import type { Answer } from '#lib/call.ts'
import { Disclosure } from '#ui/Disclosure.tsx'
import { countryName } from '../market.ts'
import style from '../lines.module.css'
import { useText } from '../text.ts'

type Variant = Answer<typeof catalog.model>['variants'][number]

/** For which markets it was built, with the model numbers that stand on the box. */
export function Variants({ variants }: { readonly variants: readonly Variant[] }) {
  const { t, language } = useText()
  if (variants.length === 0) return null
  const regions: Readonly<Record<string, string>> = {
    GLOBAL: t('owner.region.GLOBAL'),
    EEA: t('owner.region.EEA'),
  }
  return (
    <Disclosure summary={t('owner.model.variants', { count: variants.length })}>
      <table className={style['lines']}>
        <thead>
          <tr>
            <th scope="col">{t('owner.model.variantFor')}</th>
            <th scope="col">{t('owner.model.numbers')}</th>
          </tr>
        </thead>
        <tbody>
          {variants.map(({ id, market, carrier, modelNumbers }) => (
            <tr key={id}>
              <th scope="row">
                {regions[market] ?? countryName(language, market)}
                {carrier ? ` · ${carrier}` : ''}
              </th>
              <td>{modelNumbers.join(', ') || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  )
}
