import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from './icons.ts'
import style from './Meaning.module.css'

export type NoticeKind = 'info' | 'good' | 'risk' | 'failed'

const icons = {
  info: IconInfoCircle,
  good: IconCircleCheck,
  risk: IconAlertTriangle,
  failed: IconCircleX,
} as const

type Props = {
  readonly kind?: NoticeKind
  readonly title?: ReactNode
  readonly children?: ReactNode
  /** Announce it when it appears by itself; a failure always is. */
  readonly live?: boolean
}

export function Notice({ kind = 'info', title, children, live = kind === 'failed' }: Props) {
  return (
    <div
      className={`${style['notice']} ${style[`notice${kind}`] ?? ''}`}
      role={live ? (kind === 'failed' ? 'alert' : 'status') : undefined}
    >
      <Icon of={icons[kind]} />
      <div className={style['said']}>
        {title ? <p className={style['title']}>{title}</p> : null}
        {children}
      </div>
    </div>
  )
}
