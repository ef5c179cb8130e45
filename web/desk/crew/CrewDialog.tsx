import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { crew, type CrewView } from '#crew/contract'
import { localeOf } from '#shared/messages'
import { telling } from '#lib/call.ts'
import { Field } from '#ui/Field.tsx'
import { readWeek, WeekFields } from '../calendar/WeekFields.tsx'
import { ChipChoices } from '../kit/Chips.tsx'
import { FormDialog, text } from '../kit/FormDialog.tsx'
import kit from '../kit/kit.module.css'
import { useDesk } from '../session.tsx'
import { useKnown, useText } from '../text.ts'
import { readPoint, writePoint } from './point.ts'

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
  const [unread, setUnread] = useState<readonly number[]>([])
  /** Where the day begins could not be read. */
  const [isLost, setLost] = useState(false)
  const change = useMutation({
    ...telling(crew.put, { ifMatch: `"${member.version}"` }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: [crew.list.name] })
      onClose()
    },
  })
  const submit = (said: FormData) => {
    const { weekly, unread: faulty } = readWeek(said, windowsMax)
    const start = readPoint(text(said, 'start'))
    setUnread(faulty)
    setLost(!start)
    if (!start || faulty.length) return
    change.mutate({
      site: member.site,
      technician: member.technician,
      skills: [...skilled],
      kit: [...kept],
      start,
      weekly: weekly.filter(({ windows }) => windows.length > 0),
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
        <WeekFields
          weekly={member.weekly}
          locale={localeOf(language, market.id)}
          unread={unread}
          fault={t('desk.crew.unread')}
        />
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
        error={isLost ? t('desk.crew.startUnread') : undefined}
      />
    </FormDialog>
  )
}
