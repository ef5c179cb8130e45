import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { partners, type SiteView } from '#partners/contract'
import { localeOf } from '#shared/messages'
import { telling } from '#lib/call.ts'
import { Field } from '#ui/Field.tsx'
import { FormDialog, text } from '../kit/FormDialog.tsx'
import { useText } from '../text.ts'
import { readWeek, WeekFields } from './WeekFields.tsx'

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
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t('desk.site.hoursOf', { site: site.name })}
      submit={t('desk.calendar.keep')}
      busy={change.isPending}
      problem={change.error}
      onSubmit={(said) => {
        const { weekly: hours, unread: faulty } = readWeek(said)
        setUnread(faulty)
        if (faulty.length) return
        change.mutate({ site: site.id, hours, benches: Number(text(said, 'benches')) })
      }}
    >
      <p>{t('desk.calendar.hoursHint')}</p>
      <WeekFields
        weekly={site.hours}
        locale={localeOf(language, site.market)}
        unread={unread}
        fault={t('desk.calendar.unread')}
      />
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
