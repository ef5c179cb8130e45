import { Link } from 'wouter'
import { Icon } from '#ui/Icon.tsx'
import { IconMapPin } from '#ui/icons.ts'
import { Meaning } from '#ui/Meaning.tsx'
import { When } from '#ui/When.tsx'
import { useText } from '../text.ts'
import { stateMeanings } from '../visits/states.ts'
import type { Expected } from '../visits/Times.tsx'
import { geoOf } from './NextStop.tsx'
import style from './route.module.css'

type Props = {
  readonly title: string
  readonly stops: readonly { readonly stop: Expected; readonly number: number }[]
  readonly timeZone: string
  /** What is behind us needs no way there. */
  readonly over?: boolean
}

/** Stops in order, one line or two each. */
export function RestOfDay({ title, stops, timeZone, over = false }: Props) {
  const { t, format } = useText()
  if (stops.length === 0) return null
  return (
    <section aria-label={title}>
      <h2 className={style['small']}>{title}</h2>
      <ol className={style['rest']}>
        {stops.map(({ stop: { visit, startsAt, lateMinutes }, number }) => (
          <li key={visit.id}>
            <span className={style['number']} aria-hidden>
              {number}
            </span>
            <span className={style['what']}>
              {visit.repair ? (
                <Link href={`/repairs/${visit.repair}`}>{visit.label}</Link>
              ) : (
                <strong>{visit.label}</strong>
              )}
              <span>{visit.address}</span>
              {over ? (
                <Meaning is={stateMeanings[visit.state]}>
                  {t(`desk.visitState.${visit.state}`)}
                </Meaning>
              ) : (
                <span className={style['soft']}>
                  {t('desk.route.begins', { at: format.clock(startsAt, timeZone) })}
                  {visit.window ? (
                    <>
                      {' · '}
                      <When at={visit.window.from} until={visit.window.to} timeZone={timeZone} />
                    </>
                  ) : null}
                </span>
              )}
              {lateMinutes > 0 && !over ? (
                <Meaning is="failed">{t('desk.visits.late', { minutes: lateMinutes })}</Meaning>
              ) : null}
            </span>
            {over ? null : (
              <a
                className={style['pin']}
                href={geoOf(visit)}
                aria-label={t('desk.route.mapsOf', { label: visit.label })}
              >
                <Icon of={IconMapPin} />
              </a>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
