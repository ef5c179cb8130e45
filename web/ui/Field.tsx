import { type ComponentProps, type ReactNode, useId } from 'react'
import { useText } from '#lib/i18n.tsx'
import style from './Field.module.css'
import { Icon } from './Icon.tsx'
import { IconAlertTriangle, IconChevronDown } from './icons.ts'

type Said = {
  readonly label: string
  readonly hint?: ReactNode
  /** What is wrong and how to put it right; `problem.reason('imei')` fits. */
  readonly error?: string | undefined
}

type Own<Tag extends 'input' | 'textarea' | 'select'> = Said &
  Omit<ComponentProps<Tag>, 'id' | 'className' | 'aria-invalid' | 'aria-describedby'>

/**
 * A labelled input. Everything an input takes may be given: name, type, inputMode, autoComplete …
 */
export function Field({ label, hint, error, ...native }: Own<'input'>) {
  const said = { label, hint, error, optional: !native.required }
  return <Around {...said}>{(tied) => <input {...native} {...tied} />}</Around>
}

export function TextArea({ label, hint, error, ...native }: Own<'textarea'>) {
  const said = { label, hint, error, optional: !native.required }
  return <Around {...said}>{(tied) => <textarea {...native} {...tied} />}</Around>
}

/** The browser's own select: the wheel on a phone, typing ahead on a keyboard. */
export function Select({ label, hint, error, children, ...native }: Own<'select'>) {
  return (
    <Around label={label} hint={hint} error={error} optional={false}>
      {(tied) => (
        <span className={style['select']}>
          <select {...native} {...tied}>
            {children}
          </select>
          <Icon of={IconChevronDown} />
        </span>
      )}
    </Around>
  )
}

type Tied = {
  id: string
  className: string | undefined
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
}

type AroundProps = Said & {
  readonly optional: boolean
  readonly children: (tied: Tied) => ReactNode
}

function Around({ label, hint, error, optional, children }: AroundProps) {
  const id = useId()
  const { t } = useText()
  const describes = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={style['field']}>
      <label className={style['label']} htmlFor={id}>
        {label}{' '}
        {optional ? <span className={style['optional']}>({t('field.optional')})</span> : null}
      </label>
      {hint ? (
        <span className={style['hint']} id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {children({
        id,
        className: style['input'],
        'aria-invalid': error ? true : undefined,
        'aria-describedby': describes || undefined,
      })}
      <span id={`${id}-error`} role="alert" hidden={!error} className={style['error']}>
        {error ? <Icon of={IconAlertTriangle} size={16} /> : null}
        {error}
      </span>
    </div>
  )
}
