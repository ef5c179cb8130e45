import { useState } from 'react'
import type { MarketView } from '#markets/contract'
import { Notice } from '#ui/Notice.tsx'
import { Stack } from '#ui/Layout.tsx'
import { useText } from '../text.ts'
import { type Trouble, useTrouble } from '../trouble.ts'
import style from '../owner.module.css'
import { MarketSelect } from './MarketSelect.tsx'
import { ModelSearch } from './ModelSearch.tsx'
import { type Found, NumberForm } from './NumberForm.tsx'

type Props = { readonly markets: readonly MarketView[]; readonly market: string }

/** Which device it is: by its number, or by choosing the model. */
export function Identify({ markets, market }: Props) {
  const { t } = useText()
  const [, change] = useTrouble()
  const [unknown, setUnknown] = useState<string>()
  const take = ({ device, read }: Found) => {
    if (device) change({ market, ...known(device) })
    else setUnknown(read[0]?.value.slice(-4) ?? '')
  }
  const pick = (model: string) => change({ market, model, four: unknown })
  return (
    <Stack gap={24}>
      <NumberForm market={market} onFound={take} />
      {unknown === undefined ? (
        <p className={style['or']}>{t('owner.home.or')}</p>
      ) : (
        <Notice live title={t('owner.unknown.title', { four: unknown })}>
          <p>{t('owner.unknown.detail')}</p>
        </Notice>
      )}
      <ModelSearch onPick={pick} />
      <MarketSelect
        markets={markets}
        value={market}
        onChange={(next) => change({ market: next })}
      />
    </Stack>
  )
}

/** What of the card goes into the address: enough to draw it again, nothing that is a number. */
function known({ id, model, lastFour, mismatch }: NonNullable<Found['device']>): Trouble {
  return {
    device: id,
    model: model.id,
    four: lastFour,
    sold: mismatch?.builtFor ?? mismatch?.soldIn,
  }
}
