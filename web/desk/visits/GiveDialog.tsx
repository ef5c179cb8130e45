import { useQuery } from '@tanstack/react-query'
import { type RouteView, type VisitView, visits } from '#visits/contract'
import type { Day } from '#shared/days'
import { asking } from '#lib/call.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { focusOnArrival } from '#ui/focusOnArrival.ts'
import { Meaning } from '#ui/Meaning.tsx'
import { When } from '#ui/When.tsx'
import { Asked } from '../kit/Asked.tsx'
import { useKnown, useText } from '../text.ts'
import { type Answer, type Answers, answersOf, useAnswerWords } from './answers.ts'
import { colourOf, inColour } from './day.ts'
import { useRouteWords } from './routeWords.ts'
import type { GivingHand } from './useGiving.ts'
import style from './give.module.css'

/** Who there is, in which day and zone, and the hand that gives. */
export type Hand = {
  readonly routes: readonly RouteView[]
  readonly day: Day
  readonly timeZone: string
  readonly giving: GivingHand
}

/** What a drag does, by keyboard: each technician with what it would cost, or why not. */
export function GiveDialog({ hand }: { readonly hand: Hand }) {
  const { t } = useText()
  const { asked: visit, ask } = hand.giving
  return (
    <Dialog
      open={visit !== undefined}
      onClose={() => ask(undefined)}
      title={t('desk.visits.giveTitle')}
      actions={<Button onClick={() => ask(undefined)}>{t('action.close')}</Button>}
    >
      {visit ? <Choice key={visit.id} visit={visit} hand={hand} /> : null}
    </Dialog>
  )
}

type Props = { readonly visit: VisitView; readonly hand: Hand }

function Choice({ visit, hand }: Props) {
  const { t } = useText()
  const known = useKnown()
  const { day, timeZone } = hand
  const asked = useQuery({ ...asking(visits.preview, { visit: visit.id, day }), staleTime: 0 })
  const needs = [
    t('desk.visits.minutes', { minutes: visit.minutes }),
    ...visit.skills.map((one) => known('desk.visitSkill.', one)),
    ...visit.parts.map((one) => known('desk.component.', one)),
  ]
  return (
    <div className={style['give']}>
      <p className={style['needs']}>
        <strong>{visit.label}</strong>
        <br />
        {visit.window ? (
          <When at={visit.window.from} until={visit.window.to} timeZone={timeZone} />
        ) : null}
        {` · ${needs.join(' · ')}`}
      </p>
      <Asked of={asked} shape="text">
        {({ items }) => <Technicians visit={visit} hand={hand} answers={answersOf(items)} />}
      </Asked>
    </div>
  )
}

function Technicians({ visit, hand, answers }: Props & { readonly answers: Answers | undefined }) {
  const { t } = useText()
  const words = useAnswerWords(hand.timeZone)
  const all = hand.routes.map((route, nth) => ({
    route,
    nth,
    answer: answers?.get(route.technician.id),
    isOwn: visit.technician?.id === route.technician.id,
  }))
  const able = all
    .flatMap(({ answer, isOwn, ...one }) =>
      !isOwn && answer?.fits === true ? [{ ...one, answer }] : [],
    )
    .toSorted((one, other) => one.answer.addedMinutes - other.answer.addedMinutes)
  const others = all.filter(({ isOwn, answer }) => isOwn || answer?.fits !== true)
  return (
    <>
      {able.length > 0 ? (
        <ul className={style['able']}>
          {able.map((one, place) => (
            <li key={one.route.technician.id}>
              <Able {...one} isBest={place === 0} visit={visit} hand={hand} />
            </li>
          ))}
        </ul>
      ) : (
        <p>{t('desk.visits.noneAble')}</p>
      )}
      {others.length > 0 ? (
        <ul className={style['others']}>
          {others.map(({ route: { technician, off }, answer, isOwn }) => (
            <li key={technician.id}>
              <strong>{technician.name}</strong>
              <span>
                {isOwn
                  ? t('desk.visits.here')
                  : off === null
                    ? answer && words(answer)
                    : t('desk.visits.off', { reason: off })}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

type AbleProps = Props & {
  readonly route: RouteView
  readonly nth: number
  readonly answer: Answer
  readonly isBest: boolean
}

function Able({ visit, hand: { giving, timeZone }, route, nth, answer, isBest }: AbleProps) {
  const { t } = useText()
  const words = useAnswerWords(timeZone)
  const routeWords = useRouteWords()
  const { technician } = route
  return (
    <button
      // Who drives least is the likely choice, and comes after the question was asked.
      ref={isBest ? focusOnArrival : undefined}
      type="button"
      className={style['technician']}
      style={inColour(colourOf(nth))}
      aria-busy={giving.busy || undefined}
      onClick={() => {
        giving.ask(undefined)
        giving.give(visit, technician, answer)
      }}
    >
      <span className={style['swatch']} aria-hidden />
      <span className={style['who']}>
        <strong>{technician.name}</strong>
        {isBest ? <Meaning is="good">{t('desk.visits.least')}</Meaning> : null}
      </span>
      <span>{words(answer)}</span>
      <span className={style['so']}>{routeWords(route).join(' · ')}</span>
    </button>
  )
}
