import { useQuery } from '@tanstack/react-query'
import { devices, type DeviceCard } from '#devices/contract'
import { asking } from '#lib/call.ts'
import { ButtonLink } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { IconDeviceMobile } from '#ui/icons.ts'
import { Row, Stack } from '#ui/Layout.tsx'
import { Refused } from '#ui/Refused.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { DeviceHead } from '../DeviceHead.tsx'
import { useText } from '../text.ts'
import { hrefOf } from '../trouble.ts'
import { DevicePlans } from './DevicePlans.tsx'
import { KeepDevice } from './KeepDevice.tsx'

/** The devices of whoever is signed in, and how to add one. */
export function MyDevices({ market }: { readonly market: string | null }) {
  const { t } = useText()
  const asked = useQuery(asking(devices.mine, {}))
  return (
    <section aria-labelledby="my-devices">
      <Stack gap={12}>
        <h2 id="my-devices">{t('owner.my.devices')}</h2>
        {asked.error ? <Refused problem={asked.error} retry={() => void asked.refetch()} /> : null}
        {asked.isPending ? <Skeleton of="card" count={1} /> : null}
        {asked.data?.items.length === 0 ? (
          <EmptyState icon={IconDeviceMobile} title={t('owner.my.noDevices')}>
            {t('owner.my.noDevicesDetail')}
          </EmptyState>
        ) : null}
        {asked.data?.items.map((device) => (
          <Device key={device.id} device={device} market={market ?? device.market} />
        ))}
        <KeepDevice market={market} />
      </Stack>
    </section>
  )
}

function Device({ device, market }: { readonly device: DeviceCard; readonly market: string }) {
  const { t, format } = useText()
  const { id, model, lastFour, deliveredOn, mismatch } = device
  const sold = mismatch?.builtFor ?? mismatch?.soldIn
  return (
    <Card>
      <Row between gap={12}>
        <DeviceHead model={model} lastFour={lastFour}>
          {deliveredOn ? t('owner.my.since', { day: format.day(deliveredOn) }) : null}
        </DeviceHead>
        <ButtonLink
          href={hrefOf('/', { market, device: id, model: model.id, four: lastFour, sold })}
        >
          {t('owner.my.report')}
        </ButtonLink>
      </Row>
      <DevicePlans device={id} />
    </Card>
  )
}
