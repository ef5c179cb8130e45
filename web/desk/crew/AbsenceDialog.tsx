import { useMutation, useQuery } from '@tanstack/react-query'
import type { SiteView } from '#partners/contract'
import { crew } from '#crew/contract'
import { asking, telling } from '#lib/call.ts'
import { now } from '#lib/clock.ts'
import { Field, Select } from '#ui/Field.tsx'
import { dayOr, todayIn } from '../calendar/week.ts'
import { FormDialog, text } from '../kit/FormDialog.tsx'
import kit from '../kit/kit.module.css'
import { useText } from '../text.ts'
import { useAgain } from '../visits/useGiving.ts'

type Props = {
  readonly at: SiteView
  readonly onClose: () => void
  /** On so many days visits are now being given to others. */
  readonly onSaved: (days: number) => void
}

export function AbsenceDialog({ at, onClose, onSaved }: Props) {
  const { t } = useText()
  const again = useAgain()
  const asked = useQuery(asking(crew.list, { site: at.id }))
  const add = useMutation({
    ...telling(crew.addAbsence),
    onSuccess: ({ days }) => {
      onSaved(days)
      onClose()
    },
    onSettled: again,
  })
  const today = todayIn(at.timeZone, now())
  const there = asked.data?.items.filter(({ active }) => active) ?? []
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('desk.crew.addAbsence')}
      submit={t('desk.crew.addAbsence')}
      busy={add.isPending}
      problem={add.error}
      onSubmit={(said) => {
        const technician = there.find((one) => one.technician === text(said, 'technician'))
        if (!technician) return
        const from = dayOr(text(said, 'from'), today)
        add.mutate({
          site: at.id,
          technician: technician.technician,
          from,
          to: dayOr(text(said, 'to'), from),
          reason: text(said, 'reason'),
        })
      }}
    >
      <Select label={t('desk.column.technician')} name="technician">
        {there.map(({ technician, name }) => (
          <option key={technician} value={technician}>
            {name}
          </option>
        ))}
      </Select>
      <div className={kit['pair']}>
        <Field
          label={t('desk.crew.from')}
          name="from"
          type="date"
          required
          min={today}
          defaultValue={today}
        />
        <Field label={t('desk.crew.to')} name="to" type="date" min={today} />
      </div>
      <Field label={t('desk.reason')} name="reason" required maxLength={120} />
      <p>{t('desk.crew.absenceHint')}</p>
    </FormDialog>
  )
}
