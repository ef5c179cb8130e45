import style from './spans.module.css'

export type Span = {
  readonly id: string
  readonly label: string
  readonly note?: string
  readonly from: string | null
  readonly to: string | null
  readonly meaning?: 'good' | 'closed' | 'risk'
}

type Props = {
  readonly label: string
  readonly spans: readonly Span[]
  /** Today's line. */
  readonly at: string
  readonly today: string
  readonly year: (at: number) => string
  readonly chosen?: string | undefined
  readonly onChoose?: (id: string) => void
}

const month = 2_629_800_000

/** Intervals on one line of time, with today's line through them; a press chooses one. */
export function Spans({ label, spans, at, today, year, chosen, onChoose }: Props) {
  const now = Date.parse(at)
  const starts = spans.flatMap(({ from }) => (from ? [Date.parse(from)] : []))
  const ends = spans.flatMap(({ to }) => (to ? [Date.parse(to)] : []))
  const first = Math.min(now - month, ...starts) - month
  const last = Math.max(now + month, ...ends) + month
  const place = (instant: number) => `${((instant - first) / (last - first)) * 100}%`
  return (
    <div className={style['spans']} role="group" aria-label={label}>
      {spans.map((span) => {
        const from = span.from ? Date.parse(span.from) : first
        const to = span.to ? Date.parse(span.to) : last
        const width = `${(Math.max(to - from, month / 8) / (last - first)) * 100}%`
        return (
          <button
            key={span.id}
            type="button"
            className={style['row']}
            aria-pressed={onChoose ? chosen === span.id : undefined}
            onClick={() => onChoose?.(span.id)}
          >
            <span className={style['name']}>
              {span.label}
              {span.note ? <span className={style['note']}>{span.note}</span> : null}
            </span>
            <span className={style['track']}>
              <span
                className={style['bar']}
                data-meaning={span.meaning ?? 'closed'}
                data-open={span.to === null || undefined}
                style={{ insetInlineStart: place(from), width }}
              />
            </span>
          </button>
        )
      })}
      <div className={style['scale']} aria-hidden>
        <span className={style['name']} />
        <span className={style['track']}>
          <span className={style['now']} style={{ insetInlineStart: place(now) }}>
            <span>{today}</span>
          </span>
          <span className={style['first']}>{year(first)}</span>
          <span className={style['last']}>{year(last)}</span>
        </span>
      </div>
    </div>
  )
}
