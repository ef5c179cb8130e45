import { useState } from 'react'
import { repairs, type TrackView } from '#repairs/contract'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { TextArea } from '#ui/Field.tsx'
import { focusOnArrival } from '#ui/focusOnArrival.ts'
import { Row, Stack } from '#ui/Layout.tsx'
import { Meaning } from '#ui/Meaning.tsx'
import { Refused } from '#ui/Refused.tsx'
import { When } from '#ui/When.tsx'
import { Disclosure } from '#ui/Disclosure.tsx'
import { Lines } from '../Lines.tsx'
import { Promises } from '../Promises.tsx'
import { useText } from '../text.ts'
import { Appeal } from './Appeal.tsx'
import { Told } from './Told.tsx'
import { Totals } from './Totals.tsx'
import { type TrackToken, useTelling } from './useTracked.ts'
import { whyNot } from './why.ts'

type Props = { readonly token: TrackToken; readonly repair: TrackView }

const meanings = {
  open: 'waiting',
  accepted: 'good',
  declined: 'closed',
  expired: 'failed',
  replaced: 'closed',
} as const

/** What it takes, who pays what and why; answered in one tap. */
export function EstimateCard({ token, repair }: Props) {
  const { t } = useText()
  const { estimate, decision, timeZone } = repair
  if (!estimate) return null
  const { state } = estimate
  const states = {
    open: t('owner.estimate.open'),
    accepted: t('owner.estimate.accepted'),
    declined: t('owner.estimate.declined'),
    expired: t('owner.estimate.expired'),
    replaced: t('owner.estimate.declined'),
  }
  return (
    <Card
      title={t('owner.estimate.title')}
      aside={<Meaning is={meanings[state]}>{states[state]}</Meaning>}
    >
      <Stack gap={16}>
        <Lines lines={estimate.lines} />
        <Totals estimate={estimate} />
        {estimate.because ? <p>{estimate.because}</p> : null}
        {decision && decision.promises.length > 0 ? (
          <Disclosure summary={t('owner.why.summary')}>
            <Promises decision={decision} />
          </Disclosure>
        ) : null}
        <Appeal token={token} repair={repair} />
        {state === 'open' ? (
          <>
            <p>
              {t('owner.estimate.validUntil')} <When at={estimate.validUntil} timeZone={timeZone} />
            </p>
            <Told token={token} repair={repair} />
            <Answering token={token} repair={repair} estimate={estimate.id} />
          </>
        ) : null}
      </Stack>
    </Card>
  )
}

type AnsweringProps = Props & { readonly estimate: `est_${string}` }

function Answering({ token, repair, estimate }: AnsweringProps) {
  const { t } = useText()
  const [declining, setDeclining] = useState(false)
  const accept = useTelling(repairs.accept, token)
  const decline = useTelling(repairs.decline, token)
  const busy = accept.isPending || decline.isPending
  const error = accept.error ?? decline.error
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const reason = String(new FormData(event.currentTarget).get('reason') ?? '')
        decline.mutate({ token, estimate, reason })
      }}
    >
      <Stack gap={12}>
        {error ? <Refused problem={error} /> : null}
        {declining ? (
          <TextArea
            label={t('owner.estimate.reason')}
            hint={t('owner.estimate.reasonHint')}
            name="reason"
            maxLength={500}
            ref={focusOnArrival}
          />
        ) : null}
        <Row gap={12}>
          {declining ? (
            <>
              <Button type="submit" kind="danger" busy={busy}>
                {t('owner.estimate.declineNow')}
              </Button>
              <Button kind="plain" onClick={() => setDeclining(false)}>
                {t('action.back')}
              </Button>
            </>
          ) : (
            <>
              <Button
                kind="filled"
                busy={busy}
                reason={whyNot(t, repair.can.accept)}
                onClick={() => accept.mutate({ token, estimate })}
              >
                {t('owner.estimate.accept')}
              </Button>
              <Button reason={whyNot(t, repair.can.decline)} onClick={() => setDeclining(true)}>
                {t('owner.estimate.decline')}
              </Button>
            </>
          )}
        </Row>
      </Stack>
    </form>
  )
}
