import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ComponentType, useState } from 'react'
import { repairs, type RepairView } from '#repairs/contract'
import { Problem } from '#lib/problem.ts'
import { Button } from '#ui/Button.tsx'
import { Money } from '#ui/Money.tsx'
import { Refused } from '#ui/Refused.tsx'
import { When } from '#ui/When.tsx'
import kit from '../kit/kit.module.css'
import { term, Terms } from '../kit/Terms.tsx'
import { useKnown, useReason, useText } from '../text.ts'
import { changing } from './changing.ts'
import { IntakeFields } from './IntakeFields.tsx'
import { intakeInput } from './intakeInput.ts'
import { nothingSaid } from './intakeWords.ts'
import { Step } from './Step.tsx'
import { stateOf } from './steps.ts'

type Props = { readonly repair: RepairView; readonly currency: string }

export function IntakeStep({ repair, currency }: Props) {
  const { t } = useText()
  const { intake, timeZone } = repair
  return (
    <Step
      step="intake"
      can={repair.can.receive}
      state={stateOf('intake', repair)}
      line={
        intake ? (
          <>
            {t(`lock.${intake.lock}`)} · <When at={intake.at} timeZone={timeZone} />
          </>
        ) : null
      }
      detail={intake ? <IntakeDetail repair={repair} /> : undefined}
    >
      <ReceiveForm repair={repair} currency={currency} />
    </Step>
  )
}

type DetailProps = {
  readonly repair: RepairView
  /** How an instant is said: on paper in full. */
  readonly when?: ComponentType<{ at: string; timeZone: string }>
}

export function IntakeDetail({ repair: { intake, timeZone }, when: At = When }: DetailProps) {
  const { t } = useText()
  const known = useKnown()
  if (!intake) return null
  const list = (area: string, words: readonly string[]) =>
    words.map((word) => known(area, word)).join(' · ') || '–'
  return (
    <Terms
      of={[
        term(t('desk.intake.accessories'), list('desk.accessory.', intake.accessories)),
        term(t('desk.intake.condition'), list('desk.condition.', intake.condition)),
        term(t('desk.intake.conditionNote'), intake.conditionNote),
        term(t('desk.intake.lock'), t(`lock.${intake.lock}`)),
        term(t('desk.intake.data'), t(`data.${intake.data}`)),
        term(t('desk.intake.limitShort'), intake.limit ? <Money of={intake.limit} /> : null),
        term(
          t('desk.by'),
          <>
            {intake.by} · <At at={intake.at} timeZone={timeZone} />
          </>,
        ),
      ]}
    />
  )
}

function ReceiveForm({ repair, currency }: Props) {
  const { t } = useText()
  const reasonOf = useReason()
  const queries = useQueryClient()
  const [said, setSaid] = useState(nothingSaid)
  const [missing, setMissing] = useState<readonly string[]>([])
  const receive = useMutation(changing(repairs.receive, repair, { queries }))
  const reason = (field: string) =>
    missing.includes(field)
      ? t('desk.form.needed')
      : receive.error instanceof Problem
        ? receive.error.reason(field)
        : undefined
  return (
    <form
      className={kit['form']}
      onSubmit={(event) => {
        event.preventDefault()
        const made = intakeInput(said, currency)
        setMissing(made.missing)
        if (made.input) receive.mutate({ repair: repair.id, ...made.input })
      }}
    >
      <IntakeFields said={said} onSay={setSaid} currency={currency} reason={reason} />
      {receive.error ? <Refused problem={receive.error} /> : null}
      <div className={kit['buttons']}>
        <Button
          kind="filled"
          type="submit"
          busy={receive.isPending}
          reason={reasonOf(repair.can.receive)}
        >
          {t('desk.do.receive')}
        </Button>
      </div>
    </form>
  )
}
