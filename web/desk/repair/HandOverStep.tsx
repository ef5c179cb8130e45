import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { repairs, type RepairView } from '#repairs/contract'
import { Problem } from '#lib/problem.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { Refused } from '#ui/Refused.tsx'
import { When } from '#ui/When.tsx'
import { text } from '../kit/FormDialog.tsx'
import kit from '../kit/kit.module.css'
import { useDesk } from '../session.tsx'
import { useReason, useText } from '../text.ts'
import { changing } from './changing.ts'
import { PayForm } from './PayForm.tsx'
import style from './repair.module.css'
import { SignaturePad } from './SignaturePad.tsx'
import { Step } from './Step.tsx'
import { stateOf } from './steps.ts'
import { useAsk } from './useAsk.ts'

type Props = { readonly repair: RepairView }

export function HandOverStep({ repair }: Props) {
  const { t } = useText()
  const { handOver, timeZone } = repair
  return (
    <Step
      step="handOver"
      can={repair.can.handOver}
      state={stateOf('handOver', repair)}
      line={
        handOver ? (
          <>
            {handOver.to} · <When at={handOver.at} timeZone={timeZone} />
          </>
        ) : null
      }
      detail={
        handOver ? (
          <>
            <p>{t('desk.handOver.by', { by: handOver.by, to: handOver.to })}</p>
            {handOver.signature ? <Signature path={handOver.signature} /> : null}
          </>
        ) : undefined
      }
    >
      <PayForm repair={repair} />
      {repair.way === 'parcel' && repair.custody === 'site' ? (
        <Send repair={repair} />
      ) : (
        <HandOverForm repair={repair} />
      )}
    </Step>
  )
}

/** What goes back by mail is given to a carrier first, once nothing is owed. */
function Send({ repair: { money } }: Props) {
  const { t } = useText()
  const { may } = useDesk()
  const [, ask] = useAsk()
  const owing = money.open.minor === 0 ? undefined : t('repairs.moneyOpen')
  const whyNot = may('repairs.ship') ? owing : t('core.forbidden')
  return (
    <div className={kit['buttons']}>
      <Button kind="filled" reason={whyNot} onClick={() => ask('ship')}>
        {t('desk.do.ship')}
      </Button>
    </div>
  )
}

function HandOverForm({ repair }: Props) {
  const { t } = useText()
  const reasonOf = useReason()
  const queries = useQueryClient()
  const [signature, setSignature] = useState('')
  const handOver = useMutation(changing(repairs.handOver, repair, { queries }))
  const needsInk =
    handOver.error instanceof Problem && handOver.error.code === 'repairs.signatureNeeded'
  return (
    <form
      className={kit['form']}
      onSubmit={(event) => {
        event.preventDefault()
        handOver.mutate({
          repair: repair.id,
          to: text(new FormData(event.currentTarget), 'to'),
          ...(signature ? { signature } : {}),
        })
      }}
    >
      <Field
        label={t('desk.handOver.to')}
        name="to"
        required
        maxLength={80}
        defaultValue={repair.contact.name}
        error={handOver.error instanceof Problem ? handOver.error.reason('to') : undefined}
      />
      {repair.way === 'counter' ? (
        <SignaturePad onSign={setSignature} missing={needsInk} />
      ) : (
        <p>{t(repair.way === 'visit' ? 'desk.handOver.atHome' : 'desk.handOver.delivered')}</p>
      )}
      {handOver.error ? <Refused problem={handOver.error} /> : null}
      <div className={kit['buttons']}>
        <Button
          kind="filled"
          type="submit"
          busy={handOver.isPending}
          reason={
            repair.money.open.minor > 0 ? t('repairs.moneyOpen') : reasonOf(repair.can.handOver)
          }
        >
          {t('desk.do.handOver')}
        </Button>
      </div>
    </form>
  )
}

export function Signature({ path }: { readonly path: string }) {
  const { t } = useText()
  return (
    <svg
      className={style['signature']}
      viewBox="0 0 400 140"
      role="img"
      aria-label={t('desk.handOver.signature')}
    >
      <path d={path} />
    </svg>
  )
}
