import { Region } from '#lib/i18n.tsx'
import { Page } from '#ui/Layout.tsx'
import { Refused } from '#ui/Refused.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { Heading } from '../Heading.tsx'
import { Identify } from '../home/Identify.tsx'
import { ProblemPicker } from '../home/ProblemPicker.tsx'
import { guessMarket, useMarkets } from '../market.ts'
import { useText } from '../text.ts'
import { useTrouble } from '../trouble.ts'

/** Which device, then what is wrong with it: one page, the address says how far. */
export function Home() {
  const { t } = useText()
  const [{ market: asked, model }] = useTrouble()
  const markets = useMarkets()
  const items = markets.data?.items ?? []
  const market = items.find(({ id }) => id === asked)?.id ?? guessMarket(items)
  if (market && model) {
    return (
      <Region of={market}>
        <Page>
          <ProblemPicker key={model} market={market} model={model} />
        </Page>
      </Region>
    )
  }
  return (
    <Page>
      <Heading>{t('owner.home.title')}</Heading>
      {markets.error ? (
        <Refused problem={markets.error} retry={() => void markets.refetch()} />
      ) : market ? (
        <Identify markets={items} market={market} />
      ) : (
        <Skeleton of="card" count={2} />
      )}
    </Page>
  )
}
