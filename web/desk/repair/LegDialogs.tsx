import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { repairs, ways } from '#repairs/contract'
import { scheduling } from '#scheduling/contract'
import { asking } from '#lib/call.ts'
import { Field, Select } from '#ui/Field.tsx'
import { ChipChoice } from '../kit/Chips.tsx'
import { FormDialog, text } from '../kit/FormDialog.tsx'
import { useSites } from '../shell/WhereSwitch.tsx'
import { useText } from '../text.ts'
import { changing } from './changing.ts'
import type { DialogProps } from './MoveDialogs.tsx'

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

type SlotsProps = {
  readonly site: `sit_${string}` | undefined
  readonly value: string
  readonly onChange: (at: string) => void
}

/** The free places of a counter over the next days. */
function Slots({ site, value, onChange }: SlotsProps) {
  const { t, format } = useText()
  const asked = useQuery({
    ...asking(scheduling.slots, { site: site ?? 'sit_', days: 7 }),
    enabled: site !== undefined,
  })
  const zone = asked.data?.timeZone ?? 'UTC'
  const free = (asked.data?.days ?? []).flatMap(({ slots }) =>
    slots.filter((slot) => slot.free > 0),
  )
  return (
    <Select
      label={t('desk.slot')}
      hint={asked.data && free.length === 0 ? t('desk.slot.none') : undefined}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    >
      <option value="">{t('desk.slot.choose')}</option>
      {free.map(({ startsAt, endsAt }) => (
        <option key={startsAt} value={startsAt}>
          {format.when(startsAt, zone, endsAt)}
        </option>
      ))}
    </Select>
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
      <Slots site={repair.site?.id} value={slot} onChange={setSlot} />
    </FormDialog>
  )
}

export function LegDialog({ repair, open, onClose }: DialogProps) {
  const { t } = useText()
  const queries = useQueryClient()
  const all = useSites()
  const [kind, setKind] = useState<string>(repair.way === 'counter' ? 'parcel' : 'counter')
  const [chosen, setChosen] = useState(repair.site?.id)
  // Only who does it that way; where the site of the repair does not, another is chosen by hand.
  const sites = all.filter(({ services }) => services.some((one) => one === kind))
  const site = sites.find(({ id }) => id === chosen)?.id
  const [slot, setSlot] = useState('')
  const change = useMutation(changing(repairs.changeLeg, repair, { queries, done: onClose }))
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t('desk.do.changeLeg')}
      submit={t('desk.do.changeLeg')}
      busy={change.isPending}
      problem={change.error}
      onSubmit={(said) =>
        site &&
        change.mutate({
          repair: repair.id,
          kind: ways.find((way) => way === kind) ?? 'counter',
          site,
          reason: text(said, 'reason'),
          ...(kind === 'counter' && slot ? { slot } : {}),
        })
      }
    >
      <ChipChoice
        legend={t('desk.column.way')}
        options={ways.map((way) => [way, t(`way.${way}`)])}
        value={kind}
        onChange={setKind}
      />
      <Select
        required
        label={t('desk.column.site')}
        value={site ?? ''}
        onChange={({ target }) => {
          setChosen(sites.find(({ id }) => id === target.value)?.id)
          setSlot('')
        }}
      >
        {site ? null : <option value="">{t('desk.site.choose')}</option>}
        {sites.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      {kind === 'counter' ? <Slots site={site} value={slot} onChange={setSlot} /> : null}
      <Field label={t('desk.reason')} name="reason" required maxLength={300} />
    </FormDialog>
  )
}
