import type { ReactNode } from 'react'
import { useText } from '#lib/i18n.tsx'
import { Problem } from '#lib/problem.ts'
import { Button } from './Button.tsx'
import { Row } from './Layout.tsx'
import style from './Meaning.module.css'
import { Notice } from './Notice.tsx'

type Props = {
  /** Whatever was thrown: a Problem, or a lost connection. */
  readonly problem: unknown
  readonly retry?: () => void
  /** What next: another way the reader has. */
  readonly children?: ReactNode
}

/** What was refused, why, what next, and a code to quote. */
export function Refused({ problem, retry, children }: Props) {
  const { t } = useText()
  const [title, detail] = sayings()
  return (
    <Notice kind="failed" title={title}>
      {detail ? <p>{detail}</p> : null}
      {children || retry ? (
        <Row>
          {children}
          {retry ? <Button onClick={retry}>{t('action.retry')}</Button> : null}
        </Row>
      ) : null}
      {problem instanceof Problem ? (
        <p className={style['code']}>{t('refused.code', { code: problem.quote })}</p>
      ) : null}
    </Notice>
  )

  function sayings(): [string, string | undefined] {
    if (problem instanceof Problem && problem.title) return [problem.title, beyond(problem)]
    // fetch throws a TypeError when nothing answered.
    return problem instanceof TypeError
      ? [t('refused.offline.title'), t('refused.offline.detail')]
      : [t('refused.broken.title'), t('refused.broken.detail')]
  }
}

/** The detail without the title, where it begins with it: nothing is read twice. */
function beyond({ title, detail }: Problem): string | undefined {
  const rest = detail?.startsWith(title) ? detail.slice(title.length).trim() : detail
  return rest || undefined
}
