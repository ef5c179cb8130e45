import { useRef } from 'react'
import { repairs, type TrackView } from '#repairs/contract'
import { Button } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { TextArea } from '#ui/Field.tsx'
import { Soft, Stack } from '#ui/Layout.tsx'
import { Refused } from '#ui/Refused.tsx'
import { When } from '#ui/When.tsx'
import { useText } from '../text.ts'
import style from './track.module.css'
import { type TrackToken, useTelling } from './useTracked.ts'
import { whyNot } from './why.ts'

type Props = { readonly token: TrackToken; readonly repair: TrackView }

/** What was said between the owner and whoever works on it. */
export function Messages({ token, repair }: Props) {
  const { t } = useText()
  const { messages, timeZone } = repair
  const form = useRef<HTMLFormElement>(null)
  const ask = useTelling(repairs.ask, token)
  return (
    <Card title={t('owner.messages.title')}>
      {messages.length === 0 ? <Soft>{t('owner.messages.none')}</Soft> : null}
      <div role="log" aria-label={t('owner.messages.title')}>
        <ol className={style['thread']}>
          {messages.map(({ id, from, name, text, at }) => (
            <li key={id} className={`${style['message']} ${from === 'owner' ? style['own'] : ''}`}>
              <span className={style['by']}>
                {from === 'owner' ? t('owner.messages.you') : name || t('app.name')} ·{' '}
                <When at={at} timeZone={timeZone} />
              </span>
              <p>{text}</p>
            </li>
          ))}
        </ol>
      </div>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault()
          const text = String(new FormData(event.currentTarget).get('text') ?? '').trim()
          if (text) ask.mutate({ token, text }, { onSuccess: () => form.current?.reset() })
        }}
      >
        <Stack gap={12}>
          <TextArea
            label={t('owner.messages.write')}
            name="text"
            required
            maxLength={2000}
            disabled={repair.can.say !== true}
          />
          {ask.error ? <Refused problem={ask.error} /> : null}
          <div>
            <Button type="submit" busy={ask.isPending} reason={whyNot(t, repair.can.say)}>
              {t('owner.messages.send')}
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  )
}
