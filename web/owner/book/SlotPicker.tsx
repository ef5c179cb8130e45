import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { asking } from '#lib/call.ts'
import { dayIn } from '#lib/format.ts'
import { scheduling } from '#scheduling/contract'
import { type Id, isId } from '#shared/ids'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Soft, Stack } from '#ui/Layout.tsx'
import { Refused } from '#ui/Refused.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { Tabs } from '#ui/Tabs.tsx'
import style from '../owner.module.css'
import { useText } from '../text.ts'
import { Times } from './Times.tsx'

type Props = {
  readonly site: string
  readonly city: string
  readonly value: string | undefined
  readonly onChange: (slot: string) => void
}

/** The free places of a counter: days as tabs, times as buttons; nothing is chosen beforehand. */
export function SlotPicker({ site, ...rest }: Props) {
  const { t } = useText()
  return isId('sit', site) ? (
    <Days site={site} {...rest} />
  ) : (
    <EmptyState title={t('owner.slot.none')} />
  )
}

type DaysProps = Omit<Props, 'site'> & { readonly site: Id<'sit'> }

const daysShown = 14

function Days({ site, city, value, onChange }: DaysProps) {
  const { t, format } = useText()
  const asked = useQuery(asking(scheduling.slots, { site, days: daysShown }))
  const [chosenDay, setDay] = useState<string>()
  const [first] = useState(value)
  if (asked.error) return <Refused problem={asked.error} retry={() => void asked.refetch()} />
  if (!asked.data) return <Skeleton of="card" count={1} />
  const { days, timeZone } = asked.data
  // The day stays where it was, also when its time was taken meanwhile.
  const wanted = chosenDay ?? (first && dayIn(first, timeZone))
  const day = days.find((one) => one.day === wanted) ?? days.find(({ slots }) => slots.length > 0)
  const take = (of: string) => (slot: string) => {
    setDay(of)
    onChange(slot)
  }
  if (!day) {
    return <EmptyState title={t('owner.slot.none')}>{t('owner.slot.noneDetail')}</EmptyState>
  }
  return (
    <Stack gap={8}>
      <Tabs
        label={t('owner.slot.days')}
        tabs={days.map((one) => ({
          id: one.day,
          // Noon is on the same day in whichever zone the site lies.
          label: (
            <span className={style['sentence']}>
              {format.date(one.slots[0]?.startsAt ?? `${one.day}T12:00:00Z`, timeZone)}
            </span>
          ),
        }))}
        value={day.day}
        onChange={setDay}
      >
        {day.slots.length > 0 ? (
          <Times slots={day.slots} timeZone={timeZone} value={value} onChange={take(day.day)} />
        ) : (
          <p>
            {day.closed
              ? t('owner.slot.closedFor', { reason: day.closed })
              : t('owner.slot.closed')}
          </p>
        )}
      </Tabs>
      <Soft small>{t('owner.slot.zone', { city })}</Soft>
    </Stack>
  )
}
