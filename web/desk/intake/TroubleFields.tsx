import { useQuery } from '@tanstack/react-query'
import { catalog, type ModelView } from '#catalog/contract'
import { asking } from '#lib/call.ts'
import { TextArea } from '#ui/Field.tsx'
import { ChipChoice } from '../kit/Chips.tsx'
import kit from '../kit/kit.module.css'
import { Pick } from '../kit/Pick.tsx'
import { useText } from '../text.ts'
import style from './intake.module.css'

export type Trouble = {
  readonly symptom: string
  readonly accident: boolean
  readonly words: string
}

type Props = {
  readonly model: ModelView | undefined
  readonly trouble: Trouble
  readonly onTrouble: (trouble: Trouble) => void
  readonly reason: (field: string) => string | undefined
}

/** Three likely troubles as chips, all others in a list, and the owner's own words. */
export function TroubleFields({ model, trouble, onTrouble, reason }: Props) {
  const { t } = useText()
  const category = model?.category ?? 'phone'
  const asked = useQuery({ ...asking(catalog.symptoms, { category }), staleTime: 3_600_000 })
  const items = asked.data?.items ?? []
  const likely = items.filter((one) => one.likely)
  const shown = likely.length > 0 ? likely.slice(0, 3) : items.slice(0, 3)
  const others = items.filter((one) => !shown.includes(one))
  const set = (change: Partial<Trouble>) => onTrouble({ ...trouble, ...change })
  return (
    <div className={style['part']}>
      <div className={style['symptoms']}>
        <ChipChoice
          legend={t('desk.intake.symptom')}
          options={shown.map(({ id, label }) => [id, label])}
          value={trouble.symptom}
          onChange={(symptom) => set({ symptom })}
          error={reason('symptom')}
        />
        <Pick
          label={t('desk.intake.otherSymptom')}
          value={others.some(({ id }) => id === trouble.symptom) ? trouble.symptom : ''}
          onChange={(symptom) => set({ symptom })}
          options={[
            ['', t('desk.intake.otherSymptom')],
            ...others.map(({ id, label }) => [id, label] as const),
          ]}
        />
      </div>
      <label className={kit['tickLine']}>
        <input
          type="checkbox"
          role="switch"
          aria-checked={trouble.accident}
          checked={trouble.accident}
          onChange={({ target }) => set({ accident: target.checked })}
        />
        {t('desk.intake.accident')}
      </label>
      <TextArea
        label={t('desk.intake.words')}
        rows={2}
        maxLength={1000}
        value={trouble.words}
        onChange={({ target }) => set({ words: target.value })}
      />
    </div>
  )
}
