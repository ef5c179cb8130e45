import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { repairs, type RepairView } from '#repairs/contract'
import { visits } from '#visits/contract'
import { type Answer, asking } from '#lib/call.ts'
import { Select } from '#ui/Field.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Refused } from '#ui/Refused.tsx'
import { useText } from '../text.ts'

type Chosen = { readonly value: string; readonly onChange: (slot: string) => void }
type Found = Answer<typeof visits.slots>

const bestShown = 3
// What a place may be said in; a postcode stands at its end.
const nearMax = 80

/** When a technician could come for a repair that goes on at home. */
export function FirstWindows({ repair, ...chosen }: Chosen & { readonly repair: RepairView }) {
  const { t } = useText()
  const { market, model, symptomId, contact } = repair
  const near = contact.address?.slice(-nearMax)
  const asked = useQuery({
    ...asking(repairs.visitSlots, {
      market,
      model: model.id,
      symptom: symptomId,
      ...(near ? { near } : {}),
    }),
    enabled: near !== undefined,
  })
  if (!near) return <Notice kind="risk">{t('desk.visit.noAddress')}</Notice>
  return <Windows asked={asked} {...chosen} />
}

/** The windows to which a visit could move; its own place counts as free. */
export function OtherWindows({ visit, ...chosen }: Chosen & { readonly visit: `vis_${string}` }) {
  const asked = useQuery(asking(visits.slots, { visit }))
  return <Windows asked={asked} {...chosen} />
}

type Props = Chosen & { readonly asked: UseQueryResult<Found> }

/** First what adds least driving, then day by day. */
function Windows({ asked, value, onChange }: Props) {
  const { t, format } = useText()
  const { data, error } = asked
  if (error) return <Refused problem={error} retry={() => void asked.refetch()} />
  const zone = data?.timeZone ?? 'UTC'
  const days = data?.days ?? []
  const all = days.flatMap(({ slots }) => slots)
  const best = all.toSorted((a, b) => a.rank - b.rank).slice(0, bestShown)
  return (
    <Select
      required
      label={t('desk.slot')}
      hint={data && all.length === 0 ? t('desk.visit.none') : undefined}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    >
      <option value="">{t('desk.slot.choose')}</option>
      {best.length > 0 ? (
        <optgroup label={t('desk.visit.best')}>
          {best.map(({ from, to, addedMinutes }) => (
            <option key={from} value={from}>
              {format.when(from, zone, to)} · {t('desk.visit.added', { minutes: addedMinutes })}
            </option>
          ))}
        </optgroup>
      ) : null}
      {days.map(({ day, slots }) => {
        const others = slots.filter((slot) => !best.includes(slot))
        if (others.length === 0) return null
        return (
          <optgroup key={day} label={format.day(day)}>
            {others.map(({ from, to }) => (
              <option key={from} value={from}>
                {format.when(from, zone, to)}
              </option>
            ))}
          </optgroup>
        )
      })}
    </Select>
  )
}
