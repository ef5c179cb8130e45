import { useQuery } from '@tanstack/react-query'
import { useParams } from 'wouter'
import { Region } from '#lib/i18n.tsx'
import { everything, useLive } from '#lib/live.ts'
import { ButtonLink } from '#ui/Button.tsx'
import { Page, Stack } from '#ui/Layout.tsx'
import { Refused } from '#ui/Refused.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { DeviceHead } from '../DeviceHead.tsx'
import { Heading } from '../Heading.tsx'
import style from '../owner.module.css'
import { useText } from '../text.ts'
import { Changes } from '../track/Changes.tsx'
import { Covered } from '../track/Covered.tsx'
import { Documents } from '../track/Documents.tsx'
import { EstimateCard } from '../track/EstimateCard.tsx'
import { Feedback } from '../track/Feedback.tsx'
import { History } from '../track/History.tsx'
import { Messages } from '../track/Messages.tsx'
import { Papers } from '../track/Papers.tsx'
import { Place } from '../track/Place.tsx'
import { PromisedBy } from '../track/PromisedBy.tsx'
import { Receipt } from '../track/Receipt.tsx'
import { Turn } from '../track/Turn.tsx'
import { pace, type TrackToken, trackQuery } from '../track/useTracked.ts'
import { VisitAgain } from '../track/VisitAgain.tsx'

/**
 * One repair by its link: what is going on, whose turn it is, until when, and the one thing to do.
 */
export function Track() {
  const { t } = useText()
  const { token: said = '' } = useParams<{ token: string }>()
  const token = said as TrackToken // the server refuses whatever is none.
  const asked = useQuery({ ...trackQuery(token), refetchInterval: ({ state }) => pace(state.data) })
  if (asked.error && !asked.data) {
    return (
      <Page>
        <Heading>{t('owner.track.title')}</Heading>
        <Refused problem={asked.error} retry={() => void asked.refetch()}>
          <ButtonLink href="/">{t('page.missing.action')}</ButtonLink>
        </Refused>
      </Page>
    )
  }
  if (!asked.data) {
    return (
      <Page>
        <Skeleton of="card" count={3} />
      </Page>
    )
  }
  const repair = asked.data
  return (
    <Region of={repair.market}>
      <Page>
        <Live token={token} />
        <Receipt repair={repair} />
        <div className={`${style['column']} ${style['noPrint']}`}>
          <Stack gap={12}>
            <DeviceHead model={repair.model} lastFour={repair.lastFour}>
              {repair.symptom} · <span className={style['whole']}>{repair.number}</span>
            </DeviceHead>
            {/* What changes by itself is told to whoever cannot see it change. */}
            <div aria-live="polite">
              <Heading title={repair.number}>{repair.headline}</Heading>
            </div>
            <Turn repair={repair} />
            <PromisedBy repair={repair} />
          </Stack>
          <Feedback token={token} repair={repair} />
          <Covered repair={repair} />
          <EstimateCard token={token} repair={repair} />
          <VisitAgain token={token} repair={repair} />
          <Place repair={repair} />
          <History repair={repair} token={token} />
          <Messages token={token} repair={repair} />
          <Papers token={token} stage={repair.stage} />
          <Documents repair={repair} />
          <Changes token={token} repair={repair} />
        </div>
      </Page>
    </Region>
  )
}

/** Apart, so that nobody listens for a link that is none. */
function Live({ token }: { readonly token: TrackToken }) {
  useLive(`/v1/track/${token}/feed`, everything)
  return null
}
