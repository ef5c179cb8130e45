import type { ReactNode } from 'react'
import type { MeaningName } from './Meaning.tsx'
import meaning from './Meaning.module.css'
import style from './Progress.module.css'

export type TimelineEvent = {
  readonly id: string
  readonly title: ReactNode
  /** When, as <When> says it. */
  readonly at?: ReactNode
  readonly meaning?: MeaningName
  /** Has not happened yet. */
  readonly coming?: boolean
  readonly children?: ReactNode
}

/** What happened, in order; what is still to come is hollow and dashed. */
export function Timeline({ events }: { readonly events: readonly TimelineEvent[] }) {
  return (
    <ol className={style['timeline']}>
      {events.map((event) => (
        <li key={event.id} className={`${style['event']} ${event.coming ? style['coming'] : ''}`}>
          <span className={`${style['dot']} ${meaning[event.meaning ?? 'closed']}`}>
            <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden>
              {event.coming ? (
                <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
              ) : (
                <circle cx="6" cy="6" r="5" fill="currentColor" />
              )}
            </svg>
          </span>
          <div className={style['body']}>
            <p>
              <span className={style['title']}>{event.title}</span>
              {event.at ? <span className={style['at']}> · {event.at}</span> : null}
            </p>
            {event.children}
          </div>
        </li>
      ))}
    </ol>
  )
}
