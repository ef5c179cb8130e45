import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import { IconChevronDown } from './icons.ts'
import style from './Surface.module.css'

type Props = {
  readonly summary: ReactNode
  readonly open?: boolean
  readonly children: ReactNode
}

/** "Why this price": opens in place, works without script, found by the browser's search. */
export function Disclosure({ summary, open, children }: Props) {
  return (
    <details className={style['disclosure']} open={open}>
      <summary>
        {summary}
        <Icon of={IconChevronDown} size={16} />
      </summary>
      <div className={style['disclosureBody']}>{children}</div>
    </details>
  )
}
