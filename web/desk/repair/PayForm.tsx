import { useMutation, useQueryClient } from '@tanstack/react-query'
import { repairs, type RepairView } from '#repairs/contract'
import { Problem } from '#lib/problem.ts'
import { Button } from '#ui/Button.tsx'
import { Field, Select } from '#ui/Field.tsx'
import { Meaning } from '#ui/Meaning.tsx'
import { Money } from '#ui/Money.tsx'
import { Refused } from '#ui/Refused.tsx'
import { readMoney, writeMoney } from '../kit/amounts.ts'
import { text } from '../kit/FormDialog.tsx'
import kit from '../kit/kit.module.css'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'
import { changing } from './changing.ts'

const methods = ['card', 'cash', 'wallet', 'transfer'] as const

/** Closes the money: what is open, how it is paid, and the slip's number. */
export function PayForm({ repair }: { readonly repair: RepairView }) {
  const { t } = useText()
  const { may } = useDesk()
  const queries = useQueryClient()
  const pay = useMutation(changing(repairs.pay, repair, { queries }))
  const { open } = repair.money
  if (open.minor <= 0) return <Meaning is="good">{t('desk.money.settled')}</Meaning>
  return (
    <form
      key={open.minor}
      className={kit['form']}
      onSubmit={(event) => {
        event.preventDefault()
        const said = new FormData(event.currentTarget)
        const amount = readMoney(text(said, 'amount'), open.currency)
        const method = methods.find((one) => one === said.get('method')) ?? 'card'
        if (amount)
          pay.mutate({ repair: repair.id, amount, method, reference: text(said, 'reference') })
      }}
    >
      <Meaning is="waiting">
        {t('desk.money.stillOpen')} <Money of={open} />
      </Meaning>
      <div className={kit['pair']}>
        <Field
          label={`${t('desk.money.amount')} (${open.currency})`}
          name="amount"
          required
          inputMode="decimal"
          defaultValue={writeMoney(open)}
          error={pay.error instanceof Problem ? pay.error.reason('amount') : undefined}
        />
        <Select label={t('desk.money.method')} name="method">
          {methods.map((one) => (
            <option key={one} value={one}>
              {t(`desk.method.${one}`)}
            </option>
          ))}
        </Select>
        <Field label={t('desk.money.reference')} name="reference" maxLength={60} />
      </div>
      {pay.error ? <Refused problem={pay.error} /> : null}
      <div className={kit['buttons']}>
        <Button
          type="submit"
          busy={pay.isPending}
          reason={may('repairs.pay') ? undefined : t('core.forbidden')}
        >
          {t('desk.do.pay')}
        </Button>
      </div>
    </form>
  )
}
