import { Fragment, type ReactNode } from 'react'
import style from './kit.module.css'

type Props = { readonly of: readonly (readonly [name: string, value: ReactNode])[] }

/** Names and values, aligned; what has no value is left out. */
export function Terms({ of }: Props) {
  return (
    <dl className={style['terms']}>
      {of
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  )
}
