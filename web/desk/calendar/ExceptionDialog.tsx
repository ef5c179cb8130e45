import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { partners } from '#partners/contract'
import { scheduling } from '#scheduling/contract'
import type { Day } from '#shared/days'
import { telling } from '#lib/call.ts'
import { Field } from '#ui/Field.tsx'
import { OnDay } from '#ui/When.tsx'
import { FormDialog, text } from '../kit/FormDialog.tsx'
import { useText } from '../text.ts'
import { readWindows } from './week.ts'

type Props = {
  readonly site: `sit_${string}`
  readonly day: Day | undefined
  readonly onClose: () => void
}

/** Closes a site on a day, or opens it at other hours. */
export function ExceptionDialog({ site, day, onClose }: Props) {
  const { t } = useText()
  const queries = useQueryClient()
  const [unread, setUnread] = useState(false)
  const change = useMutation({
    ...telling(partners.setException),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: [scheduling.calendar.name] })
      onClose()
    },
  })
  return (
    <FormDialog
      open={day !== undefined}
      onClose={onClose}
      title={t('desk.calendar.changeDay')}
      submit={t('desk.calendar.keep')}
      busy={change.isPending}
      problem={change.error}
      onSubmit={(said) => {
        const windows = readWindows(text(said, 'windows'))
        setUnread(!windows)
        if (windows && day) change.mutate({ site, day, windows, reason: text(said, 'reason') })
      }}
    >
      <p>{day ? <OnDay day={day} /> : null}</p>
      <Field
        label={t('desk.calendar.hours')}
        hint={t('desk.calendar.hoursHint')}
        name="windows"
        error={unread ? t('desk.calendar.unread') : undefined}
      />
      <Field label={t('desk.reason')} name="reason" required maxLength={120} />
    </FormDialog>
  )
}
