import type { SlotView } from '#scheduling/contract'
import { useText } from '../text.ts'
import style from './book.module.css'

type Props = {
  readonly slots: readonly SlotView[]
  readonly timeZone: string
  readonly value: string | undefined
  readonly onChange: (slot: string) => void
}

/** The free times of one day: a radio group in the shape of buttons, so that arrow keys walk it. */
export function Times({ slots, timeZone, value, onChange }: Props) {
  const { t, format } = useText()
  return (
    <fieldset className={style['times']}>
      <legend>{t('owner.slot.times')}</legend>
      {slots.map(({ startsAt }) => (
        <label key={startsAt} className={style['time']}>
          <input
            type="radio"
            name="slot"
            value={startsAt}
            checked={startsAt === value}
            onChange={() => onChange(startsAt)}
          />
          <time dateTime={startsAt}>{format.clock(startsAt, timeZone)}</time>
        </label>
      ))}
    </fieldset>
  )
}
