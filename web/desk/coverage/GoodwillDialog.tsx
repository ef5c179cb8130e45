import { useMutation, useQueryClient } from '@tanstack/react-query'
import { coveredComponents } from '#coverage/contract'
import { promises } from '#promises/contract'
import { type Asked, telling } from '#lib/call.ts'
import { now } from '#lib/clock.ts'
import { dayIn } from '#lib/format.ts'
import { Problem } from '#lib/problem.ts'
import { Field, Select, TextArea } from '#ui/Field.tsx'
import { readMinor } from '../kit/amounts.ts'
import { FormDialog, text } from '../kit/FormDialog.tsx'
import { useDesk } from '../session.tsx'
import { useKnown, useText } from '../text.ts'
import { partName } from './Rules.tsx'

type Props = { readonly device: `dev_${string}`; readonly onClose: () => void }
type Granting = Asked<typeof promises.grantGoodwill>

const aMonthMs = 30 * 86_400_000

/** A share of a repair that nobody has a right to, with its reason, out of the month's budget. */
export function GoodwillDialog({ device, onClose }: Props) {
  const { t } = useText()
  const known = useKnown()
  const { market } = useDesk()
  const queries = useQueryClient()
  const grant = useMutation({
    ...telling(promises.grantGoodwill),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: [promises.why.name] })
      onClose()
    },
  })
  const reason = (field: string) =>
    grant.error instanceof Problem ? grant.error.reason(field) : undefined
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('desk.cover.goodwill')}
      submit={t('desk.cover.goodwill')}
      busy={grant.isPending}
      problem={grant.error}
      onSubmit={(said) => grant.mutate(goodwillFrom(said, device, market.currency))}
    >
      <Select label={t('desk.cover.component')} name="component">
        <option value="">{t('desk.cover.whole')}</option>
        {coveredComponents.map((id) => (
          <option key={id} value={id}>
            {partName(known, id)}
          </option>
        ))}
      </Select>
      <Field
        label={t('desk.cover.share')}
        name="share"
        inputMode="numeric"
        required
        defaultValue="50"
        error={reason('shareBasisPoints')}
      />
      <Field
        label={`${t('desk.cover.cap')} (${market.currency})`}
        name="cap"
        inputMode="decimal"
        required
        error={reason('capMinor')}
      />
      <Field
        label={t('desk.cover.endsOn')}
        name="endsOn"
        type="date"
        required
        defaultValue={dayIn(new Date(now().getTime() + aMonthMs).toISOString(), market.timeZone)}
        error={reason('endsOn')}
      />
      <TextArea label={t('desk.cover.reason')} name="reason" required maxLength={500} rows={2} />
    </FormDialog>
  )
}

function goodwillFrom(said: FormData, device: `dev_${string}`, currency: string): Granting {
  const asked = {
    device,
    component: text(said, 'component') || null,
    shareBasisPoints: Math.round(Number(text(said, 'share')) * 100),
    capMinor: readMinor(text(said, 'cap'), currency),
    endsOn: text(said, 'endsOn'),
    reason: text(said, 'reason'),
  }
  // What was chosen of a list and typed as a day is parsed at the server's door.
  return asked as unknown as Granting
}
