import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { repairs, ways } from '#repairs/contract'
import { isOffered } from '#markets/contract'
import { Field, Select } from '#ui/Field.tsx'
import { ChipChoice } from '../kit/Chips.tsx'
import { FormDialog, text } from '../kit/FormDialog.tsx'
import { useDesk } from '../session.tsx'
import { useSites } from '../shell/WhereSwitch.tsx'
import { useText } from '../text.ts'
import { changing } from './changing.ts'
import type { DialogProps } from './MoveDialogs.tsx'
import { Slots } from './Slots.tsx'
import { FirstWindows, OtherWindows } from './VisitWindows.tsx'

export function ShipDialog({ repair, open, onClose }: DialogProps) {
  const { t } = useText()
  const queries = useQueryClient()
  const ship = useMutation(changing(repairs.ship, repair, { queries, done: onClose }))
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t('desk.do.ship')}
      submit={t('desk.do.ship')}
      busy={ship.isPending}
      problem={ship.error}
      onSubmit={(said) =>
        ship.mutate({
          repair: repair.id,
          carrier: text(said, 'carrier'),
          trackingNumber: text(said, 'trackingNumber'),
        })
      }
    >
      <Field label={t('desk.ship.carrier')} name="carrier" required maxLength={60} />
      <Field label={t('desk.ship.number')} name="trackingNumber" required maxLength={60} />
    </FormDialog>
  )
}

export function SlotDialog({ repair, open, onClose }: DialogProps) {
  const { t } = useText()
  const queries = useQueryClient()
  const [slot, setSlot] = useState('')
  const move = useMutation(changing(repairs.reschedule, repair, { queries, done: onClose }))
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t('desk.do.reschedule')}
      submit={t('desk.do.reschedule')}
      busy={move.isPending}
      problem={move.error}
      onSubmit={() => slot && move.mutate({ repair: repair.id, slot })}
    >
      {repair.visit ? (
        <OtherWindows visit={repair.visit} value={slot} onChange={setSlot} />
      ) : (
        <Slots site={repair.site?.id} value={slot} onChange={setSlot} />
      )}
    </FormDialog>
  )
}

export function LegDialog({ repair, open, onClose }: DialogProps) {
  const { t } = useText()
  const queries = useQueryClient()
  const { markets } = useDesk()
  const market = markets.find(({ id }) => id === repair.market)
  const offered = ways.filter((way) =>
    market?.lineUp.some(({ service, state }) => service === way && isOffered(state)),
  )
  const [kind, setKind] = useState(repair.way === 'counter' ? 'parcel' : 'counter')
  const [chosen, setSite] = useState(repair.site?.id)
  const [slot, setSlot] = useState('')
  const change = useMutation(changing(repairs.changeLeg, repair, { queries, done: onClose }))
  // Only who does it that way; where the site of the repair does not, another is chosen by hand.
  const sites = useSites().filter(({ services }) => services.some((one) => one === kind))
  const site = sites.find(({ id }) => id === chosen)?.id
  // To a visit comes whoever is near: its window says which site.
  const isVisit = kind === 'visit'
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t('desk.do.changeLeg')}
      submit={t('desk.do.changeLeg')}
      busy={change.isPending}
      problem={change.error}
      onSubmit={(said) =>
        (isVisit ? slot : site) &&
        change.mutate({
          repair: repair.id,
          kind: ways.find((way) => way === kind) ?? 'counter',
          ...(isVisit || !site ? {} : { site }),
          reason: text(said, 'reason'),
          ...(kind !== 'parcel' && slot ? { slot } : {}),
        })
      }
    >
      <ChipChoice
        legend={t('desk.column.way')}
        options={offered.map((way) => [way, t(`way.${way}`)])}
        value={kind}
        onChange={(way) => {
          setKind(way)
          setSlot('')
        }}
      />
      {isVisit ? (
        <FirstWindows repair={repair} value={slot} onChange={setSlot} />
      ) : (
        <SiteChoice
          sites={sites}
          value={site}
          onChange={(id) => {
            setSite(id)
            setSlot('')
          }}
        />
      )}
      {kind === 'counter' ? <Slots site={site} value={slot} onChange={setSlot} /> : null}
      <Field label={t('desk.reason')} name="reason" required maxLength={300} />
    </FormDialog>
  )
}

type Site = ReturnType<typeof useSites>[number]
type SiteProps = {
  readonly sites: readonly Site[]
  readonly value: Site['id'] | undefined
  readonly onChange: (site: Site['id'] | undefined) => void
}

function SiteChoice({ sites, value, onChange }: SiteProps) {
  const { t } = useText()
  return (
    <Select
      required
      label={t('desk.column.site')}
      value={value ?? ''}
      onChange={({ target }) => onChange(sites.find(({ id }) => id === target.value)?.id)}
    >
      {value ? null : <option value="">{t('desk.site.choose')}</option>}
      {sites.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  )
}
