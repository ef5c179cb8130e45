import { useMutation } from '@tanstack/react-query'
import { telling } from '#lib/call.ts'
import { papers } from '#papers/contract'
import { Field } from '#ui/Field.tsx'
import { FormDialog, text } from '../kit/FormDialog.tsx'
import { useText } from '../text.ts'
import type { DialogProps } from './MoveDialogs.tsx'

/** Who supplies, and to which state. */
export function InvoiceDialog({ repair, open, onClose }: DialogProps) {
  const { t } = useText()
  const issue = useMutation({ ...telling(papers.issueInvoice), onSuccess: onClose })
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t('papers.invoice')}
      submit={t('papers.issue.invoice')}
      busy={issue.isPending}
      problem={issue.error}
      onSubmit={(said) => {
        const placeOfSupply = text(said, 'place').toUpperCase()
        issue.mutate({
          repair: repair.id,
          gstin: text(said, 'gstin'),
          ...(placeOfSupply ? { placeOfSupply } : {}),
        })
      }}
    >
      <Field
        label={t('papers.gstin')}
        name="gstin"
        required
        minLength={15}
        maxLength={15}
        autoComplete="off"
      />
      <Field
        label={t('papers.place')}
        hint={t('papers.placeHint')}
        name="place"
        maxLength={6}
        autoComplete="off"
      />
    </FormDialog>
  )
}
