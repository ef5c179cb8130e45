import type { ReactNode } from 'react'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Refused } from '#ui/Refused.tsx'
import { useText } from '../text.ts'
import style from './kit.module.css'

type Props = {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  /** The verb on the button. */
  readonly submit: string
  readonly danger?: boolean
  /** The way out, where "cancel" would be taken for the deed. */
  readonly leave?: string
  /** Why it cannot be sent yet. */
  readonly reason?: string | undefined
  readonly busy: boolean
  readonly problem: unknown
  readonly onSubmit: (said: FormData) => void
  readonly children: ReactNode
}

/** A question with a few fields: fields and one endpoint. */
export function FormDialog(props: Props) {
  const { open, onClose, title, submit, danger, leave, busy, problem } = props
  const { onSubmit, reason, children } = props
  const { t } = useText()
  return (
    <Dialog open={open} onClose={onClose} title={title}>
      {open ? (
        <form
          className={style['form']}
          onSubmit={(event) => {
            event.preventDefault()
            onSubmit(new FormData(event.currentTarget))
          }}
        >
          {children}
          {problem ? <Refused problem={problem} /> : null}
          <div className={style['buttons']}>
            <Button kind={danger ? 'danger' : 'filled'} type="submit" busy={busy} reason={reason}>
              {submit}
            </Button>
            <Button onClick={onClose}>{leave ?? t('action.cancel')}</Button>
          </div>
        </form>
      ) : null}
    </Dialog>
  )
}

/** A field of a form as text, trimmed; an absent one is empty. */
export function text(said: FormData, name: string): string {
  return String(said.get(name) ?? '').trim()
}
