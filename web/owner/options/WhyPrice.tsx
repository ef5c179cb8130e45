import { Disclosure } from '#ui/Disclosure.tsx'
import { Soft, Stack } from '#ui/Layout.tsx'
import { Money } from '#ui/Money.tsx'
import { useMarkets } from '../market.ts'
import { Lines } from '../Lines.tsx'
import { Promises } from '../Promises.tsx'
import { useText } from '../text.ts'
import type { Found } from './Answer.tsx'

type Props = { readonly found: Found; readonly market: string }

/** The decision line by line: what is done, who pays, by which promise, what the law wants told. */
export function WhyPrice({ found, market }: Props) {
  const { t } = useText()
  const { work, decision, covered, options } = found
  const tax = useMarkets().data?.items.find(({ id }) => id === market)?.taxName
  const currency = work[0]?.amount.currency
  const price = options.find((option) => option.price)?.price
  if (work.length === 0 && !decision) return null
  const lines = work.map(({ label, amount }, at) => ({
    label,
    amount,
    shares: (decision?.lines[at]?.shares ?? []).flatMap(({ payer, minor }) =>
      currency ? [{ payer, amount: { minor, currency } }] : [],
    ),
  }))
  return (
    <Disclosure summary={t('owner.why.summary')}>
      <Stack gap={16}>
        {lines.length > 0 ? <Lines lines={lines} unsure={covered === 'unknown'} /> : null}
        {price ? (
          <p>
            {covered === 'unknown' ? t('owner.why.totalMost') : t('owner.why.total')}{' '}
            <strong>
              <Money of={price} />
            </strong>{' '}
            {tax ? <Soft small>{t('owner.why.tax', { tax })}</Soft> : null}
          </p>
        ) : null}
        {decision ? <Promises decision={decision} level={2} /> : null}
      </Stack>
    </Disclosure>
  )
}
