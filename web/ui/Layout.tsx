import type { ReactNode } from 'react'
import style from './Surface.module.css'

type Gap = 4 | 8 | 12 | 16 | 24 | 40
type Props = { readonly gap?: Gap; readonly children: ReactNode }

/** The page's main column: 640 px, or wide for things to be compared side by side. */
export function Page({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  return (
    <main id="content" tabIndex={-1} className={`${style['page']} ${wide ? style['wide'] : ''}`}>
      {children}
    </main>
  )
}

export function Stack({ gap = 16, children }: Props) {
  return <div className={`${style['stack']} ${style[`gap${gap}`]}`}>{children}</div>
}

/** Side by side, wrapping when narrow; `between` pushes the first and last apart. */
export function Row({ gap = 8, between = false, children }: Props & { between?: boolean }) {
  const classes = `${style['row']} ${style[`gap${gap}`]} ${between ? style['between'] : ''}`
  return <div className={classes}>{children}</div>
}

/** Equal columns, as many as fit. */
export function Grid({ gap = 16, children }: Props) {
  return <div className={`${style['grid']} ${style[`gap${gap}`]}`}>{children}</div>
}

/** What matters less: softer, and smaller if said so. */
export function Soft({ small = false, children }: { small?: boolean; children: ReactNode }) {
  return <span className={`${style['soft']} ${small ? style['small'] : ''}`}>{children}</span>
}
