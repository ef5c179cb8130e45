import { useQuery } from '@tanstack/react-query'
import { devices, type Passport } from '#devices/contract'
import { repairs } from '#repairs/contract'
import { asking } from '#lib/call.ts'
import { now } from '#lib/clock.ts'
import { Card } from '#ui/Card.tsx'
import { DeviceShape } from '#ui/DeviceShape.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Money } from '#ui/Money.tsx'
import { OnDay } from '#ui/When.tsx'
import { Why } from '../coverage/Why.tsx'
import { DevicePlans } from '../devices/DevicePlans.tsx'
import style from '../devices/devices.module.css'
import { Asked } from '../kit/Asked.tsx'
import { DeskPage } from '../kit/DeskPage.tsx'
import { Spans } from '../kit/Spans.tsx'
import { Table } from '../kit/Table.tsx'
import { term, Terms } from '../kit/Terms.tsx'
import { useRepairColumns } from '../repairs/repairColumns.tsx'
import { useDesk } from '../session.tsx'
import { useKnown, useText } from '../text.ts'

/** One unit: its passport outlives boards, owners and numbers. */
export function Device({ device }: { readonly device: string }) {
  const { t } = useText()
  // The address holds an id as the server gave it; a wrong one is refused as not found.
  const asked = useQuery(asking(devices.get, { device: device as `dev_${string}` }))
  return (
    <DeskPage
      title={
        asked.data ? `${asked.data.model.name} · …${asked.data.lastFour}` : t('desk.column.device')
      }
      note={t('desk.device.passport')}
    >
      <Asked of={asked} shape="card">
        {(passport) => (
          <div className={style['page']}>
            <Facts of={passport} />
            <Why device={passport.id} />
            <DevicePlans device={passport.id} />
            <Intervals of={passport} />
            <Repairs of={passport} />
          </div>
        )}
      </Asked>
    </DeskPage>
  )
}

type Props = { readonly of: Passport }

/** The number it goes by now: the first of those that still hold. */
function current({ identifiers }: Passport): string | undefined {
  return identifiers.find(({ to }) => to === null)?.value
}

function Facts({ of: passport }: Props) {
  const { t, language } = useText()
  const countries = new Intl.DisplayNames([language], { type: 'region' })
  return (
    <Card>
      <div className={style['facts']}>
        <DeviceShape category={passport.model.category} size={64} />
        <Terms
          of={[
            term(t('desk.intake.identifierShort'), current(passport)),
            term(t('desk.device.variant'), passport.variant),
            term(t('desk.device.condition'), t(`desk.unit.${passport.condition}`)),
            term(t('desk.device.seller'), t(`desk.seller.${passport.seller}`)),
          ]}
        />
        <Terms
          of={[
            term(t('desk.device.soldIn'), countries.of(passport.soldInMarket)),
            term(
              t('desk.device.contractOn'),
              passport.contractOn ? <OnDay day={passport.contractOn} /> : '–',
            ),
            term(
              t('desk.device.deliveredOn'),
              passport.deliveredOn ? (
                <OnDay day={passport.deliveredOn} />
              ) : (
                t('desk.device.noDates')
              ),
            ),
            term(t('desk.device.price'), passport.price ? <Money of={passport.price} /> : null),
          ]}
        />
      </div>
    </Card>
  )
}

function Intervals({ of: passport }: Props) {
  const { t, format } = useText()
  const known = useKnown()
  const span = (
    id: string,
    label: string,
    note: string,
    one: { from: string; to: string | null },
  ) => ({
    id,
    label,
    note,
    from: one.from,
    to: one.to,
    meaning: one.to === null ? ('good' as const) : ('closed' as const),
  })
  const spans = [
    ...passport.identifiers.map((one) =>
      span(one.kind + one.value + one.from, one.value, t(`desk.identifier.${one.kind}`), one),
    ),
    ...passport.owners.map((one, at) => span(`owner${at}`, one.name, t('desk.column.owner'), one)),
    ...passport.parts.map((one, at) =>
      span(`part${at}`, known('desk.component.', one.component), one.serial ?? one.sku, one),
    ),
  ]
  return (
    <Card title={t('desk.device.life')}>
      <Spans
        label={t('desk.device.life')}
        spans={spans}
        at={now().toISOString()}
        today={t('desk.nav.today')}
        year={(at) => format.day(new Date(at).toISOString().slice(0, 10))}
      />
    </Card>
  )
}

function Repairs({ of: passport }: Props) {
  const { t } = useText()
  const { may } = useDesk()
  const number = current(passport) ?? passport.lastFour
  const asked = useQuery({
    ...asking(repairs.list, { market: passport.market, search: number }),
    enabled: may('repairs.list'),
  })
  const columns = useRepairColumns(['number', 'trouble', 'stage', 'promise', 'started', 'site'])
  return (
    <Card title={t('desk.nav.repairs')}>
      <Asked of={asked}>
        {({ items }) =>
          items.length > 0 ? (
            <Table
              label={t('desk.nav.repairs')}
              columns={columns}
              rows={items}
              keyOf={({ id }) => id}
              href={({ id }) => `/repairs/${id}`}
            />
          ) : (
            <EmptyState title={t('desk.device.noRepairs')} />
          )
        }
      </Asked>
    </Card>
  )
}
