import { isOpen, type Stage, type TrackView } from '#repairs/contract'
import { Card } from '#ui/Card.tsx'
import { Timeline, type TimelineEvent } from '#ui/Timeline.tsx'
import { When } from '#ui/When.tsx'
import { useText } from '../text.ts'
import { tellingMoments } from './moves.ts'
import style from './track.module.css'

/** The way a repair usually goes: what lies ahead is drawn hollow. */
const usual = ['received', 'diagnosed', 'repairing', 'ready', 'handedOver'] as const
const reached: Readonly<Record<Stage, number>> = {
  booked: 0,
  received: 1,
  diagnosed: 2,
  estimated: 2,
  approved: 2,
  declined: 3,
  repairing: 3,
  repaired: 3,
  ready: 4,
  handedOver: 5,
  cancelled: 5,
}

type Props = { readonly repair: TrackView; readonly token: string }

/** What happened, in order, and what is still to come. */
export function History({ repair, token }: Props) {
  const { t } = useText()
  const { timeZone, stage } = repair
  const moments = tellingMoments(repair)
  const last = stage === 'cancelled' ? 'closed' : isOpen(repair) ? 'waiting' : 'good'
  const done = moments.map(({ at, text }, place): TimelineEvent => ({
    id: `${place} ${at}`,
    title: text,
    at: <When at={at} timeZone={timeZone} />,
    meaning: place < moments.length - 1 ? 'good' : last,
  }))
  const ahead = usual.slice(reached[stage])
  const coming = [
    ...visitAhead(repair, t('owner.visit.coming')),
    // At home nothing is received or collected: the work is what comes.
    ...(repair.visit ? ahead.filter((next) => next === 'repairing') : ahead).map(
      (next): TimelineEvent => ({
        id: next,
        title: t(`stage.${next}`),
        coming: true,
        ...(next === 'ready' && repair.promisedAt
          ? { at: <When at={repair.promisedAt} timeZone={timeZone} /> }
          : {}),
      }),
    ),
  ]
  return (
    <Card title={t('owner.history.title')}>
      <Timeline events={[...done, ...coming]} />
      {repair.photos.length > 0 ? (
        <>
          <p>{t('owner.history.photos', { count: repair.photos.length })}</p>
          <ul className={style['photos']}>
            {repair.photos.map(({ id, moment }) => (
              <li key={id}>
                <a href={`/v1/track/${token}/photos/${id}`} target="_blank" rel="noreferrer">
                  <img
                    src={`/v1/track/${token}/photos/${id}`}
                    alt={t(`owner.photo.${moment}`)}
                    loading="lazy"
                  />
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  )
}

/** The visit that is still to come, with its window. */
function visitAhead({ visit, timeZone }: TrackView, title: string): TimelineEvent[] {
  if (!visit || visit.state === 'arrived' || visit.state === 'inProgress') return []
  const { window } = visit
  const at = window && <When at={window.from} timeZone={timeZone} until={window.to} />
  return [{ id: 'visit', title, coming: true, ...(at ? { at } : {}) }]
}
