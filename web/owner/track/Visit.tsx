import type { TrackView } from '#repairs/contract'
import { Card } from '#ui/Card.tsx'
import { Soft, Stack } from '#ui/Layout.tsx'
import { When } from '#ui/When.tsx'
import { CalendarLink } from '../book/CalendarLink.tsx'
import style from '../owner.module.css'
import { useText } from '../text.ts'

type Coming = NonNullable<TrackView['visit']>
type Props = {
  readonly repair: TrackView
  readonly visit: Coming
  readonly site: TrackView['legs'][number]['site']
}

/** Who comes when: the window, and on the day the arrival as it stands now. */
export function Visit({ repair, visit, site }: Props) {
  const { t, format } = useText()
  const { window, expectedAt, changeableUntil, state } = visit
  const { timeZone } = repair
  const isAhead = state === 'scheduled' || state === 'dispatched'
  // Without a window there is nothing to show but the choice, which stands above.
  if (!window) return null
  const told = <When at={window.from} timeZone={timeZone} until={window.to} />
  return (
    <Card title={t('owner.visit.title')}>
      <Stack gap={12}>
        {expectedAt ? (
          <p className={style['first']}>
            {t('owner.visit.expected', { time: format.clock(expectedAt, timeZone) })}
          </p>
        ) : null}
        <div>
          <p className={expectedAt ? style['sentence'] : style['first']}>{told}</p>
          <p>{who(t, visit)}</p>
        </div>
        {isAhead && changeableUntil && repair.can.reschedule === true ? (
          <Soft small>
            {t('owner.visit.changeUntil', { when: format.when(changeableUntil, timeZone) })}{' '}
            <a href="#changes">{t('owner.changes.title')}</a>
          </Soft>
        ) : null}
        {site ? <Call site={site} /> : null}
        {isAhead ? (
          <div>
            <CalendarLink repair={repair} link={location.href} />
          </div>
        ) : null}
      </Stack>
    </Card>
  )
}

function who(t: ReturnType<typeof useText>['t'], { state, technician }: Coming): string {
  if (!technician) return t('owner.visit.nameLater')
  const name = technician
  if (state === 'enRoute') return t('owner.visit.onTheWay', { name })
  if (state === 'arrived') return t('owner.visit.arrived', { name })
  return state === 'inProgress'
    ? t('owner.visit.inProgress', { name })
    : t('owner.visit.comes', { name })
}

function Call({ site: { name, phone } }: { readonly site: NonNullable<Props['site']> }) {
  const { t } = useText()
  return (
    <p>
      {t('owner.visit.call')} {name} ·{' '}
      <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`} className={style['whole']}>
        {phone}
      </a>
    </p>
  )
}
