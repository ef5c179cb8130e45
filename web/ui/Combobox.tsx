import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import style from './Combobox.module.css'
import { Field } from './Field.tsx'

export type Suggestion = { readonly id: string; readonly label: ReactNode }

type Props = {
  readonly label: string
  readonly hint?: ReactNode
  readonly text: string
  readonly onText: (text: string) => void
  readonly suggestions: readonly Suggestion[]
  readonly onPick: (id: string) => void
  /** What a reader hears and sees beneath: how many there are, or that there are none. */
  readonly status: string
}

/**
 * Type, then choose: arrow keys move, Enter takes, Escape closes (ARIA combobox with a listbox).
 */
export function Combobox(props: Props) {
  const { label, hint, text, onText, suggestions, onPick, status } = props
  const id = useId()
  const [at, setAt] = useState(-1)
  const [closed, setClosed] = useState(false)
  const open = suggestions.length > 0 && !closed
  const active = open ? suggestions[at] : undefined
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && suggestions.length > 0) {
      event.preventDefault()
      setClosed(false)
      const start = at < 0 && step < 0 ? 0 : at
      setAt((start + step + suggestions.length) % suggestions.length)
    }
    if (event.key === 'Escape') setClosed(true)
    if (event.key === 'Enter' && open) {
      event.preventDefault()
      const taken = active ?? (suggestions.length === 1 ? suggestions[0] : undefined)
      if (taken) onPick(taken.id)
    }
  }
  return (
    <div className={style['combobox']}>
      <Field
        label={label}
        hint={hint}
        type="search"
        required
        autoComplete="off"
        role="combobox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active ? `${id}-${active.id}` : undefined}
        value={text}
        onChange={({ target }) => {
          setAt(-1)
          setClosed(false)
          onText(target.value)
        }}
        onKeyDown={press}
      />
      <p role="status" className={style['status']}>
        {status}
      </p>
      <div
        role="listbox"
        tabIndex={-1}
        id={`${id}-list`}
        aria-label={label}
        className={style['list']}
        hidden={!open}
      >
        {suggestions.map((one, place) => (
          // The keyboard stays in the field and moves through the list from there (see press).
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={one.id}
            id={`${id}-${one.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === at}
            className={style['option']}
            onClick={() => onPick(one.id)}
          >
            {one.label}
          </div>
        ))}
      </div>
    </div>
  )
}
