import { Link } from 'wouter'
import type { RepairView } from '#repairs/contract'
import { dayIn } from '#lib/format.ts'
import { DeviceShape } from '#ui/DeviceShape.tsx'
import { When } from '#ui/When.tsx'
import { term, Terms } from '../kit/Terms.tsx'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'
import style from './repair.module.css'

/** The device and its owner: what stands on the left all the time. */
export function DevicePanel({ repair }: { readonly repair: RepairView }) {
  const { t } = useText()
  const { may } = useDesk()
  const { model, contact, legs, timeZone } = repair
  const leg = legs.findLast(({ endedAt }) => endedAt === null) ?? legs.at(-1)
  return (
    <div className={style['device']}>
      <div className={style['deviceHead']}>
        <DeviceShape category={model.category} size={40} />
        <div>
          <strong>{model.name}</strong>
          <p className={style['soft']}>{repair.identifier || `…${repair.lastFour}`}</p>
        </div>
      </div>
      {repair.device ? (
        <Link href={`/devices/${repair.device}`}>{t('desk.device.passport')}</Link>
      ) : (
        <p className={style['soft']}>{t('desk.device.none')}</p>
      )}
      <div>
        <strong>{repair.symptom}</strong>
        {repair.words ? <p>{repair.words}</p> : null}
      </div>
      <Terms
        of={[
          term(t('desk.column.owner'), contact.name),
          term(
            t('desk.contact.phone'),
            contact.phone ? <a href={`tel:${contact.phone}`}>{contact.phone}</a> : null,
          ),
          term(t('desk.contact.email'), <a href={`mailto:${contact.email}`}>{contact.email}</a>),
          term(t('desk.contact.address'), contact.address),
        ]}
      />
      {leg ? (
        <Terms
          of={[
            term(t('desk.column.way'), t(`way.${leg.kind}`)),
            term(t('desk.column.site'), leg.site?.name),
            term(
              t('desk.slot'),
              leg.startsAt ? (
                <When
                  at={leg.startsAt}
                  timeZone={timeZone}
                  {...(leg.endsAt ? { until: leg.endsAt } : {})}
                />
              ) : null,
            ),
            term(
              t('desk.nav.visits'),
              repair.visit && leg.startsAt && may('visits.day') ? (
                <Link href={`/visits?day=${dayIn(leg.startsAt, timeZone)}&visit=${repair.visit}`}>
                  {t('desk.visit.day')}
                </Link>
              ) : null,
            ),
            term(t('desk.ship.carrier'), leg.carrier),
            term(t('desk.ship.number'), leg.trackingNumber),
          ]}
        />
      ) : null}
    </div>
  )
}
