import { now } from '#lib/clock.ts'
import { Meaning } from '#ui/Meaning.tsx'
import { When } from '#ui/When.tsx'
import { useText } from '../text.ts'
import style from './repairs.module.css'

type Promised = {
  readonly promisedAt: string | null
  readonly startedAt: string
  readonly late: boolean
  readonly atRisk: boolean
  readonly timeZone: string
}

const meaningOf = ({ late, atRisk }: Promised) => (late ? 'failed' : atRisk ? 'risk' : undefined)

/** The promised date; late and at risk in words, with their marks. */
export function PromiseText({ of }: { readonly of: Promised }) {
  const { t } = useText()
  if (!of.promisedAt) return <span className={style['soft']}>{t('desk.promise.none')}</span>
  const when = <When at={of.promisedAt} timeZone={of.timeZone} />
  const meaning = meaningOf(of)
  if (!meaning) return when
  return (
    <Meaning is={meaning}>
      {of.late ? t('desk.promise.late') : t('desk.promise.atRisk')} · {when}
    </Meaning>
  )
}

/** How much of the promised time has passed: a thin bar that fills towards the date. */
export function PromiseBar({ of }: { readonly of: Promised }) {
  if (!of.promisedAt) return null
  const from = Date.parse(of.startedAt)
  const share = (now().getTime() - from) / Math.max(1, Date.parse(of.promisedAt) - from)
  const percent = Math.round(Math.max(0.02, Math.min(1, share)) * 100)
  return (
    <span className={style['bar']} data-meaning={meaningOf(of)} aria-hidden>
      <span style={{ width: `${percent}%` }} />
    </span>
  )
}
