import { useState } from 'react'
import { repairs, type TrackView } from '#repairs/contract'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { TextArea } from '#ui/Field.tsx'
import { Stack } from '#ui/Layout.tsx'
import { Refused } from '#ui/Refused.tsx'
import { Stars, StarsGiven } from '#ui/Stars.tsx'
import { useText } from '../text.ts'
import { type TrackToken, useTelling } from './useTracked.ts'

type Props = { readonly token: TrackToken; readonly repair: TrackView }

/** Asked once the device is back; what was given stays visible. */
export function Feedback({ token, repair }: Props) {
  const { t } = useText()
  const [stars, setStars] = useState<number>()
  const rate = useTelling(repairs.rate, token)
  const { feedback, can } = repair
  if (feedback) {
    return (
      <Card title={t('owner.feedback.given')}>
        <StarsGiven stars={feedback.stars} />
        <p role="status">{t('owner.feedback.stars', { stars: feedback.stars })}</p>
        {feedback.text ? <p>{feedback.text}</p> : null}
      </Card>
    )
  }
  // Before the hand-over there is nothing to rate, and a greyed star would only ask why.
  if (can.rate !== true) return null
  return (
    <Card title={t('owner.feedback.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const text = String(new FormData(event.currentTarget).get('text') ?? '')
          if (stars) rate.mutate({ token, stars, text })
        }}
      >
        <Stack gap={16}>
          <Stars
            legend={t('owner.feedback.legend')}
            name={(count) => t('owner.feedback.stars', { stars: count })}
            value={stars}
            onChange={setStars}
          />
          <TextArea label={t('owner.feedback.text')} name="text" maxLength={1000} />
          {rate.error ? <Refused problem={rate.error} /> : null}
          <div>
            <Button
              kind="filled"
              type="submit"
              busy={rate.isPending}
              reason={stars ? undefined : t('owner.feedback.choose')}
            >
              {t('owner.feedback.send')}
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  )
}
