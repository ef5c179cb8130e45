import { useMutation } from '@tanstack/react-query'
import { telling } from '#lib/call.ts'
import { type ContractView, plans } from '#plans/contract'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Refused } from '#ui/Refused.tsx'
import { useText } from '../text.ts'

type Props = {
  readonly contract: ContractView
  readonly onDone: () => void
  readonly onClose: () => void
}

/** The second of two steps: only here the contract ends. */
export function WithdrawPlan({ contract, onDone, onClose }: Props) {
  const { t, format } = useText()
  const { id, name, refundIfWithdrawn, paid, withdrawal } = contract
  const confirm = useMutation({ ...telling(plans.confirmWithdrawal), onSuccess: onDone })
  const amount = format.money(refundIfWithdrawn ?? { ...paid, minor: 0 })
  const day = withdrawal.until ? format.day(withdrawal.until) : ''
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('plan.withdrawTitle', { name })}
      actions={
        <>
          <Button onClick={onClose}>{t('plan.keep')}</Button>
          <Button
            kind="danger"
            busy={confirm.isPending}
            onClick={() => confirm.mutate({ contract: id })}
          >
            {t('plan.confirmWithdrawal')}
          </Button>
        </>
      }
    >
      <p>{t('plan.withdrawDetail', { day, amount })}</p>
      {confirm.error ? <Refused problem={confirm.error} /> : null}
    </Dialog>
  )
}
