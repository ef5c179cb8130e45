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
import { TermsOfParts } from '../model/TermsOfParts.tsx'
import { TermsOfPrice } from '../model/TermsOfPrice.tsx'
import { useText } from '../text.ts'
import { hrefOf, useTrouble } from '../trouble.ts'

/** What anybody may know of a model in a country before asking: prices, parts, and how fast. */
export function ModelTerms() {
  const { model = '' } = useParams<{ model: string }>()
  const [{ market: asked }] = useTrouble()
  const markets = useMarkets()
  const items = markets.data?.items ?? []
  const market = items.find(({ id }) => id === asked)?.id ?? guessMarket(items)
  if (!market) {
    return (
      <Page>
        <Skeleton of="card" count={2} />
      </Page>
    )
  }
  return (
    <Region of={market}>
      <Page>
        <Terms model={model} market={market} />
      </Page>
    </Region>
  )
}

function Terms({ model, market }: { readonly model: string; readonly market: string }) {
  const { t } = useText()
  const [, change] = useTrouble()
  const items = useMarkets().data?.items ?? []
  const found = useQuery({ ...asking(catalog.repairTerms, { model, market }), staleTime: 300_000 })
  if (found.error) {
    return (
      <>
        <Heading>{t('terms.title')}</Heading>
        <Refused problem={found.error} retry={() => void found.refetch()}>
          <ButtonLink href="/">{t('page.missing.action')}</ButtonLink>
        </Refused>
      </>
    )
  }
  if (!found.data) return <Skeleton of="card" count={2} />
  const { name, category } = found.data.model
  return (
    <>
      <Row gap={16}>
        <DeviceShape category={category} size={56} />
        <Heading>{`${name}: ${t('terms.title')}`}</Heading>
      </Row>
      <Stack gap={24}>
        <MarketSelect
          markets={items}
          value={market}
          onChange={(next) => change({ market: next })}
        />
        <TermsOfPrice terms={found.data} />
        <TermsOfParts terms={found.data} />
        <div>
          <ButtonLink kind="filled" href={hrefOf('/', { market, model })}>
            {t('owner.model.report')}
          </ButtonLink>
        </div>
      </Stack>
    </>
  )
}
