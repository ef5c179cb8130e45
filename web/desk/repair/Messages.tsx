import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { repairs, type RepairView } from '#repairs/contract'
import { Button } from '#ui/Button.tsx'
import { TextArea } from '#ui/Field.tsx'
import { Refused } from '#ui/Refused.tsx'
import { When } from '#ui/When.tsx'
import kit from '../kit/kit.module.css'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'
import { changing } from './changing.ts'
import style from './repair.module.css'

/** The thread with the owner, and notes that stay in the house. */
export function Messages({ repair }: { readonly repair: RepairView }) {
  const { t } = useText()
  const { may } = useDesk()
  const queries = useQueryClient()
  const [words, setWords] = useState('')
  const [internal, setInternal] = useState(false)
  const say = useMutation(changing(repairs.say, repair, { queries, done: () => setWords('') }))
  return (
    <section className={style['part']}>
      <h2 className={style['small']}>{t('desk.messages')}</h2>
      {repair.messages.length === 0 ? (
        <p className={style['soft']}>{t('desk.messages.none')}</p>
      ) : (
        <ul className={style['messages']} aria-live="polite">
          {repair.messages.map((one) => (
            <li key={one.id} data-from={one.internal ? 'note' : one.from}>
              <span className={style['soft']}>
                {one.from === 'system' ? t('app.name') : one.name}
                {one.internal ? ` · ${t('desk.messages.internal')}` : ''} ·{' '}
                <When at={one.at} timeZone={repair.timeZone} />
              </span>
              <p>{one.text}</p>
            </li>
          ))}
        </ul>
      )}
      {may('repairs.say') ? (
        <form
          className={kit['form']}
          onSubmit={(event) => {
            event.preventDefault()
            if (words.trim()) say.mutate({ repair: repair.id, text: words.trim(), internal })
          }}
        >
          <TextArea
            label={internal ? t('desk.messages.note') : t('desk.messages.write')}
            required
            rows={2}
            maxLength={2000}
            value={words}
            onChange={({ target }) => setWords(target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
                event.currentTarget.form?.requestSubmit()
            }}
          />
          <div className={kit['buttons']}>
            <Button type="submit" busy={say.isPending}>
              {internal ? t('desk.messages.keep') : t('desk.messages.send')}
            </Button>
            <label className={kit['tickLine']}>
              <input
                type="checkbox"
                checked={internal}
                onChange={({ target }) => setInternal(target.checked)}
              />
              {t('desk.messages.internalOnly')}
            </label>
          </div>
          {say.error ? <Refused problem={say.error} /> : null}
        </form>
      ) : null}
    </section>
  )
}
