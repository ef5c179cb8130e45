import { Fragment, type ReactNode } from 'react'
import style from './kit.module.css'

type Term = { readonly name: string; readonly value: ReactNode }
type Props = { readonly of: readonly Term[] }

export function term(name: string, value: ReactNode): Term {
  return { name, value }
}

/** Names and values, aligned; what has no value is left out. */
export function Terms({ of }: Props) {
  return (
    <dl className={style['terms']}>
      {of
        .filter(({ value }) => value !== null && value !== undefined && value !== '')
        .map(({ name, value }) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  )
}
