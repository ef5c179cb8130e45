import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import { isOpen, repairs, type RepairView } from '#repairs/contract'
import { Button } from '#ui/Button.tsx'
import { Refused } from '#ui/Refused.tsx'
import kit from '../kit/kit.module.css'
import { useDesk } from '../session.tsx'
import { useReason, useText } from '../text.ts'
import { changing } from './changing.ts'
import { LegDialog, ShipDialog, SlotDialog } from './LegDialogs.tsx'
import { CancelDialog, ReplaceDialog, ReturnDialog, WaitDialog } from './MoveDialogs.tsx'
import style from './repair.module.css'

const asks = [
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
  const [params, setParams] = useSearchParams()
  const resume = useMutation(changing(repairs.resume, repair, { queries }))
  const asked = params.get('do')
  const open = (what: string | undefined) =>
    setParams((before) => {
      const after = new URLSearchParams(before)
      if (what) after.set('do', what)
      else after.delete('do')
      return after
    })
  const dialog = { repair, onClose: () => open(undefined) }
  // Booked, estimated and ready wait on the owner by themselves; there is nothing to go on with.
  const waits =
    repair.waitingOn !== 'nobody' && !['booked', 'estimated', 'ready'].includes(repair.stage)
  if (!isOpen(repair)) return null
  const why = (ask: Ask): string | undefined => {
    if (ask === 'cancel' || ask === 'replace' || ask === 'returnUnrepaired')
      return reason(repair.can[ask])
    if (ask === 'await' && repair.stage === 'booked') return t('repairs.notReceived')
    if (ask === 'ship' && repair.custody !== 'site') return t('repairs.notHeldHere')
    return undefined
  }
  // What the stage rules out for good is left away; what waits for something says for what.
  const fits = (ask: Ask) => {
    if (ask === 'cancel' || ask === 'reschedule') return repair.stage === 'booked'
    if (ask === 'await') return !waits && repair.stage !== 'booked' && repair.stage !== 'ready'
    if (ask === 'ship') return repair.way === 'parcel' || repair.stage === 'ready'
    return true
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
          .filter(([ask, permission]) => may(permission) && fits(ask))
          .map(([ask]) => (
            <Button key={ask} reason={why(ask)} onClick={() => open(ask)}>
              {t(`desk.do.${ask}`)}
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
