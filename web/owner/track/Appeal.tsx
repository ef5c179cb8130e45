import { useState } from 'react'
import { repairs, type TrackView } from '#repairs/contract'
import { Button } from '#ui/Button.tsx'
import { TextArea } from '#ui/Field.tsx'
import { focusOnArrival } from '#ui/focusOnArrival.ts'
import { Row, Stack } from '#ui/Layout.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Refused } from '#ui/Refused.tsx'
import { useText } from '../text.ts'
import { type TrackToken, useTelling } from './useTracked.ts'

type Props = { readonly token: TrackToken; readonly repair: TrackView }

const kinds = { open: 'info', upheld: 'info', changed: 'good' } as const

/** Whoever has to pay may ask a second person to look at it: one tap, with words if they like. */
export function Appeal({ token, repair }: Props) {
  const { t } = useText()
  const [writing, setWriting] = useState(false)
  const appeal = useTelling(repairs.appeal, token)
  if (repair.appeal) {
    const { state, answer } = repair.appeal
    return (
      <Notice kind={kinds[state]} title={t(`owner.appeal.${state}`)} live>
        {answer ? <p>{answer}</p> : null}
      </Notice>
    )
  }
  if (repair.can.appeal !== true) return null
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const words = String(new FormData(event.currentTarget).get('words') ?? '')
        appeal.mutate({ token, words })
      }}
    >
      <Stack gap={12}>
        {appeal.error ? <Refused problem={appeal.error} /> : null}
        {writing ? (
          <TextArea
            label={t('owner.appeal.words')}
            name="words"
            maxLength={1000}
            ref={focusOnArrival}
          />
        ) : null}
        <Row gap={12}>
          <Button type="submit" kind={writing ? 'filled' : 'plain'} busy={appeal.isPending}>
            {t('owner.appeal.ask')}
          </Button>
          {writing ? null : (
            <Button kind="plain" onClick={() => setWriting(true)}>
              {t('owner.appeal.explain')}
            </Button>
          )}
        </Row>
      </Stack>
    </form>
  )
}
