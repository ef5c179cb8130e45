import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type CrewView, visits } from '#visits/contract'
import { localeOf } from '#shared/messages'
import { telling } from '#lib/call.ts'
import { Field } from '#ui/Field.tsx'
import { readWindows, writeWindows } from '../calendar/week.ts'
import { ChipChoices } from '../kit/Chips.tsx'
import { FormDialog, text } from '../kit/FormDialog.tsx'
import kit from '../kit/kit.module.css'
import { useDesk } from '../session.tsx'
import { useKnown, useText } from '../text.ts'
import { readPoint, writePoint } from './point.ts'

const weekdays = [1, 2, 3, 4, 5, 6, 7]
/** A Monday, to take the names of the weekdays from. */
const aMonday = Date.UTC(2024, 0, 1)
const windowsMax = 2

type Props = {
  readonly member: CrewView
  /** All that anybody may be given. */
  readonly skills: readonly string[]
  readonly parts: readonly string[]
  readonly onClose: () => void
}

/** The week, the skills and the van of somebody who drives out. */
export function CrewDialog({ member, skills, parts, onClose }: Props) {
  const { t, language } = useText()
  const known = useKnown()
  const { market } = useDesk()
  const queries = useQueryClient()
  const [skilled, setSkilled] = useState<readonly string[]>(member.skills)
  const [kept, setKept] = useState<readonly string[]>(member.kit)
  const [active, setActive] = useState(member.active)
  const [unread, setUnread] = useState<readonly string[]>([])
  const change = useMutation({
    ...telling(visits.putCrew, { ifMatch: `"${member.version}"` }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: [visits.crew.name] })
      onClose()
    },
  })
  const names = new Intl.DateTimeFormat(localeOf(language, market.id), {
    weekday: 'long',
    timeZone: 'UTC',
  })
  const submit = (said: FormData) => {
    const read = weekdays.map((weekday) => ({
      weekday,
      windows: readWindows(text(said, `day${weekday}`)),
    }))
    const isUnread = ({ windows }: (typeof read)[number]) => !windows || windows.length > windowsMax
    const start = readPoint(text(said, 'start'))
    setUnread([
      ...read.filter(isUnread).map(({ weekday }) => `day${weekday}`),
      ...(start ? [] : ['start']),
    ])
    if (!start || read.some(isUnread)) return
    change.mutate({
      site: member.site,
      technician: member.technician,
      skills: [...skilled],
      kit: [...kept],
      start,
      weekly: read.flatMap(({ weekday, windows = [] }) =>
        windows.length > 0 ? [{ weekday, windows }] : [],
      ),
      visitsMax: Number(text(said, 'visitsMax')),
      active,
    })
  }
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('desk.crew.edit', { name: member.name })}
      submit={t('desk.crew.keep')}
      busy={change.isPending}
      problem={change.error}
      onSubmit={submit}
    >
      <label className={kit['tickLine']}>
        <input
          type="checkbox"
          checked={active}
          onChange={({ target }) => setActive(target.checked)}
        />
        {t('desk.crew.drives')}
      </label>
      <ChipChoices
        legend={t('desk.visits.skills')}
        options={skills.map((one) => [one, known('desk.visitSkill.', one)])}
        value={skilled}
        onChange={setSkilled}
      />
      <ChipChoices
        legend={t('desk.crew.kit')}
        options={parts.map((one) => [one, known('desk.component.', one)])}
        value={kept}
        onChange={setKept}
      />
      <p className={kit['soft']}>{t('desk.crew.hoursHint')}</p>
      <div className={kit['pair']}>
        {weekdays.map((weekday) => (
          <Field
            key={weekday}
            label={names.format(aMonday + (weekday - 1) * 86_400_000)}
            name={`day${weekday}`}
            defaultValue={writeWindows(
              member.weekly.find((one) => one.weekday === weekday)?.windows ?? [],
            )}
            error={unread.includes(`day${weekday}`) ? t('desk.crew.unread') : undefined}
          />
        ))}
        <Field
          label={t('desk.crew.visitsMax')}
          name="visitsMax"
          type="number"
          min={1}
          max={40}
          required
          defaultValue={member.visitsMax}
        />
      </div>
      <Field
        label={t('desk.crew.start')}
        hint={t('desk.crew.startHint')}
        name="start"
        required
        defaultValue={writePoint(member.start)}
        error={unread.includes('start') ? t('desk.crew.startUnread') : undefined}
      />
    </FormDialog>
  )
}
