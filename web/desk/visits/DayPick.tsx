import { addDays, type Day } from '#shared/days'
import { Button } from '#ui/Button.tsx'
import { dayOr } from '../calendar/week.ts'
import { useText } from '../text.ts'
import style from './visits.module.css'

type Props = { readonly day: Day; readonly today: Day; readonly onGo: (day: Day) => void }

export function DayPick({ day, today, onGo }: Props) {
  const { t } = useText()
  return (
    <span className={style['dayPick']}>
      <Button
        aria-label={t('desk.visits.earlier')}
        title={t('desk.visits.earlier')}
        onClick={() => onGo(addDays(day, -1))}
      >
        ←
      </Button>
      <input
        type="date"
        className={style['date']}
        aria-label={t('desk.visits.day')}
        value={day}
        onChange={({ target }) => onGo(dayOr(target.value, day))}
      />
      <Button
        aria-label={t('desk.visits.later')}
        title={t('desk.visits.later')}
        onClick={() => onGo(addDays(day, 1))}
      >
        →
      </Button>
      {day === today ? null : <Button onClick={() => onGo(today)}>{t('desk.visits.today')}</Button>}
    </span>
  )
}
