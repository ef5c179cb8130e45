import type { TrackView } from '#repairs/contract'
import { Meaning, type MeaningName } from '#ui/Meaning.tsx'
import { useText } from '../text.ts'

type Repair = Pick<TrackView, 'stage' | 'waitingOn' | 'custody'>

/** Whose turn it is, in one line. */
export function Turn({ repair }: { readonly repair: Repair }) {
  const { t } = useText()
  const turn = turnOf(repair)
  const words = {
    owner: t('owner.turn.owner'),
    us: t('owner.turn.us'),
    carrier: t('owner.turn.carrier'),
    part: t('owner.turn.part'),
    partner: t('owner.turn.partner'),
    ended: t('owner.turn.ended'),
  }
  return (
    <p>
      <Meaning is={meanings[turn]}>{words[turn]}</Meaning>
    </p>
  )
}

type Who = 'owner' | 'us' | 'carrier' | 'part' | 'partner' | 'ended'

const meanings = {
  owner: 'waiting',
  us: 'good',
  carrier: 'good',
  part: 'risk',
  partner: 'risk',
  ended: 'closed',
} as const satisfies Record<Who, MeaningName>

function turnOf({ stage, waitingOn, custody }: Repair): Who {
  if (stage === 'handedOver' || stage === 'cancelled') return 'ended'
  if (custody === 'carrier') return 'carrier'
  return waitingOn === 'nobody' ? 'us' : waitingOn
}
