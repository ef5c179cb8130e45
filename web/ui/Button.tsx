import { type ComponentProps, type MouseEvent, type ReactNode, useId } from 'react'
import { Link } from 'wouter'
import style from './Button.module.css'
import { Icon, type IconOf } from './Icon.tsx'

export type ButtonKind = 'filled' | 'quiet' | 'plain' | 'danger'

type Native = Omit<ComponentProps<'button'>, 'disabled' | 'aria-disabled' | 'className'>

type Props = Native & {
  /** One filled button a screen: the next step. */
  readonly kind?: ButtonKind
  /**
   * Why it cannot be pressed now; shown beside it. It stays in the tab order, so that the reason is
   * heard.
   */
  readonly reason?: string | undefined
  readonly busy?: boolean
  readonly children: ReactNode
}

export function Button({ kind = 'quiet', reason, busy = false, onClick, ...native }: Props) {
  const id = useId()
  const off = busy || reason !== undefined
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    // A busy or refused submit must not submit either.
    if (off) event.preventDefault()
    else onClick?.(event)
  }
  const button = (
    <button
      type="button"
      {...native}
      className={`${style['button']} ${style[kind]}`}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      aria-describedby={reason === undefined ? native['aria-describedby'] : id}
      onClick={press}
    >
      {busy ? <span className={style['spin']} aria-hidden /> : null}
      {native.children}
    </button>
  )
  if (reason === undefined) return button
  return (
    <span className={style['with']}>
      {button}
      <span className={style['reason']} id={id}>
        {reason}
      </span>
    </span>
  )
}

type LinkProps = { readonly href: string; readonly kind?: ButtonKind; readonly children: ReactNode }

/** Goes somewhere: a link that looks like a button. */
export function ButtonLink({ href, kind = 'quiet', children }: LinkProps) {
  return (
    <Link href={href} className={`${style['button']} ${style[kind]}`}>
      {children}
    </Link>
  )
}

type IconProps = Omit<Native, 'aria-label'> & { readonly of: IconOf; readonly label: string }

/** A button of one icon: its name is always there for a reader and a pointer. */
export function IconButton({ of, label, ...native }: IconProps) {
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      {...native}
      className={`${style['button']} ${style['plain']} ${style['icon']}`}
    >
      <Icon of={of} />
    </button>
  )
}
