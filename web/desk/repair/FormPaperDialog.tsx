import { useMutation } from '@tanstack/react-query'
import { telling } from '#lib/call.ts'
import { papers } from '#papers/contract'
import { Field, TextArea } from '#ui/Field.tsx'
import { readMoney } from '../kit/amounts.ts'
import { FormDialog, text } from '../kit/FormDialog.tsx'
import { useText } from '../text.ts'
import type { DialogProps } from './MoveDialogs.tsx'

/** What the European form says beyond what the repair already knows. */
export function FormPaperDialog({ repair, open, onClose }: DialogProps) {
  const { t } = useText()
  const issue = useMutation({ ...telling(papers.issueForm), onSuccess: onClose })
  const { currency } = repair.money.due
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t('papers.form')}
      submit={t('papers.issue.form')}
      busy={issue.isPending}
      problem={issue.error}
      onSubmit={(said) => {
        const maximum = readMoney(text(said, 'maximum'), currency)
        const method = text(said, 'method')
        const loaner = readMoney(text(said, 'loaner'), currency)
        const transport = readMoney(text(said, 'transport'), currency)
        issue.mutate({
          repair: repair.id,
          days: Number(text(said, 'days')),
          email: text(said, 'email'),
          additional: text(said, 'additional'),
          loaner: loaner ?? null,
          ancillary: transport ? [{ kind: 'transport', amount: transport }] : [],
          ...(maximum ? { maximum } : {}),
          ...(method ? { method } : {}),
        })
      }}
    >
      <Field label={t('papers.days')} name="days" type="number" min={1} max={365} required />
      <Field label={t('papers.email')} name="email" type="email" required maxLength={254} />
      <Field
        label={`${t('papers.maximum')} (${currency})`}
        hint={t('papers.maximumHint')}
        name="maximum"
        inputMode="decimal"
      />
      <Field label={t('papers.method')} name="method" maxLength={300} />
      <Field
        label={`${t('papers.loaner')} (${currency})`}
        hint={t('papers.loanerHint')}
        name="loaner"
        inputMode="decimal"
      />
      <Field
        label={`${t('papers.transport')} (${currency})`}
        name="transport"
        inputMode="decimal"
      />
      <TextArea label={t('papers.additional')} name="additional" maxLength={1000} />
    </FormDialog>
  )
}
