import type { TrackView } from '#repairs/contract'
import { Card } from '#ui/Card.tsx'
import { useText } from '../text.ts'
import { MoveVisit } from './MoveVisit.tsx'
import type { TrackToken } from './useTracked.ts'

type Props = { readonly token: TrackToken; readonly repair: TrackView }

/** It could not be done at once: the next visit waits for its window. */
export function VisitAgain({ token, repair: { visit } }: Props) {
  const { t } = useText()
  if (visit?.state !== 'requested') return null
  return (
    <Card title={t('owner.visit.againTitle')}>
      {visit.isFollowUp ? <p>{t('owner.visit.againNote')}</p> : null}
      <MoveVisit token={token} window={null} verb={t('owner.visit.againDo')} />
    </Card>
  )
}
