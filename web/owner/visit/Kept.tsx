import { useEffect, useState } from 'react'
import { now } from '#lib/clock.ts'
import { Button } from '#ui/Button.tsx'
import { focusOnArrival } from '#ui/focusOnArrival.ts'
import { Row } from '#ui/Layout.tsx'
import { Notice } from '#ui/Notice.tsx'
import { When } from '#ui/When.tsx'
import ownerStyle from '../owner.module.css'
import { useText } from '../text.ts'
import style from './visit.module.css'

type Props = {
  readonly slot: string
  readonly slotEnd: string | undefined
  readonly timeZone: string
  /** Until when it is kept; undefined once the server has let it go. */
  readonly until: string | undefined
  readonly busy: boolean
  /** It was chosen a moment ago, by a button that is gone: the reader goes on here. */
  readonly isFresh: boolean
  readonly onAgain: () => void
  readonly onOther: () => void
}

/** The window that is kept, and for how long. Only the end of the time is said aloud. */
export function Kept({ slot, slotEnd, timeZone, until, busy, isFresh, ...props }: Props) {
  const { t } = useText()
  const left = useSecondsUntil(until)
  const isOver = left === 0
  return (
    <div ref={isFresh ? focusOnArrival : undefined} tabIndex={-1} className={style['held']}>
      <p className={ownerStyle['first']}>
        <When at={slot} timeZone={timeZone} {...(slotEnd ? { until: slotEnd } : {})} />
      </p>
      {isOver ? null : (
        <p className={style['left']} role="timer">
          {t('owner.visit.keptFor', { time: clockOf(left) })}
        </p>
      )}
      <div role="status">
        {isOver ? <Notice kind="risk">{t('owner.visit.over')}</Notice> : null}
      </div>
      <Row>
        {isOver ? (
          <Button busy={busy} onClick={props.onAgain}>
            {t('owner.visit.keepAgain')}
          </Button>
        ) : null}
        <Button kind={isOver ? 'plain' : 'quiet'} onClick={props.onOther}>
          {t('owner.changes.time')}
        </Button>
      </Row>
    </div>
  )
}

function useSecondsUntil(until: string | undefined): number {
  const secondsLeft = () =>
    until ? Math.max(0, Math.round((Date.parse(until) - now().getTime()) / 1000)) : 0
  const [, tick] = useState(0)
  // The clock on the wall is outside React.
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  return secondsLeft()
}

/** 9:42 */
function clockOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
