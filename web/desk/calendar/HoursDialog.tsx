import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { partners, type SiteView } from '#partners/contract'
import { localeOf } from '#shared/messages'
import { telling } from '#lib/call.ts'
import { Field } from '#ui/Field.tsx'
import { FormDialog, text } from '../kit/FormDialog.tsx'
import { useText } from '../text.ts'
import { readWindows, writeWindows } from './week.ts'

const weekdays = [1, 2, 3, 4, 5, 6, 7]
/** A Monday, to take the names of the weekdays from. */
const aMonday = Date.UTC(2024, 0, 1)

type Props = { readonly site: SiteView; readonly open: boolean; readonly onClose: () => void }

/** The weekly hours and the benches of a site. */
export function HoursDialog({ site, open, onClose }: Props) {
  const { t, language } = useText()
  const queries = useQueryClient()
  const [unread, setUnread] = useState<readonly number[]>([])
  const change = useMutation({
    ...telling(partners.setHours, { ifMatch: `"${site.version}"` }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: [partners.sites.name] })
      onClose()
    },
  })
  const names = new Intl.DateTimeFormat(localeOf(language, site.market), {
    weekday: 'long',
    timeZone: 'UTC',
  })
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t('desk.site.hoursOf', { site: site.name })}
      submit={t('desk.calendar.keep')}
      busy={change.isPending}
      problem={change.error}
      onSubmit={(said) => {
        const read = weekdays.map((weekday) => ({
          weekday,
          windows: readWindows(text(said, `day${weekday}`)),
        }))
        setUnread(read.filter(({ windows }) => !windows).map(({ weekday }) => weekday))
        if (read.some(({ windows }) => !windows)) return
        const hours = read.map(({ weekday, windows = [] }) => ({ weekday, windows }))
        change.mutate({ site: site.id, hours, benches: Number(text(said, 'benches')) })
      }}
    >
      <p>{t('desk.calendar.hoursHint')}</p>
      {weekdays.map((weekday) => (
        <Field
          key={weekday}
          label={names.format(aMonday + (weekday - 1) * 86_400_000)}
          name={`day${weekday}`}
          defaultValue={writeWindows(
            site.hours.find((one) => one.weekday === weekday)?.windows ?? [],
          )}
          error={unread.includes(weekday) ? t('desk.calendar.unread') : undefined}
        />
      ))}
      <Field
        label={t('desk.site.benches')}
        name="benches"
        type="number"
        min={0}
        max={200}
        required
        defaultValue={site.benches}
      />
    </FormDialog>
  )
}
