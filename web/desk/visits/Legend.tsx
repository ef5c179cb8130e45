import { useText } from '../text.ts'
import style from './timeline.module.css'

const marks = [
  'window',
  'drive',
  'unsent',
  'planned',
  'running',
  'done',
  'late',
  'sentOut',
  'pause',
] as const

/** What the shapes of a row mean. */
export function Legend() {
  const { t } = useText()
  return (
    <ul className={style['legend']} aria-label={t('desk.visits.legend')}>
      {marks.map((mark) => (
        <li key={mark}>
          <span className={style['sample']} data-mark={mark} aria-hidden />
          {t(`desk.visits.mark.${mark}`)}
        </li>
      ))}
    </ul>
  )
}
