import { useText } from '#lib/i18n.tsx'
import style from './Progress.module.css'

type Props = {
  readonly steps: readonly string[]
  /** The step being done, from 0. */
  readonly at: number
}

/** A sentence first ("Step 2 of 4: Diagnosis"), then its picture. */
export function Stepper({ steps, at }: Props) {
  const { t } = useText()
  return (
    <div className={style['steps']}>
      <p>{t('progress.step', { at: at + 1, count: steps.length, name: steps[at] ?? '' })}</p>
      <div className={style['bars']} aria-hidden>
        {steps.map((step, place) => (
          <span key={step} className={`${style['bar']} ${place <= at ? style['done'] : ''}`} />
        ))}
      </div>
    </div>
  )
}
