import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isOpen, repairs, type TrackView } from '#repairs/contract'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Row, Stack } from '#ui/Layout.tsx'
import { Refused } from '#ui/Refused.tsx'
import { SlotPicker } from '../book/SlotPicker.tsx'
import { useText } from '../text.ts'
import { MoveVisit } from './MoveVisit.tsx'
import { type TrackToken, useTelling } from './useTracked.ts'
import { whyNot } from './why.ts'

type Props = { readonly token: TrackToken; readonly repair: TrackView }

/** Another time, or not at all: while it is possible, and else why not. */
export function Changes({ token, repair }: Props) {
  const { t, format } = useText()
  const [open, setOpen] = useState<'time' | 'cancel'>()
  const cancel = useTelling(repairs.withdraw, token)
  const close = () => setOpen(undefined)
  if (!isOpen(repair)) return null
  const { can, visit, timeZone } = repair
  const until = visit?.changeableUntil ? format.when(visit.changeableUntil, timeZone) : ''
  const moves = open === 'time'
  // To choose a first window stands further up, as the one thing to do.
  const hasTime = !visit || visit.window !== null
  return (
    <div id="changes">
      <Card title={t('owner.changes.title')}>
        <Stack gap={12}>
          {moves && visit ? (
            <MoveVisit
              token={token}
              window={visit.window}
              verb={t('owner.changes.move')}
              onDone={close}
              onBack={close}
            />
          ) : null}
          {moves && !visit ? <Move token={token} repair={repair} onDone={close} /> : null}
          <Row gap={12}>
            {moves || !hasTime ? null : (
              <Button reason={whyNot(t, can.reschedule, until)} onClick={() => setOpen('time')}>
                {t('owner.changes.time')}
              </Button>
            )}
            <Button
              kind="danger"
              reason={whyNot(t, can.cancel, until)}
              onClick={() => setOpen('cancel')}
            >
              {t('owner.changes.cancel')}
            </Button>
          </Row>
        </Stack>
        <Dialog
          open={open === 'cancel'}
          onClose={close}
          title={t('owner.changes.cancelTitle')}
          actions={
            <>
              <Button onClick={close}>{t('owner.changes.keep')}</Button>
              <Button
                kind="danger"
                busy={cancel.isPending}
                onClick={() => cancel.mutate({ token }, { onSuccess: close })}
              >
                {t('owner.changes.cancelNow')}
              </Button>
            </>
          }
        >
          {cancel.error ? (
            <Refused problem={cancel.error} />
          ) : (
            <p>{t('owner.changes.cancelNote')}</p>
          )}
        </Dialog>
      </Card>
    </div>
  )
}

function Move({ token, repair, onDone }: Props & { readonly onDone: () => void }) {
  const { t } = useText()
  const queries = useQueryClient()
  const [slot, setSlot] = useState<string>()
  const move = useTelling(repairs.move, token)
  const site = repair.legs.findLast(({ endedAt }) => endedAt === null)?.site
  if (!site) return null
  const again = () => {
    setSlot(undefined)
    void queries.invalidateQueries({ queryKey: ['scheduling.slots'] })
  }
  return (
    <Stack gap={12}>
      <SlotPicker site={site.id} city={site.city} value={slot} onChange={setSlot} />
      {move.error ? <Refused problem={move.error} /> : null}
      <Row gap={12}>
        <Button
          kind="filled"
          busy={move.isPending}
          reason={slot ? undefined : t('owner.slot.choose')}
          onClick={() =>
            slot && move.mutate({ token, slot }, { onSuccess: onDone, onError: again })
          }
        >
          {t('owner.changes.move')}
        </Button>
        <Button kind="plain" onClick={onDone}>
          {t('action.back')}
        </Button>
      </Row>
    </Stack>
  )
}
