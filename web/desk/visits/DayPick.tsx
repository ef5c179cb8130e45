import { addDays, type Day } from '#shared/days'
import { Button } from '#ui/Button.tsx'
import { dayOr } from '../calendar/week.ts'
import { useText } from '../text.ts'
import style from './visits.module.css'

type Props = { readonly day: Day; readonly today: Day; readonly onGo: (day: Day) => void }

export function DayPick({ day, today, onGo }: Props) {
  const { t } = useText()
  return (
    <>
      <Button onClick={() => onGo(addDays(day, -1))}>← {t('desk.visits.earlier')}</Button>
      <input
        type="date"
        className={style['date']}
        aria-label={t('desk.visits.day')}
        value={day}
        onChange={({ target }) => onGo(dayOr(target.value, day))}
      />
      {day === today ? null : <Button onClick={() => onGo(today)}>{t('desk.visits.today')}</Button>}
      <Button onClick={() => onGo(addDays(day, 1))}>{t('desk.visits.later')} →</Button>
    </>
  )
}
