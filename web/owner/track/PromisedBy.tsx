import type { TrackView } from '#repairs/contract'
import { Disclosure } from '#ui/Disclosure.tsx'
import { Soft } from '#ui/Layout.tsx'
import { Notice } from '#ui/Notice.tsx'
import style from '../owner.module.css'
import { useText } from '../text.ts'

type Props = { readonly repair: TrackView }

/** The promised date; if it moved, from what, to what and why. */
export function PromisedBy({ repair }: Props) {
  const { t, format } = useText()
  const { stage, promisedAt, promises, timeZone } = repair
  if (stage === 'handedOver' || stage === 'cancelled') return null
  const date = (at: string | null) => (at ? format.date(at, timeZone) : t('owner.promised.open'))
  // A move within the day changes nothing for whoever reads a day.
  const moved = promises.filter(({ from, to }) => from !== null && date(from) !== date(to))
  const last = moved.at(-1)
  const words = (move: (typeof moved)[number]) =>
    [move.cause, move.words].filter(Boolean).join(': ')
  return (
    <>
      <p className={style['first']}>
        {promisedAt
          ? t('owner.promised.by', { day: date(promisedAt) })
          : t('owner.promised.paused')}
      </p>
      {last ? (
        <Notice kind="risk" title={t('owner.promised.moved', { from: date(last.from), to: date(last.to) })}>
          <p>{words(last)}</p>
        </Notice>
      ) : null}
      {moved.length > 1 ? (
        <Disclosure summary={t('owner.promised.history')}>
          <ul className={style['list']}>
            {moved.map((move) => (
              <li key={move.at}>
                {t('owner.promised.moved', { from: date(move.from), to: date(move.to) })}{' '}
                <Soft small>{words(move)}</Soft>
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </>
  )
}
