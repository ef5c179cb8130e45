import type { CrewView } from '#crew/contract'
import { localeOf } from '#shared/messages'
import { weekdayNames, writeWindows } from '../calendar/week.ts'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'

/** "Mon–Fri 09:00–13:00, 13:45–19:00": days with the same hours said once. */
export function useWeek(): (weekly: CrewView['weekly']) => string {
  const { language } = useText()
  const { market } = useDesk()
  const nameOf = weekdayNames(localeOf(language, market.id), 'short')
  return (weekly) => {
    const spans: { from: number; to: number; hours: string }[] = []
    for (const { weekday, windows } of weekly.toSorted((a, b) => a.weekday - b.weekday)) {
      const hours = writeWindows(windows)
      const last = spans.at(-1)
      if (last && last.to === weekday - 1 && last.hours === hours) last.to = weekday
      else if (hours) spans.push({ from: weekday, to: weekday, hours })
    }
    return spans
      .map(({ from, to, hours }) => {
        const days = from === to ? nameOf(from) : `${nameOf(from)}–${nameOf(to)}`
        return `${days} ${hours}`
      })
      .join('; ')
  }
}
