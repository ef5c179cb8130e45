import { leftReasons, type visits } from '#visits/contract'
import type { Answer as AnswerOf } from '#lib/call.ts'
import { useText } from '../text.ts'

/** What a technician's day says to a visit, before anything is moved. */
export type Answer = AnswerOf<typeof visits.preview>['items'][number]
export type Answers = ReadonlyMap<string, Answer>

export function answersOf(items: readonly Answer[] | undefined): Answers | undefined {
  return items && new Map(items.map((item) => [item.technician, item]))
}

/** A reason as words; what is no code of ours is words already. */
export function useWhyNot(): (reason: string) => string | undefined {
  const { t } = useText()
  return (reason) => {
    const known = leftReasons.find((one) => one === reason)
    return known ? t(`desk.visitNo.${known}`) : reason || undefined
  }
}

/** "+12 min, starts 14:20", or why not. */
export function useAnswerWords(timeZone: string): (answer: Answer) => string {
  const { t, format } = useText()
  const whyNot = useWhyNot()
  return ({ fits, addedMinutes, startsAt }) => {
    if (fits !== true) return whyNot(fits) ?? ''
    const minutes = signed(addedMinutes, format.number)
    const at = startsAt ? format.clock(startsAt, timeZone) : ''
    return t('desk.visits.fits', { minutes, at })
  }
}

/** "+12" or "−6": the cost beside what is driven already. */
export function signed(minutes: number, write: (value: number) => string): string {
  return `${minutes >= 0 ? '+' : '−'}${write(Math.abs(minutes))}`
}
