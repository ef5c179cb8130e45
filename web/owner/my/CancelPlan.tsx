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

/** Asks once more, with what would be given back. */
export function CancelPlan({ contract, onDone, onClose }: Props) {
  const { t, format } = useText()
  const cancel = useMutation({ ...telling(plans.cancel), onSuccess: onDone })
  const { id, name, refundIfCancelled, paid } = contract
  const amount = format.money(refundIfCancelled ?? { ...paid, minor: 0 })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('plan.cancelTitle', { name })}
      actions={
        <>
          <Button onClick={onClose}>{t('plan.keep')}</Button>
          <Button
            kind="danger"
            busy={cancel.isPending}
            onClick={() => cancel.mutate({ contract: id })}
          >
            {t('plan.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('plan.cancelDetail', { amount })}</p>
      {cancel.error ? <Refused problem={cancel.error} /> : null}
    </Dialog>
  )
}
