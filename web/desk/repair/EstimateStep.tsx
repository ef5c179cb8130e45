import { useMutation, useQueryClient } from '@tanstack/react-query'
import { repairs, type RepairView } from '#repairs/contract'
import { Button } from '#ui/Button.tsx'
import { Money } from '#ui/Money.tsx'
import { Refused } from '#ui/Refused.tsx'
import kit from '../kit/kit.module.css'
import { useReason, useText } from '../text.ts'
import { changing } from './changing.ts'
import { EstimateDetail } from './EstimateDetail.tsx'
import { EstimateForm } from './EstimateForm.tsx'
import { Step } from './Step.tsx'
import { stateOf } from './steps.ts'

type Props = { readonly repair: RepairView; readonly currency: string; readonly open: boolean }

export function EstimateStep({ repair, currency, open }: Props) {
  const { t } = useText()
  const latest = repair.estimates.at(-1)
  const state = stateOf('estimate', repair)
  const writes = repair.stage === 'diagnosed' || (open && repair.can.estimate === true)
  return (
    <Step
      step="estimate"
      state={state}
      line={
        latest ? (
          <>
            {t(`desk.estimate.state.${latest.state}`)} · <Money of={latest.ownerTotal} />
          </>
        ) : null
      }
      detail={
        repair.estimates.length > 0 ? (
          <>
            {repair.estimates.toReversed().map((estimate) => (
              <EstimateDetail
                key={estimate.id}
                of={estimate}
                timeZone={repair.timeZone}
                language={repair.language}
              />
            ))}
          </>
        ) : undefined
      }
    >
      {repair.stage === 'estimated' ? <Answer repair={repair} /> : null}
      {repair.stage === 'declined' ? <p>{t('desk.estimate.declinedNext')}</p> : null}
      {writes || repair.stage === 'declined' ? (
        <EstimateForm repair={repair} currency={currency} />
      ) : null}
    </Step>
  )
}

function Answer({ repair }: { readonly repair: RepairView }) {
  const { t } = useText()
  const reasonOf = useReason()
  const queries = useQueryClient()
  const accept = useMutation(changing(repairs.acceptFor, repair, { queries }))
  const decline = useMutation(changing(repairs.declineFor, repair, { queries }))
  const open = repair.estimates.find(({ state }) => state === 'open')
  const problem = accept.error ?? decline.error
  if (!open) return null
  const input = { repair: repair.id, estimate: open.id }
  return (
    <>
      <p>{t('desk.estimate.waits')}</p>
      {problem ? <Refused problem={problem} /> : null}
      <div className={kit['buttons']}>
        <Button
          kind="filled"
          busy={accept.isPending}
          reason={reasonOf(repair.can.accept)}
          onClick={() => accept.mutate(input)}
        >
          {t('desk.do.accept')}
        </Button>
        <Button
          busy={decline.isPending}
          reason={reasonOf(repair.can.decline)}
          onClick={() => decline.mutate(input)}
        >
          {t('desk.do.decline')}
        </Button>
      </div>
    </>
  )
}
