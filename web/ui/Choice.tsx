import { type ReactNode, useId } from 'react'
import style from './Choice.module.css'

export type Option<Value extends string> = {
  readonly value: Value
  readonly title: ReactNode
  readonly note?: ReactNode
  /** At the right: a price, a date. */
  readonly aside?: ReactNode
  /** Why it cannot be chosen now. */
  readonly reason?: string | undefined
}

type Props<Value extends string> = {
  readonly legend: string
  readonly options: readonly Option<Value>[]
  readonly value: Value | undefined
  readonly onChange: (value: Value) => void
  readonly name?: string
}

/** One of a few, each a card that can be pressed anywhere. */
export function Choice<Value extends string>(props: Props<Value>) {
  const { legend, options, value, onChange, name } = props
  const id = useId()
  return (
    <fieldset className={style['choice']}>
      <legend className={style['legend']}>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={style['option']}>
          <input
            type="radio"
            name={name ?? id}
            value={option.value}
            checked={option.value === value}
            disabled={option.reason !== undefined}
            onChange={() => onChange(option.value)}
          />
          <span>
            <span className={style['title']}>{option.title}</span>
            {option.note ? <span className={style['note']}>{option.note}</span> : null}
            {option.reason ? <span className={style['note']}>{option.reason}</span> : null}
          </span>
          {option.aside ? <span className={style['aside']}>{option.aside}</span> : null}
        </label>
      ))}
    </fieldset>
  )
}
