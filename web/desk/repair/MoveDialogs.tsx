import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { repairs, type RepairView } from '#repairs/contract'
import { Problem } from '#lib/problem.ts'
import { Field, TextArea } from '#ui/Field.tsx'
import { ChipChoice } from '../kit/Chips.tsx'
import { FormDialog, text } from '../kit/FormDialog.tsx'
import { useText } from '../text.ts'
import { changing } from './changing.ts'

export type DialogProps = {
  readonly repair: RepairView
  readonly open: boolean
  readonly onClose: () => void
}

const waits = ['part', 'owner', 'partner'] as const

export function WaitDialog({ repair, open, onClose }: DialogProps) {
  const { t } = useText()
  const queries = useQueryClient()
  const [on, setOn] = useState<string>('part')
  const wait = useMutation(changing(repairs.await, repair, { queries, done: onClose }))
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t('desk.do.await')}
      submit={t('desk.do.await')}
      busy={wait.isPending}
      problem={wait.error}
      onSubmit={(said) => {
        const until = text(said, 'until')
        wait.mutate({
          repair: repair.id,
          for: waits.find((one) => one === on) ?? 'part',
          note: text(said, 'note'),
          ...(until ? { until: new Date(`${until}T12:00:00Z`).toISOString() } : {}),
        })
      }}
    >
      <ChipChoice
        legend={t('desk.wait.on')}
        options={waits.map((one) => [one, t(`waiting.${one}`)])}
        value={on}
        onChange={setOn}
      />
      <Field label={t('desk.note')} name="note" maxLength={300} />
      <Field label={t('desk.wait.until')} name="until" type="date" />
      <p>{t('desk.wait.clock')}</p>
    </FormDialog>
  )
}

export function CancelDialog({ repair, open, onClose }: DialogProps) {
  const { t } = useText()
  const queries = useQueryClient()
  const cancel = useMutation(changing(repairs.cancel, repair, { queries, done: onClose }))
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t('desk.do.cancel')}
      submit={t('desk.do.cancel')}
      danger
      leave={t('action.close')}
      busy={cancel.isPending}
      problem={cancel.error}
      onSubmit={(said) => cancel.mutate({ repair: repair.id, reason: text(said, 'reason') })}
    >
      <TextArea label={t('desk.reason')} name="reason" required maxLength={500} />
    </FormDialog>
  )
}

export function ReturnDialog({ repair, open, onClose }: DialogProps) {
  const { t } = useText()
  const queries = useQueryClient()
  const back = useMutation(changing(repairs.returnUnrepaired, repair, { queries, done: onClose }))
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t('desk.do.returnUnrepaired')}
      submit={t('desk.do.returnUnrepaired')}
      busy={back.isPending}
      problem={back.error}
      onSubmit={(said) => back.mutate({ repair: repair.id, reason: text(said, 'reason') })}
    >
      <TextArea label={t('desk.reason')} name="reason" required maxLength={500} />
    </FormDialog>
  )
}

export function ReplaceDialog({ repair, open, onClose }: DialogProps) {
  const { t } = useText()
  const queries = useQueryClient()
  const replace = useMutation(changing(repairs.replace, repair, { queries, done: onClose }))
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t('desk.do.replace')}
      submit={t('desk.do.replace')}
      busy={replace.isPending}
      problem={replace.error}
      onSubmit={(said) =>
        replace.mutate({
          repair: repair.id,
          identifier: text(said, 'identifier'),
          reason: text(said, 'reason'),
        })
      }
    >
      <Field
        label={t('desk.replace.identifier')}
        name="identifier"
        required
        maxLength={60}
        error={replace.error instanceof Problem ? replace.error.reason('identifier') : undefined}
      />
      <TextArea label={t('desk.reason')} name="reason" required maxLength={500} />
    </FormDialog>
  )
}
