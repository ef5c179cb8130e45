import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { asking, telling } from '#lib/call.ts'
import { type OfferView, plans } from '#plans/contract'
import { Button } from '#ui/Button.tsx'
import { Row, Soft, Stack } from '#ui/Layout.tsx'
import { Refused } from '#ui/Refused.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { useText } from '../text.ts'
import { usePlanWords } from './planWords.ts'

type Props = { readonly device: `dev_${string}`; readonly onBought: () => void }

/** Plans of another country or for other devices are not worth a line. */
const silent: ReadonlySet<unknown> = new Set([
  'plans.wrongMarket',
  'plans.wrongCategory',
  'plans.notSold',
  'plans.alreadyHeld',
])

/** What may be bought for the device today, and why not the others. */
export function PlanOffers({ device, onBought }: Props) {
  const { t } = useText()
  const asked = useQuery(asking(plans.offers, { device }))
  const queries = useQueryClient()
  const buy = useMutation({
    ...telling(plans.buy),
    onSuccess: () => {
      onBought()
      return queries.invalidateQueries({ queryKey: ['plans.offers'] })
    },
  })
  if (asked.error) return <Refused problem={asked.error} retry={() => void asked.refetch()} />
  if (!asked.data) return <Skeleton of="text" count={2} />
  const open = asked.data.items.filter(({ can }) => can === true)
  const closed = asked.data.items.filter(({ can }) => can !== true && !silent.has(can))
  return (
    <Stack gap={16}>
      {open.length === 0 ? <p>{t('plan.offersNone')}</p> : null}
      {open.map((offer) => (
        <Offer
          key={offer.plan}
          offer={offer}
          busy={buy.isPending && buy.variables.plan === offer.plan}
          onBuy={() => buy.mutate({ device, plan: offer.plan })}
        />
      ))}
      {buy.error ? <Refused problem={buy.error} /> : null}
      <p role="status">{buy.data ? t('plan.bought', { name: buy.data.name }) : ''}</p>
      {closed.length > 0 ? (
        <Stack gap={8}>
          <Soft small>{t('plan.others')}</Soft>
          {closed.map(({ plan, name, because }) => (
            <p key={plan}>
              {name} <Soft small>· {because}</Soft>
            </p>
          ))}
        </Stack>
      ) : null}
    </Stack>
  )
}

type OfferProps = {
  readonly offer: OfferView
  readonly busy: boolean
  readonly onBuy: () => void
}

function Offer({ offer, busy, onBuy }: OfferProps) {
  const { t, format } = useText()
  const words = usePlanWords()
  const { name, price, demo, verified, startsOn, endsOn } = offer
  const period = { from: format.day(startsOn), until: format.day(endsOn) }
  return (
    <Stack gap={8}>
      <p>
        <strong>{name}</strong>
        <br />
        <Soft small>{[t('plan.period', period), ...words(offer)].join(' · ')}</Soft>
      </p>
      {verified ? null : <Soft small>{t('plan.unverified')}</Soft>}
      <Row gap={12}>
        <Button busy={busy} onClick={onBuy}>
          {t('plan.buy', { price: price ? format.money(price) : '' })}
        </Button>
        {demo ? <Soft small>{t('plan.demoPrice')}</Soft> : null}
      </Row>
    </Stack>
  )
}
