import { useId, useState } from 'react'
import style from './Stars.module.css'

const marks = [1, 2, 3, 4, 5] as const

type Props = {
  readonly legend: string
  /** What each star is called: "3 of 5". */
  readonly name: (stars: number) => string
  readonly value: number | undefined
  readonly onChange: (stars: number) => void
}

/** One to five: a radio group, so that arrow keys choose; nothing is chosen beforehand. */
export function Stars({ legend, name, value, onChange }: Props) {
  const id = useId()
  const [over, setOver] = useState<number>()
  return (
    <fieldset className={style['stars']} onPointerLeave={() => setOver(undefined)}>
      <legend>{legend}</legend>
      {marks.map((stars) => (
        <label key={stars} className={style['star']} onPointerEnter={() => setOver(stars)}>
          <input
            type="radio"
            name={id}
            aria-label={name(stars)}
            checked={value === stars}
            onChange={() => onChange(stars)}
          />
          <Star filled={stars <= (over ?? value ?? 0)} />
        </label>
      ))}
    </fieldset>
  )
}

/** Given stars, to be read only; the words beside them say the same. */
export function StarsGiven({ stars }: { readonly stars: number }) {
  return (
    <span className={style['given']} aria-hidden>
      {marks.map((one) => (
        <Star key={one} filled={one <= stars} />
      ))}
    </span>
  )
}

function Star({ filled }: { readonly filled: boolean }) {
  return (
    <svg width="28" height="28" viewBox="0 0 24 24" aria-hidden>
      <path
        d="m12 3.5 2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9-4.3-4.1 5.9-.8z"
        fill={filled ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
    </svg>
  )
}
