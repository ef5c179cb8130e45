import { useId } from 'react'
import style from './kit.module.css'

type Props = {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [value: string, text: string])[]
  readonly onChange: (value: string) => void
  /** Shows the label before the choice; otherwise it is only read aloud. */
  readonly named?: boolean
  /** It narrows a list: marked when it does. */
  readonly filter?: boolean
}

/** A small select for bars of filters: the browser's own. */
export function Pick({ label, value, options, onChange, named = false, filter = false }: Props) {
  const id = useId()
  const chosen = filter && value !== ''
  return (
    <span className={style['pick']} data-chosen={chosen || undefined} title={label}>
      {named ? <label htmlFor={id}>{label}</label> : null}
      <select
        id={id}
        aria-label={named ? undefined : label}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </span>
  )
}
