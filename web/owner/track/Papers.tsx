import { useQuery } from '@tanstack/react-query'
import { asking } from '#lib/call.ts'
import { papers } from '#papers/contract'
import { Card } from '#ui/Card.tsx'
import { Soft } from '#ui/Layout.tsx'
import style from '../lines.module.css'
import { useText } from '../text.ts'
import type { TrackToken } from './useTracked.ts'

type Props = { readonly token: TrackToken; readonly stage: string }

/** The papers there are of this repair, to keep. */
export function Papers({ token, stage }: Props) {
  const { t, language, format } = useText()
  // Every stage may bring another paper.
  const listing = asking(papers.tracked, { token })
  const asked = useQuery({ ...listing, queryKey: [...listing.queryKey, stage] })
  const there = (asked.data?.items ?? []).filter(({ can }) => can.read === true)
  if (!asked.data || there.length === 0) return null
  const { timeZone } = asked.data
  return (
    <Card title={t('papers.title')}>
      <ul className={style['promises']}>
        {there.map(({ paper, validUntil }) => (
          <li key={paper}>
            <a href={`/v1/track/${token}/papers/${paper}?language=${language}`} download>
              {t('papers.download', { paper: t(`papers.${paper}`) })}
            </a>
            {validUntil ? (
              <Soft small>
                {t('papers.validUntil', { when: format.when(lastMinute(validUntil), timeZone) })}
              </Soft>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** An end that is midnight is said as the day before it. */
function lastMinute(end: string): string {
  return new Date(Date.parse(end) - 1).toISOString()
}
