import { dataConsents, lockStates } from '#repairs/contract'
import { Field } from '#ui/Field.tsx'
import { ChipChoice, ChipChoices } from '../kit/Chips.tsx'
import kit from '../kit/kit.module.css'
import { useText } from '../text.ts'
import { accessories, conditions, type IntakeSaid } from './intakeWords.ts'

type Props = {
  readonly said: IntakeSaid
  readonly onSay: (said: IntakeSaid) => void
  readonly currency: string
  readonly reason: (field: string) => string | undefined
}

/** What is written down when a device changes hands: things left, marks seen, lock, data, limit. */
export function IntakeFields({ said, onSay, currency, reason }: Props) {
  const { t } = useText()
  const set = (change: Partial<IntakeSaid>) => onSay({ ...said, ...change })
  return (
    <>
      <ChipChoices
        legend={t('desk.intake.accessories')}
        options={accessories.map((one) => [one, t(`desk.accessory.${one}`)])}
        value={said.accessories}
        onChange={(next) => set({ accessories: next })}
      />
      <ChipChoices
        legend={t('desk.intake.condition')}
        options={conditions.map((one) => [one, t(`desk.condition.${one}`)])}
        value={said.condition}
        onChange={(next) => set({ condition: next })}
      />
      <Field
        label={t('desk.intake.conditionNote')}
        value={said.conditionNote}
        maxLength={500}
        onChange={({ target }) => set({ conditionNote: target.value })}
      />
      <ChipChoice
        legend={t('desk.intake.lock')}
        options={lockStates.map((one) => [one, t(`lock.${one}`)])}
        value={said.lock}
        onChange={(lock) => set({ lock })}
        error={reason('lock')}
      />
      <ChipChoice
        legend={t('desk.intake.data')}
        options={dataConsents.map((one) => [one, t(`data.${one}`)])}
        value={said.data}
        onChange={(data) => set({ data })}
        error={reason('data')}
      />
      <div className={kit['pair']}>
        <Field
          label={t('desk.intake.limit', { currency })}
          hint={t('desk.intake.limitHint')}
          value={said.limit}
          inputMode="decimal"
          error={reason('limit')}
          onChange={({ target }) => set({ limit: target.value })}
        />
      </div>
    </>
  )
}
