import type { ReactNode } from 'react'
import { Icon } from '#ui/Icon.tsx'
import { IconCheck, IconChevronDown } from '#ui/icons.ts'
import { useText } from '../text.ts'
import style from './repair.module.css'
import type { StepName, StepState } from './steps.ts'

type Props = {
  readonly step: StepName
  readonly state: StepState
  /** The line a finished step folds to. */
  readonly line?: ReactNode
  /** What a finished step shows when it is opened. */
  readonly detail?: ReactNode
  /** Whether this person may: a form that cannot be sent is not shown at all. */
  readonly can?: boolean | string | undefined
  /** What is to be done now. */
  readonly children?: ReactNode
}

/** One step of the work: folded when done, open when it is its turn, else only its name. */
export function Step({ step, state, line, detail, can, children }: Props) {
  const { t } = useText()
  const title = t(`desk.step.${step}`)
  if (state === 'now') {
    return (
      <section className={style['now']} aria-label={title}>
        <h2 className={style['stepTitle']}>{title}</h2>
        {detail}
        {can === 'core.forbidden' ? <p>{t('desk.step.others')}</p> : children}
      </section>
    )
  }
  if (state === 'done' && detail) {
    return (
      <details className={style['done']}>
        <summary>
          <Icon of={IconCheck} size={16} />
          <strong>{title}</strong>
          <span className={style['line']}>{line}</span>
          <Icon of={IconChevronDown} size={16} />
        </summary>
        <div className={style['detail']}>{detail}</div>
      </details>
    )
  }
  return (
    <div className={state === 'done' ? `${style['coming']} ${style['was']}` : style['coming']}>
      {state === 'done' ? <Icon of={IconCheck} size={16} /> : null}
      {state === 'done' ? <strong>{title}</strong> : <span>{title}</span>}
      <span className={style['line']}>{state === 'skipped' ? t('desk.step.skipped') : line}</span>
    </div>
  )
}
