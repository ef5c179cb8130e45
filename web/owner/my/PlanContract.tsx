import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { telling } from '#lib/call.ts'
import { type ContractView, plans } from '#plans/contract'
import { Button } from '#ui/Button.tsx'
import { Row, Soft, Stack } from '#ui/Layout.tsx'
import { Meaning, type MeaningName } from '#ui/Meaning.tsx'
import { Refused } from '#ui/Refused.tsx'
import { useText } from '../text.ts'
import { CancelPlan } from './CancelPlan.tsx'
import { usePlanWords } from './planWords.ts'
import { WithdrawPlan } from './WithdrawPlan.tsx'

const meanings = {
  bought: 'waiting',
  active: 'good',
  ended: 'closed',
  cancelled: 'closed',
  withdrawn: 'closed',
  settled: 'closed',
} as const satisfies Record<ContractView['state'], MeaningName>

type Props = { readonly contract: ContractView; readonly onChange: () => void }

/** One plan that somebody holds: its state, its end, what is left, and what can be done. */
export function PlanContract({ contract, onChange }: Props) {
  const { t, format } = useText()
  const words = usePlanWords()
  const [asks, setAsks] = useState<'cancel' | 'withdraw'>()
  const renew = useMutation({ ...telling(plans.renew), onSuccess: onChange })
  const withdraw = useMutation({
    ...telling(plans.withdraw),
    onSuccess: () => setAsks('withdraw'),
  })
  const { id, name, state, claimsLeft, price, paid, refund, can } = contract
  const { kind, perils, components, deductible } = contract
  const covered = words({ kind, perils, components, deductible })
  const period = { from: format.day(contract.startsOn), until: format.day(contract.endsOn) }
  const left = claimsLeft === null ? [] : [t('plan.claimsLeft', { count: claimsLeft })]
  const open = { minor: price.minor - paid.minor, currency: price.currency }
  const done = () => {
    setAsks(undefined)
    onChange()
  }
  return (
    <Stack gap={8}>
      <Row between gap={12}>
        <strong>{name}</strong>
        <Meaning is={meanings[state]}>{t(`plan.state.${state}`)}</Meaning>
      </Row>
      <Soft small>{[t('plan.period', period), ...left, ...covered].join(' · ')}</Soft>
      {state === 'bought' && open.minor > 0 ? (
        <p>{t('plan.toPay', { amount: format.money(open) })}</p>
      ) : null}
      {refund.minor > 0 ? <p>{t('plan.refund', { amount: format.money(refund) })}</p> : null}
      {renew.error || withdraw.error ? <Refused problem={renew.error ?? withdraw.error} /> : null}
      <Row gap={12}>
        {can.withdraw === true ? (
          <Button busy={withdraw.isPending} onClick={() => withdraw.mutate({ contract: id })}>
            {t('plan.withdraw')}
          </Button>
        ) : can.cancel === true ? (
          <Button onClick={() => setAsks('cancel')}>{t('plan.cancel')}</Button>
        ) : null}
        {can.renew === true ? (
          <Button busy={renew.isPending} onClick={() => renew.mutate({ contract: id })}>
            {t('plan.renew')}
          </Button>
        ) : null}
      </Row>
      <p role="status">{state === 'withdrawn' ? t('plan.withdrawn') : ''}</p>
      {asks === 'cancel' ? (
        <CancelPlan contract={contract} onDone={done} onClose={() => setAsks(undefined)} />
      ) : null}
      {asks === 'withdraw' ? (
        <WithdrawPlan contract={contract} onDone={done} onClose={() => setAsks(undefined)} />
      ) : null}
    </Stack>
  )
}
