import type { ReactNode } from 'react'
import style from './Meaning.module.css'

export type MeaningName = 'waiting' | 'good' | 'risk' | 'failed' | 'closed'

/** A shape for each meaning, so that colour is never alone. */
const marks = {
  waiting: <circle cx="5" cy="5" r="3.75" fill="none" stroke="currentColor" strokeWidth="2.5" />,
  good: <circle cx="5" cy="5" r="5" fill="currentColor" />,
  risk: <path d="M5 .5 10 9.5H0Z" fill="currentColor" />,
  failed: <path d="M0 0h10v10H0Z" fill="currentColor" />,
  closed: <path d="M0 4h10v2H0Z" fill="currentColor" />,
} as const satisfies Record<MeaningName, ReactNode>

/** A word with its mark: "Waiting for you", "On time". */
export function Meaning({
  is,
  children,
}: {
  readonly is: MeaningName
  readonly children: ReactNode
}) {
  return (
    <span className={`${style['meaning']} ${style[is]}`}>
      <svg className={style['mark']} viewBox="0 0 10 10" aria-hidden>
        {marks[is]}
      </svg>
      <span>{children}</span>
    </span>
  )
}
