import type { TrackView } from '#repairs/contract'
import { Icon } from '#ui/Icon.tsx'
import { IconCalendar } from '#ui/icons.ts'
import button from '#ui/Button.module.css'
import { useText } from '../text.ts'
import { calendarFile } from './calendarFile.ts'

type Props = { readonly repair: TrackView; readonly link: string }

/** The appointment for the owner's own calendar, as a file made here: no calendar is asked. */
export function CalendarLink({ repair, link }: Props) {
  const { t } = useText()
  const leg = repair.legs.find(({ startsAt, endedAt }) => startsAt && !endedAt)
  if (!leg?.startsAt || !leg.site) return null
  const { site, startsAt, endsAt } = leg
  const home = leg.kind === 'visit'
  const text = calendarFile({
    uid: `${leg.id}@fixpoint`,
    startsAt,
    endsAt: endsAt ?? startsAt,
    title: t('owner.calendar.title', {
      device: repair.model.name,
      place: home ? t('owner.visit.title') : site.name,
    }),
    place: home ? '' : `${site.name}, ${site.line}, ${site.city}`,
    notes: `${repair.number}\n${link}`,
  })
  return (
    <a
      className={`${button['button']} ${button['quiet']}`}
      href={`data:text/calendar;charset=utf-8,${encodeURIComponent(text)}`}
      download={`${repair.number}.ics`}
    >
      <Icon of={IconCalendar} />
      {t('owner.calendar.add')}
    </a>
  )
}
