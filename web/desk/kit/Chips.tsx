import { useId } from 'react'
import style from './kit.module.css'

type Option = readonly [value: string, text: string]

type OneProps = {
  readonly legend: string
  readonly options: readonly Option[]
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error?: string | undefined
}

/** One of a few, all in sight: arrows move, tab goes on. */
export function ChipChoice({ legend, options, value, onChange, error }: OneProps) {
  const name = useId()
  return (
    <fieldset className={style['chips']} aria-describedby={error ? `${name}-error` : undefined}>
      <legend>{legend}</legend>
      {options.map(([key, text]) => (
        <label key={key} className={style['chip']}>
          <input
            type="radio"
            name={name}
            value={key}
            checked={key === value}
            onChange={() => onChange(key)}
          />
          {text}
        </label>
      ))}
      {error ? (
        <span id={`${name}-error`} role="alert" className={style['error']}>
          {error}
        </span>
      ) : null}
    </fieldset>
  )
}

type ManyProps = {
  readonly legend: string
  readonly options: readonly Option[]
  readonly value: readonly string[]
  readonly onChange: (value: string[]) => void
}

export function ChipChoices({ legend, options, value, onChange }: ManyProps) {
  const toggle = (key: string) =>
    onChange(value.includes(key) ? value.filter((one) => one !== key) : [...value, key])
  return (
    <fieldset className={style['chips']}>
      <legend>{legend}</legend>
      {options.map(([key, text]) => (
        <label key={key} className={style['chip']}>
          <input type="checkbox" checked={value.includes(key)} onChange={() => toggle(key)} />
          {text}
        </label>
      ))}
    </fieldset>
  )
}
