import { ButtonLink } from '#ui/Button.tsx'
import { Icon } from '#ui/Icon.tsx'
import { IconMapPin } from '#ui/icons.ts'
import { Meaning } from '#ui/Meaning.tsx'
import { When } from '#ui/When.tsx'
import { term, Terms } from '../kit/Terms.tsx'
import { useKnown, useText } from '../text.ts'
import { LifeMoves } from '../visits/LifeMoves.tsx'
import { stateMeanings } from '../visits/states.ts'
import type { Expected } from '../visits/Times.tsx'
import style from './route.module.css'

type Props = {
  readonly stop: Expected
  /** Its place on the route, from 1. */
  readonly at: number
  readonly count: number
  readonly timeZone: string
}

/** Where to go now, what for and with what; one big button for what comes next. */
export function NextStop({ stop, at, count, timeZone }: Props) {
  const { t, format } = useText()
  const known = useKnown()
  const { visit, arrivesAt, lateMinutes } = stop
  const names = (area: string, codes: readonly string[]) =>
    codes.map((code) => known(area, code)).join(' · ')
  const [number, who] = visit.label.split(' · ', 2)
  const isAhead = !visit.actual.arrivedAt
  return (
    <section className={style['next']} aria-label={t('desk.route.next')}>
      <p className={style['count']}>
        {t('desk.route.stopOf', { number: at, count })}
        <Meaning is={stateMeanings[visit.state]}>{t(`desk.visitState.${visit.state}`)}</Meaning>
      </p>
      <h2>{who || number}</h2>
      {who ? <p className={style['soft']}>{number}</p> : null}
      <p className={style['address']}>{visit.address}</p>
      <p className={style['window']}>
        {visit.window ? (
          <When at={visit.window.from} until={visit.window.to} timeZone={timeZone} />
        ) : null}
      </p>
      {isAhead ? (
        <p className={style['soft']}>
          {t('desk.route.expected', {
            at: format.clock(arrivesAt, timeZone),
            minutes: stop.driveMinutes,
          })}
        </p>
      ) : null}
      {lateMinutes > 0 && !visit.actual.begunAt ? (
        <Meaning is="failed">{t('desk.visits.late', { minutes: lateMinutes })}</Meaning>
      ) : null}
      <a className={style['maps']} href={geoOf(visit)}>
        <Icon of={IconMapPin} />
        {t('desk.route.maps')}
      </a>
      <Terms
        of={[
          term(t('desk.route.bring'), names('desk.component.', visit.parts)),
          term(t('desk.visits.skills'), names('desk.visitSkill.', visit.skills)),
          term(t('desk.visits.work'), t('desk.visits.minutes', { minutes: visit.minutes })),
          term(t('desk.visits.learned'), visit.learned),
        ]}
      />
      <LifeMoves visit={visit} big />
      {visit.repair ? (
        <ButtonLink href={`/repairs/${visit.repair}`} kind="plain">
          {t('desk.visits.repair')}
        </ButtonLink>
      ) : null}
    </section>
  )
}

/** RFC 5870, with the query that map apps read to set a mark. */
export function geoOf({ place: { latitude, longitude } }: Expected['visit']): string {
  return `geo:${latitude},${longitude}?q=${latitude},${longitude}`
}
