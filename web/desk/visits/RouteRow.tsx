import { useState } from 'react'
import type { RouteView } from '#visits/contract'
import { Icon } from '#ui/Icon.tsx'
import { IconCheck, IconX } from '#ui/icons.ts'
import { useText } from '../text.ts'
import { type Answer, useAnswerWords } from './answers.ts'
import { colourOf, inColour, placeIn, spanIn } from './day.ts'
import { StopBar } from './StopBar.tsx'
import { useRouteWords } from './routeWords.ts'
import type { DayLook } from './Timeline.tsx'
import type { GivingHand } from './useGiving.ts'
import style from './timeline.module.css'

type Props = {
  readonly route: RouteView
  readonly nth: number
  readonly look: DayLook
  readonly giving: GivingHand
}

/** A technician's day; a visit dropped on it is given to them. */
export function RouteRow({ route, nth, look, giving }: Props) {
  const { t } = useText()
  const routeWords = useRouteWords()
  const [over, setOver] = useState(false)
  const { technician, stops, off, pause } = route
  const { scale, lit, onLight } = look
  const { held, answers } = giving
  const answer = answers?.get(technician.id)
  const isOwn = held?.technician?.id === technician.id
  const fits = isOwn || answer?.fits === true
  return (
    // The menu of each visit does the same.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      className={style['row']}
      style={inColour(colourOf(nth))}
      data-lit={lit === technician.id || undefined}
      data-over={held && over ? (answer || isOwn ? (fits ? 'yes' : 'no') : 'asked') : undefined}
      onDragOver={(event) => {
        if (!held) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        if (held) giving.give(held, technician, answer)
      }}
    >
      <div className={style['head']}>
        <button
          type="button"
          className={style['name']}
          aria-pressed={lit === technician.id}
          onClick={() => onLight(technician.id)}
        >
          <span className={style['swatch']} aria-hidden />
          {technician.name}
        </button>
        {held && answers ? (
          <Verdict answer={answer} isOwn={isOwn} timeZone={look.timeZone} />
        ) : (
          <span className={style['sum']}>
            {routeWords(route).map((line) => (
              <span key={line}>{line}</span>
            ))}
          </span>
        )}
      </div>
      <div className={style['track']} data-off={off !== null || undefined}>
        {off === null ? (
          <span className={style['shift']} style={spanIn(scale, route.startsAt, route.endsAt)} />
        ) : null}
        {pause && off === null ? (
          <span
            className={style['pause']}
            title={t('desk.visits.mark.pause')}
            style={spanIn(scale, pause.from, pause.to)}
          />
        ) : null}
        {scale.hours.map((hour) => (
          <span key={hour} className={style['hour']} style={{ left: placeIn(scale, hour) }} />
        ))}
        {stops.length > 0 ? (
          <ol className={style['stops']}>
            {stops.map((stop, at) => (
              <StopBar
                key={stop.visit.id}
                stop={stop}
                number={at + 1}
                look={look}
                onHold={giving.hold}
              />
            ))}
          </ol>
        ) : null}
        {held && answer?.fits === true && answer.startsAt && !isOwn ? (
          <span
            className={style['ghost']}
            style={spanIn(
              scale,
              answer.startsAt,
              Date.parse(answer.startsAt) + held.minutes * 60_000,
            )}
          />
        ) : null}
      </div>
    </li>
  )
}

type VerdictProps = {
  readonly answer: Answer | undefined
  readonly isOwn: boolean
  readonly timeZone: string
}

/** Whether it fits, what it costs and when it would begin: before the drop. */
function Verdict({ answer, isOwn, timeZone }: VerdictProps) {
  const { t } = useText()
  const words = useAnswerWords(timeZone)
  if (isOwn) return <span className={style['sum']}>{t('desk.visits.here')}</span>
  if (!answer) return null
  return (
    <span className={style['verdict']} data-fits={answer.fits === true ? 'yes' : 'no'}>
      <Icon of={answer.fits === true ? IconCheck : IconX} size={14} />
      {words(answer)}
    </span>
  )
}
