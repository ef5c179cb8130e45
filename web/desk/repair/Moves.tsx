import { useMutation, useQueryClient } from '@tanstack/react-query'
import { isOpen, repairMoves, repairs, type RepairView } from '#repairs/contract'
import { Button } from '#ui/Button.tsx'
import { Refused } from '#ui/Refused.tsx'
import kit from '../kit/kit.module.css'
import { useDesk } from '../session.tsx'
import { useReason, useText } from '../text.ts'
import { changing } from './changing.ts'
import { LegDialog, ShipDialog, SlotDialog } from './LegDialogs.tsx'
import { CancelDialog, ReplaceDialog, ReturnDialog, WaitDialog } from './MoveDialogs.tsx'
import style from './repair.module.css'
import { useAsk } from './useAsk.ts'

const asks = [
  ['diagnoseAgain', 'repairs.diagnose'],
  ['estimateAgain', 'repairs.estimate'],
  ['await', 'repairs.await'],
  ['reschedule', 'repairs.reschedule'],
  ['changeLeg', 'repairs.changeLeg'],
  ['ship', 'repairs.ship'],
  ['returnUnrepaired', 'repairs.returnUnrepaired'],
  ['replace', 'repairs.replace'],
  ['cancel', 'repairs.cancel'],
] as const
type Ask = (typeof asks)[number][0]

/** What else may be done now; what may not says why. */
export function Moves({ repair }: { readonly repair: RepairView }) {
  const { t } = useText()
  const reason = useReason()
  const { may } = useDesk()
  const queries = useQueryClient()
  const [asked, ask] = useAsk()
  const resume = useMutation(changing(repairs.resume, repair, { queries }))
  const dialog = { repair, onClose: () => ask(undefined) }
  const waits = isPaused(repair)
  if (!isOpen(repair)) return null
  const why = (move: Ask): string | undefined => {
    if (move === 'cancel' || move === 'replace' || move === 'returnUnrepaired')
      return reason(repair.can[move])
    if (move === 'ship' && repair.custody !== 'site') return t('repairs.notHeldHere')
    return undefined
  }
  return (
    <section className={style['moves']} aria-label={t('desk.moves')}>
      <h2 className={style['small']}>{t('desk.moves')}</h2>
      <div className={kit['buttons']}>
        {waits && may('repairs.resume') ? (
          <Button busy={resume.isPending} onClick={() => resume.mutate({ repair: repair.id })}>
            {t('desk.do.resume')}
          </Button>
        ) : null}
        {asks
          .filter(([move, permission]) => may(permission) && fits(move, repair))
          .map(([move]) => (
            <Button key={move} reason={why(move)} onClick={() => ask(move)}>
              {t(`desk.do.${move}`)}
            </Button>
          ))}
      </div>
      {resume.error ? <Refused problem={resume.error} /> : null}
      <WaitDialog {...dialog} open={asked === 'await'} />
      <CancelDialog {...dialog} open={asked === 'cancel'} />
      <ReturnDialog {...dialog} open={asked === 'returnUnrepaired'} />
      <ReplaceDialog {...dialog} open={asked === 'replace'} />
      <LegDialog {...dialog} open={asked === 'changeLeg'} />
      <SlotDialog {...dialog} open={asked === 'reschedule'} />
      <ShipDialog {...dialog} open={asked === 'ship'} />
    </section>
  )
}

// Booked, estimated and ready wait on the owner by themselves; there is nothing to go on with.
function isPaused({ waitingOn, stage }: RepairView): boolean {
  return waitingOn !== 'nobody' && !['booked', 'estimated', 'ready'].includes(stage)
}

/** What the stage rules out for good is left away; what waits for something says for what. */
function fits(move: Ask, repair: RepairView): boolean {
  const { stage, way, can } = repair
  const fitting: Partial<Record<Ask, boolean>> = {
    diagnoseAgain: stage !== 'received' && can.diagnose === true,
    estimateAgain: stage === 'estimated' && can.estimate === true,
    await: !isPaused(repair) && stage !== 'booked' && stage !== 'ready',
    reschedule: repair.visit !== null || (stage === 'booked' && way === 'counter'),
    // Once it is ready, sending it is the step itself.
    ship: way === 'parcel' && stage !== 'booked' && stage !== 'ready',
    returnUnrepaired: repairMoves.returnUnrepaired.from.some((one) => one === stage),
    replace: repairMoves.replace.from.some((one) => one === stage),
    cancel: stage === 'booked',
  }
  return fitting[move] ?? true
}
