import { useEffect, useRef } from 'react'
import style from './owner.module.css'
import { useText } from './text.ts'

type Props = {
  readonly children: string
  /** In the window's title, where the heading itself is too long for it. */
  readonly title?: string
}

// A reader who opens a link starts at the top, as on any page; only a move inside the app is told.
let arrived = false

/** The page's one h1: names the window, and takes the focus when the reader has moved here. */
export function Heading({ children, title = children }: Props) {
  const { t } = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  // Chinese has no spaces to break at: better between clauses than inside a word.
  const clauses = children.split(/(?<=[，：；。])(?=.)/)
  const name = `${title} · ${t('app.name')}`
  // The window's title is outside React.
  useEffect(() => {
    document.title = name
  }, [name])
  // A browser moves the focus to a new page; a page drawn by script has to do it itself.
  useEffect(() => {
    if (arrived) {
      scrollTo(0, 0)
      heading.current?.focus({ preventScroll: true })
    }
    arrived = true
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {clauses.length > 1
        ? clauses.map((clause) => (
            <span key={clause} className={style['clause']}>
              {clause}
            </span>
          ))
        : children}
    </h1>
  )
}
