import { useQuery } from '@tanstack/react-query'
import { useParams } from 'wouter'
import { catalog } from '#catalog/contract'
import { asking } from '#lib/call.ts'
import { Region } from '#lib/i18n.tsx'
import { ButtonLink } from '#ui/Button.tsx'
import { DeviceShape } from '#ui/DeviceShape.tsx'
import { Page, Row, Stack } from '#ui/Layout.tsx'
import { Refused } from '#ui/Refused.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { Heading } from '../Heading.tsx'
import { MarketSelect } from '../home/MarketSelect.tsx'
import { guessMarket, useMarkets } from '../market.ts'
import { Prices } from '../model/Prices.tsx'
import { Repairability } from '../model/Repairability.tsx'
import { Support } from '../model/Support.tsx'
import { Variants } from '../model/Variants.tsx'
import { useText } from '../text.ts'
import { hrefOf, useTrouble } from '../trouble.ts'

/**
 * One model: until when it is supported, what its repairs cost here, in which variants it was
 * sold.
 */
export function Model() {
  const { t } = useText()
  const { model = '' } = useParams<{ model: string }>()
  const [{ market: asked }, change] = useTrouble()
  const markets = useMarkets()
  const items = markets.data?.items ?? []
  const market = items.find(({ id }) => id === asked)?.id ?? guessMarket(items)
  const found = useQuery({ ...asking(catalog.model, { model }), staleTime: 300_000 })
  if (found.error) {
    return (
      <Page>
        <Heading>{t('owner.model.title')}</Heading>
        <Refused problem={found.error} retry={() => void found.refetch()}>
          <ButtonLink href="/">{t('page.missing.action')}</ButtonLink>
        </Refused>
      </Page>
    )
  }
  if (!found.data || !market) {
    return (
      <Page>
        <Skeleton of="card" count={2} />
      </Page>
    )
  }
  return (
    <Region of={market}>
      <Page>
        <Row gap={16}>
          <DeviceShape category={found.data.category} size={56} />
          <Heading>{found.data.name}</Heading>
        </Row>
        <Stack gap={24}>
          <Support model={found.data} />
          <div>
            <ButtonLink kind="filled" href={hrefOf('/', { market, model })}>
              {t('owner.model.report')}
            </ButtonLink>
          </div>
          <MarketSelect
            markets={items}
            value={market}
            onChange={(next) => change({ market: next })}
          />
          <Prices model={model} market={market} />
          <div>
            <ButtonLink href={hrefOf(`/models/${model}/repair`, { market })}>
              {t('terms.link')}
            </ButtonLink>
          </div>
          <Repairability of={found.data.repairability} />
          <Variants variants={found.data.variants} />
        </Stack>
      </Page>
    </Region>
  )
}
