import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react'
import style from './Surface.module.css'

type Props = {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly children: ReactNode
  /** Buttons, the next step last. */
  readonly actions?: ReactNode
}

/** The browser's own dialog keeps the focus inside, closes on Escape and gives the focus back. */
export function Dialog({ open, onClose, title, children, actions }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  // showModal is the only way to a modal dialog: the open attribute alone makes a plain one.
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  // One that is taken away while it is open would take the focus with it.
  useLayoutEffect(() => {
    const element = dialog.current
    return () => element?.close()
  }, [])
  return (
    <dialog ref={dialog} className={style['dialog']} aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      <div>{children}</div>
      {actions ? <div className={style['actions']}>{actions}</div> : null}
    </dialog>
  )
}
