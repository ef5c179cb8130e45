import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { SiteView } from '#partners/contract'
import { visits } from '#visits/contract'
import { asking } from '#lib/call.ts'
import { Meaning } from '#ui/Meaning.tsx'
import { OnDay } from '#ui/When.tsx'
import { useText } from '../text.ts'
import style from './crew.module.css'

/** Coming days on which visits stand with nobody: what an absence or another week has left over. */
export function LeftOver({ at }: { readonly at: SiteView }) {
  const { t } = useText()
  const asked = useQuery(asking(visits.unassigned, { site: at.id }))
  const days = asked.data?.items ?? []
  if (days.length === 0) return null
  return (
    <ul className={style['absences']} aria-label={t('desk.visits.unassigned')} aria-live="polite">
      {days.map(({ day, placing, left }) => (
        <li key={day}>
          <Link href={`/visits?at=${at.id}&day=${day}`}>
            <OnDay day={day} />
          </Link>
          <Meaning is={left > 0 ? 'risk' : 'waiting'}>
            {left > 0 ? t('desk.crew.left', { left }) : t('desk.crew.placing', { placing })}
          </Meaning>
        </li>
      ))}
    </ul>
  )
}
