import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { components } from '#catalog/contract'
import { stopReasons, type VisitView, visits } from '#visits/contract'
import { telling } from '#lib/call.ts'
import { Field, Select, TextArea } from '#ui/Field.tsx'
import { ChipChoices } from '../kit/Chips.tsx'
import { FormDialog, text } from '../kit/FormDialog.tsx'
import { useText } from '../text.ts'
import { useAgain } from './useGiving.ts'

type Props = { readonly visit: VisitView; readonly onClose: () => void }

/** Why it cannot be done today, and what whoever comes next must know and bring. */
export function CannotDialog({ visit, onClose }: Props) {
  const { t } = useText()
  const again = useAgain()
  const [parts, setParts] = useState<readonly string[]>(visit.parts)
  const stop = useMutation({
    ...telling(visits.cannotComplete),
    onSuccess: onClose,
    onSettled: again,
  })
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('desk.visitDo.cannotComplete')}
      submit={t('desk.visitDo.cannotComplete')}
      leave={t('action.close')}
      busy={stop.isPending}
      problem={stop.error}
      onSubmit={(said) =>
        stop.mutate({
          visit: visit.id,
          reason: stopReasons.find((one) => one === text(said, 'reason')) ?? 'other',
          learned: text(said, 'learned'),
          minutes: Number(text(said, 'minutes')) || visit.minutes,
          parts: [...parts],
        })
      }
    >
      <Select label={t('desk.reason')} name="reason">
        {stopReasons.map((one) => (
          <option key={one} value={one}>
            {t(`desk.visitStop.${one}`)}
          </option>
        ))}
      </Select>
      <TextArea
        label={t('desk.visits.whatLearned')}
        hint={t('desk.visits.whatLearnedHint')}
        name="learned"
        required
        maxLength={1_000}
      />
      <ChipChoices
        legend={t('desk.visits.nextParts')}
        options={components
          .filter((one) => one !== 'software' && one !== 'other')
          .map((one) => [one, t(`desk.component.${one}`)])}
        value={parts}
        onChange={setParts}
      />
      <Field
        label={t('desk.visits.nextMinutes')}
        name="minutes"
        type="number"
        min={5}
        max={600}
        defaultValue={visit.minutes}
      />
      <p>{t('desk.visits.followUp')}</p>
    </FormDialog>
  )
}

export function NoShowDialog({ visit, onClose }: Props) {
  const { t } = useText()
  const again = useAgain()
  const stop = useMutation({ ...telling(visits.noShow), onSuccess: onClose, onSettled: again })
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('desk.visitDo.noShow')}
      submit={t('desk.visitDo.noShow')}
      leave={t('action.close')}
      busy={stop.isPending}
      problem={stop.error}
      onSubmit={(said) => stop.mutate({ visit: visit.id, learned: text(said, 'learned') })}
    >
      <TextArea
        label={t('desk.note')}
        hint={t('desk.visits.noShowHint')}
        name="learned"
        maxLength={1_000}
      />
      <p>{t('desk.visits.followUp')}</p>
    </FormDialog>
  )
}
