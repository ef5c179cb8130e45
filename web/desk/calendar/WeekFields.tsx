import { Field } from '#ui/Field.tsx'
import { text } from '../kit/FormDialog.tsx'
import { readWindows, weekdayNames, weekdays, writeWindows } from './week.ts'

type Weekly = readonly {
  readonly weekday: number
  readonly windows: readonly (readonly [string, string])[]
}[]

type Props = {
  readonly weekly: Weekly
  readonly locale: string
  /** Weekdays whose hours could not be read, and what is said of them. */
  readonly unread: readonly number[]
  readonly fault: string
}

/** A field for the hours of each weekday. */
export function WeekFields({ weekly, locale, unread, fault }: Props) {
  const nameOf = weekdayNames(locale, 'long')
  return weekdays.map((weekday) => (
    <Field
      key={weekday}
      label={nameOf(weekday)}
      name={`day${weekday}`}
      defaultValue={writeWindows(weekly.find((one) => one.weekday === weekday)?.windows ?? [])}
      error={unread.includes(weekday) ? fault : undefined}
    />
  ))
}

/** The hours that were typed, and the weekdays whose hours are not at most so many windows. */
export function readWeek(said: FormData, windowsMax = Infinity) {
  const read = weekdays.map((weekday) => ({
    weekday,
    windows: readWindows(text(said, `day${weekday}`)),
  }))
  const unread = read
    .filter(({ windows }) => !windows || windows.length > windowsMax)
    .map(({ weekday }) => weekday)
  return { unread, weekly: read.map(({ weekday, windows = [] }) => ({ weekday, windows })) }
}
