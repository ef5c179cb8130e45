import type { ReactNode } from 'react'
import { Icon, type IconOf } from './Icon.tsx'
import { IconCircleDashed } from './icons.ts'
import style from './Meaning.module.css'

type Props = {
  readonly title: string
  readonly icon?: IconOf
  /** What would be here. */
  readonly children?: ReactNode
  /** The one action that would fill it. */
  readonly action?: ReactNode
}

export function EmptyState({ title, icon = IconCircleDashed, children, action }: Props) {
  return (
    <div className={style['empty']}>
      <Icon of={icon} size={28} />
      <h2>{title}</h2>
      {children ? <p>{children}</p> : null}
      {action}
    </div>
  )
}
