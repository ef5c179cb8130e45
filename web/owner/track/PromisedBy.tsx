import type { TrackView } from '#repairs/contract'
import { Disclosure } from '#ui/Disclosure.tsx'
import { Soft } from '#ui/Layout.tsx'
import { Meaning } from '#ui/Meaning.tsx'
import { Notice } from '#ui/Notice.tsx'
import style from '../owner.module.css'
import { useText } from '../text.ts'
import { type Move, movesOf } from './moves.ts'

type Props = { readonly repair: TrackView }

/** The promised date; if it moved, from what, to what and why; if it is paused, for what. */
export function PromisedBy({ repair }: Props) {
  const { t, format } = useText()
  const { stage, promisedAt, promises, timeZone } = repair
  if (stage === 'handedOver' || stage === 'cancelled') return null
  const date = (at: string) => format.date(at, timeZone)
  const moves = movesOf(promises, date)
  const last = moves.at(-1)
  const words = ({ from, to }: Move) =>
    t('owner.promised.moved', { from: date(from), to: date(to) })
  const pause = promisedAt ? undefined : promises.at(-1)
  return (
    <>
      {promisedAt ? (
        <p className={style['first']}>{t('owner.promised.by', { day: date(promisedAt) })}</p>
      ) : null}
      {pause?.from ? (
        <p>
          <Meaning is="risk">{pause.cause}</Meaning>
          <br />
          {t('owner.promised.paused', { day: date(pause.from) })}
        </p>
      ) : null}
      {last ? (
        <Notice kind="risk" title={words(last)}>
          <p>{last.why}</p>
        </Notice>
      ) : null}
      {moves.length > 1 ? (
        <Disclosure summary={t('owner.promised.history')}>
          <ul className={style['list']}>
            {moves.map((move) => (
              <li key={move.at}>
                {words(move)} <Soft small>{move.why}</Soft>
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </>
  )
}
