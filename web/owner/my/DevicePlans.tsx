import { useQuery } from '@tanstack/react-query'
import { asking } from '#lib/call.ts'
import { plans } from '#plans/contract'
import { Disclosure } from '#ui/Disclosure.tsx'
import { Soft, Stack } from '#ui/Layout.tsx'
import { Refused } from '#ui/Refused.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { useText } from '../text.ts'
import { PlanContract } from './PlanContract.tsx'
import { PlanOffers } from './PlanOffers.tsx'

/** The care plans of one device, and those it could have. */
export function DevicePlans({ device }: { readonly device: `dev_${string}` }) {
  const { t } = useText()
  const held = useQuery(asking(plans.ofDevice, { device }))
  const refresh = () => void held.refetch()
  return (
    <Stack gap={12}>
      {held.error ? <Refused problem={held.error} retry={refresh} /> : null}
      {held.isPending ? <Skeleton of="text" count={1} /> : null}
      {held.data?.items.length === 0 ? <Soft small>{t('plan.none')}</Soft> : null}
      {held.data?.items.map((contract) => (
        <PlanContract key={contract.id} contract={contract} onChange={refresh} />
      ))}
      <Disclosure summary={t('plan.offers')}>
        <PlanOffers device={device} onBought={refresh} />
      </Disclosure>
    </Stack>
  )
}
