import { type ReactNode, useId } from 'react'
import style from './Surface.module.css'

type Props = {
  readonly title?: ReactNode
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** One thing, framed. With a title it is a region a screen reader can jump to. */
export function Card({ title, aside, children }: Props) {
  const id = useId()
  return (
    <section className={style['card']} aria-labelledby={title ? id : undefined}>
      {title ? (
        <div className={style['head']}>
          <h3 id={id}>{title}</h3>
          {aside}
        </div>
      ) : null}
      {children}
    </section>
  )
}
