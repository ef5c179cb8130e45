import { type ReactNode, useEffect, useRef } from 'react'
import { useText } from '../text.ts'
import style from './kit.module.css'

type Props = {
  readonly title: string
  /** Beside the title: what it is about, in small. */
  readonly note?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A page of the desk: names itself in the window's title and takes the focus when it opens. */
export function DeskPage({ title, note, actions, children }: Props) {
  const { t } = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  // Only the browser can move the focus; a field that asks for it itself keeps it.
  useEffect(() => {
    if (!document.activeElement?.matches('main input, main textarea')) heading.current?.focus()
  }, [])
  return (
    <div className={style['page']}>
      <title>{`${title} · ${t('app.name')}`}</title>
      <div className={style['pageHead']}>
        <h1 ref={heading} tabIndex={-1} className={style['title']}>
          {title}
        </h1>
        {note ? <span className={style['soft']}>{note}</span> : null}
        {actions ? <div className={style['actions']}>{actions}</div> : null}
      </div>
      {children}
    </div>
  )
}
