import { addDays, day, type Day, weekday } from './days.ts'

/** From and until on the clock on the wall, '09:00' to '13:00'; '24:00' ends the day. */
export type Window = readonly [from: string, until: string]

/**
 * When a site works, in its own zone. An exception speaks for its day alone; else a holiday has no
 * windows; else the week decides. Never edit a calendar in use: its days are remembered.
 */
export type WorkingCalendar = {
  readonly timeZone: string
  /** ISO 8601: 1 is Monday, 7 is Sunday. */
  readonly weekly: readonly { readonly weekday: number; readonly windows: readonly Window[] }[]
  readonly holidays: ReadonlySet<string> | readonly string[]
  readonly exceptions?: Readonly<Record<string, readonly Window[]>>
}

/** Milliseconds since 1970, half-open; an open pause has no end yet. */
export type Pause = { readonly from: number; readonly to: number | null }

export type Promised = {
  readonly calendar: WorkingCalendar
  readonly startedAt: number
  readonly minutes: number
  readonly pauses: readonly Pause[]
  readonly now: number
}

/** `dueAt` is null while an open pause holds the clock; the minutes left are negative when late. */
export type Due = { readonly dueAt: number | null; readonly remainingMinutes: number }

const minuteMs = 60_000
const dayMs = 1440 * minuteMs
const tenYearsMs = 3653 * dayMs

/**
 * The earliest instant by which that many minutes have been worked: the end of a window rather than
 * the start of the next. Throws RangeError when ten years of the calendar do not hold them.
 */
export function addWorkingMinutes(
  calendar: WorkingCalendar,
  fromMs: number,
  minutes: number,
): number {
  if (!(minutes >= 0)) throw new RangeError(`not a length of time: ${minutes}`)
  let left = Math.round(minutes * minuteMs)
  if (left === 0) return fromMs
  for (const { from, to } of work(calendar, { from: fromMs, to: fromMs + tenYearsMs })) {
    if (to - from >= left) return from + left
    left -= to - from
  }
  throw new RangeError(`ten years in ${calendar.timeZone} do not hold ${minutes} working minutes`)
}

/** Exact to the millisecond, so possibly a fraction; negative when `toMs` comes first. */
export function workingMinutesBetween(
  calendar: WorkingCalendar,
  fromMs: number,
  toMs: number,
): number {
  if (toMs < fromMs) return 0 - workingMinutesBetween(calendar, toMs, fromMs)
  return workedMs(calendar, { from: fromMs, to: toMs }) / minuteMs
}

export function isWorking(calendar: WorkingCalendar, atMs: number): boolean {
  return work(calendar, { from: atMs, to: atMs + 1 }).next().done === false
}

/** The first working instant, perhaps `fromMs` itself; throws RangeError if ten years have none. */
export function nextOpening(calendar: WorkingCalendar, fromMs: number): number {
  for (const { from } of work(calendar, { from: fromMs, to: fromMs + tenYearsMs })) return from
  throw new RangeError(`ten years in ${calendar.timeZone} have no working minute`)
}

/** The day that lies so many working days after another, which itself does not count. */
export function addWorkingDays(calendar: WorkingCalendar, from: Day, count: number): Day {
  if (!(count >= 0)) throw new RangeError(`not a number of days: ${count}`)
  let on = from
  for (let left = count, looked = 0; left > 0; looked++) {
    if (looked > 3653) throw new RangeError(`ten years do not hold ${count} working days`)
    on = addDays(on, 1)
    if (windowsOf(calendar, on).length > 0) left -= 1
  }
  return on
}

/**
 * When a promise of so many working minutes falls due. Only working time outside the pauses counts,
 * however they overlap, so a pause over a night costs nothing; once due it stays due.
 */
export function promiseAt({ calendar, startedAt, minutes, pauses, now }: Promised): Due {
  const running = runningStretches(startedAt, pauses)
  const spentMs = running.reduce((all, { from, to }) => {
    return all + workedMs(calendar, { from, to: Math.min(to, now) })
  }, 0)
  return {
    dueAt: minutes === 0 ? startedAt : dueAt(calendar, running, minutes),
    remainingMinutes: minutes - spentMs / minuteMs,
  }
}

/** Half-open, in milliseconds since 1970. */
type Stretch = { readonly from: number; readonly to: number }

function runningStretches(startedAt: number, pauses: readonly Pause[]): Stretch[] {
  const running: Stretch[] = []
  let from = startedAt
  for (const pause of pauses.toSorted((a, b) => a.from - b.from)) {
    if (pause.from > from) running.push({ from, to: pause.from })
    from = Math.max(from, pause.to ?? Infinity)
  }
  return from < Infinity ? [...running, { from, to: Infinity }] : running
}

function dueAt(
  calendar: WorkingCalendar,
  running: readonly Stretch[],
  minutes: number,
): number | null {
  // Counted in whole milliseconds: what is left of a fraction would outlive the last minute.
  let left = Math.round(minutes * minuteMs)
  for (const stretch of running) {
    const worked = stretch.to < Infinity ? workedMs(calendar, stretch) : Infinity
    if (worked >= left) return addWorkingMinutes(calendar, stretch.from, left / minuteMs)
    left -= worked
  }
  return null
}

function workedMs(calendar: WorkingCalendar, span: Stretch): number {
  let worked = 0
  for (const { from, to } of work(calendar, span)) worked += to - from
  return worked
}

/** The working stretches inside a span, in order. */
function* work(calendar: WorkingCalendar, span: Stretch): Generator<Stretch, void> {
  // A local day begins at most 14 hours before the same day of UTC and ends at most 12 after it.
  const last = Math.floor(span.to / dayMs) + 1
  for (let number = Math.floor(span.from / dayMs) - 1; number <= last; number++) {
    for (const stretch of workOfDay(calendar, number)) {
      const from = Math.max(stretch.from, span.from)
      const to = Math.min(stretch.to, span.to)
      if (from < to) yield { from, to }
    }
  }
}

const remembered = new WeakMap<WorkingCalendar, Map<number, readonly Stretch[]>>()

function workOfDay(calendar: WorkingCalendar, number: number): readonly Stretch[] {
  const days = remembered.get(calendar) ?? new Map<number, readonly Stretch[]>()
  remembered.set(calendar, days)
  const known = days.get(number)
  if (known) return known
  const windows = windowsOf(calendar, addDays(day('1970-01-01'), number))
  const stretches = windows.length === 0 ? [] : placed(calendar.timeZone, number, windows)
  days.set(number, stretches)
  return stretches
}

function windowsOf(calendar: WorkingCalendar, on: Day): Stretch[] {
  const week = calendar.weekly.filter((one) => one.weekday === weekday(on))
  const usual = new Set(calendar.holidays).has(on) ? [] : week.flatMap((one) => one.windows)
  const windows = (calendar.exceptions?.[on] ?? usual).map(([from, until]) => {
    const window = { from: wallMs(from), to: wallMs(until) }
    if (window.from < window.to) return window
    throw new RangeError(`a window ends after it begins, and by 24:00: ${from} to ${until}`)
  })
  // Where windows overlap, the later one starts when the earlier one has ended.
  let end = 0
  return windows
    .toSorted((a, b) => a.from - b.from)
    .flatMap(({ from, to }) => {
      const rest = { from: Math.max(from, end), to }
      end = Math.max(end, to)
      return rest.from < rest.to ? [rest] : []
    })
}

function wallMs(time: string): number {
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(time)) throw new RangeError(`no time: ${time}`)
  return (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * minuteMs
}

/**
 * Between two changes of its offset a zone's wall clock is plain shifted UTC. Cutting the windows
 * there makes a minute work exactly when the clock on the wall shows it: an hour that is skipped
 * never works, an hour that comes twice works twice.
 */
function placed(timeZone: string, number: number, windows: readonly Stretch[]): Stretch[] {
  const midnight = number * dayMs
  const around = { from: midnight - dayMs, to: midnight + 2 * dayMs }
  return offsets(timeZone, around).flatMap(({ from, to, offsetMs }) => {
    const utc = midnight - offsetMs
    return windows
      .map((window) => ({
        from: Math.max(from, utc + window.from),
        to: Math.min(to, utc + window.to),
      }))
      .filter((stretch) => stretch.from < stretch.to)
  })
}

function offsets(timeZone: string, around: Stretch): (Stretch & { readonly offsetMs: number })[] {
  const found = []
  let at = Temporal.Instant.fromEpochMilliseconds(around.from).toZonedDateTimeISO(timeZone)
  while (at.epochMilliseconds < around.to) {
    const next = at.getTimeZoneTransition('next')
    const to = Math.min(next?.epochMilliseconds ?? Infinity, around.to)
    found.push({ from: at.epochMilliseconds, to, offsetMs: at.offsetNanoseconds / 1e6 })
    at = Temporal.Instant.fromEpochMilliseconds(to).toZonedDateTimeISO(timeZone)
  }
  return found
}
