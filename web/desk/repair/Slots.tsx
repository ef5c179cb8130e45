import { useQuery } from '@tanstack/react-query'
import { scheduling } from '#scheduling/contract'
import { asking } from '#lib/call.ts'
import { Select } from '#ui/Field.tsx'
import { useText } from '../text.ts'

type SlotsProps = {
  readonly site: `sit_${string}` | undefined
  readonly value: string
  readonly onChange: (at: string) => void
}

/** The free places of a counter over the next days. */
export function Slots({ site, value, onChange }: SlotsProps) {
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
