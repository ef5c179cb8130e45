import { useState } from 'react'
import { useLocation } from 'wouter'
import type { catalog } from '#catalog/contract'
import type { Answer } from '#lib/call.ts'
import { Button } from '#ui/Button.tsx'
import { Choice } from '#ui/Choice.tsx'
import { Select, TextArea } from '#ui/Field.tsx'
import { Stack } from '#ui/Layout.tsx'
import { keepTold, told } from '../told.ts'
import { useText } from '../text.ts'
import { hrefOf, type Trouble } from '../trouble.ts'

type Symptom = Answer<typeof catalog.symptoms>['items'][number]

type Props = {
  readonly symptoms: readonly Symptom[]
  readonly trouble: Trouble
  readonly change: (change: Trouble) => void
}

const likelyShown = 3
const notSure = 'not-sure'
const another = 'another'

/** Three likely causes, all the others, or "not sure"; then whether it was an accident. */
export function ProblemForm({ symptoms, trouble, change }: Props) {
  const { t } = useText()
  const [, go] = useLocation()
  const { symptom, accident } = trouble
  const likely = symptoms.filter(({ id }) => id !== notSure).slice(0, likelyShown)
  const others = symptoms.filter((one) => one.id !== notSure && !likely.includes(one))
  const listed = likely.some(({ id }) => id === symptom) || symptom === notSure
  const [wantsOther, setWantsOther] = useState(symptom !== undefined && !listed)
  const unsure = symptoms.find(({ id }) => id === notSure)
  const choose = (id: string) => {
    setWantsOther(id === another)
    change({ symptom: id === another ? undefined : id })
  }
  const missing = !symptom
    ? t('owner.problem.choose')
    : accident
      ? undefined
      : t('owner.accident.choose')
  return (
    <Stack gap={24}>
      <Choice
        legend={t('owner.problem.legend')}
        value={wantsOther ? another : symptom}
        onChange={choose}
        options={[
          ...likely.map(({ id, label }) => ({ value: id, title: label })),
          { value: another, title: t('owner.problem.other') },
          ...(unsure
            ? [
                {
                  value: unsure.id,
                  title: t('owner.problem.unsure'),
                  note: t('owner.problem.unsureNote'),
                },
              ]
            : []),
        ]}
      />
      {wantsOther ? (
        <Select
          label={t('owner.problem.which')}
          value={symptom ?? ''}
          onChange={({ target }) => change({ symptom: target.value || undefined })}
        >
          <option value="">{t('owner.problem.pick')}</option>
          {others.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      ) : null}
      {wantsOther || symptom === notSure ? (
        <TextArea
          label={t('owner.problem.words')}
          hint={t('owner.problem.wordsHint')}
          maxLength={1000}
          defaultValue={told('words')}
          onChange={({ target }) => keepTold('words', target.value)}
        />
      ) : null}
      <Choice
        legend={t('owner.accident.legend')}
        value={accident}
        onChange={(value) => change({ accident: value })}
        options={[
          { value: 'no', title: t('owner.accident.no') },
          { value: 'yes', title: t('owner.accident.yes') },
        ]}
      />
      <div>
        <Button kind="filled" reason={missing} onClick={() => go(hrefOf('/options', trouble))}>
          {t('owner.problem.go')}
        </Button>
      </div>
    </Stack>
  )
}
