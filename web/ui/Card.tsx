import { type ReactNode, useId } from 'react'
import style from './Surface.module.css'

type Props = {
  readonly title?: ReactNode
  readonly aside?: ReactNode
  /** 3 inside a part of the page that has its own heading. */
  readonly level?: 2 | 3
  readonly children: ReactNode
}

/** One thing, framed. With a title it is a region a screen reader can jump to. */
export function Card({ title, aside, level = 2, children }: Props) {
  const Heading = `h${level}` as const
  const id = useId()
  return (
    <section className={style['card']} aria-labelledby={title ? id : undefined}>
      {title ? (
        <div className={style['head']}>
          <Heading id={id} className={style['cardTitle']}>
            {title}
          </Heading>
          {aside}
        </div>
      ) : null}
      {children}
    </section>
  )
}
