import { remember } from '#lib/memory.ts'
import type { MarketView } from '#markets/contract'
import { Select } from '#ui/Field.tsx'
import { countryName } from '../market.ts'
import { useText } from '../text.ts'

type Props = {
  readonly markets: readonly MarketView[]
  readonly value: string
  readonly onChange: (market: string) => void
}

/** Where the device is to be repaired: law, prices and places depend on it. */
export function MarketSelect({ markets, value, onChange }: Props) {
  const { t, language } = useText()
  return (
    <Select
      label={t('owner.market.label')}
      value={value}
      onChange={({ target }) => {
        remember('market', target.value)
        onChange(target.value)
      }}
    >
      {markets.map(({ id }) => (
        <option key={id} value={id}>
          {countryName(language, id)}
        </option>
      ))}
    </Select>
  )
}
