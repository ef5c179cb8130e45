import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { catalog, components } from '#catalog/contract'
import { causes } from '#coverage/contract'
import { repairs, type RepairView } from '#repairs/contract'
import { asking } from '#lib/call.ts'
import { Problem } from '#lib/problem.ts'
import { Button } from '#ui/Button.tsx'
import { Select, TextArea } from '#ui/Field.tsx'
import { Refused } from '#ui/Refused.tsx'
import { ChipChoice, ChipChoices } from '../kit/Chips.tsx'
import { text } from '../kit/FormDialog.tsx'
import kit from '../kit/kit.module.css'
import { term, Terms } from '../kit/Terms.tsx'
import { useKnown, useReason, useText } from '../text.ts'
import { changing } from './changing.ts'
import { Step } from './Step.tsx'
import { stateOf } from './steps.ts'
import { useAsk } from './useAsk.ts'

type Props = { readonly repair: RepairView; readonly open: boolean }

export function DiagnosisStep({ repair, open }: Props) {
  const known = useKnown()
  const state = stateOf('diagnosis', repair)
  const { diagnosis } = repair
  const again = open && repair.can.diagnose === true
  return (
    <Step
      step="diagnosis"
      can={repair.can.diagnose}
      state={again ? 'now' : state}
      line={
        diagnosis
          ? `${known('desk.component.', diagnosis.component)} · ${known('desk.fault.', diagnosis.cause)}`
          : null
      }
      detail={diagnosis ? <DiagnosisDetail repair={repair} /> : undefined}
    >
      <DiagnoseForm repair={repair} />
    </Step>
  )
}

function DiagnosisDetail({ repair: { diagnosis, model } }: { readonly repair: RepairView }) {
  const { t } = useText()
  const known = useKnown()
  const { category } = model
  const symptoms = useQuery({ ...asking(catalog.symptoms, { category }), staleTime: 3_600_000 })
  const codes = useQuery({ ...asking(catalog.codes, {}), staleTime: 3_600_000 })
  if (!diagnosis) return null
  const symptom = symptoms.data?.items.find(({ id }) => id === diagnosis.symptom)
  const label = (id: string) =>
    [...(codes.data?.defects ?? []), ...(codes.data?.repairs ?? [])].find((code) => code.id === id)
      ?.label ?? id
  return (
    <Terms
      of={[
        term(t('desk.diagnosis.symptom'), symptom?.label ?? diagnosis.symptom),
        term(t('desk.diagnosis.defect'), label(diagnosis.defect)),
        term(t('desk.diagnosis.todo'), diagnosis.repairCodes.map(label).join(' · ')),
        term(t('desk.diagnosis.component'), known('desk.component.', diagnosis.component)),
        term(t('desk.diagnosis.cause'), known('desk.fault.', diagnosis.cause)),
        term(t('desk.note'), diagnosis.note),
        term(t('desk.by'), diagnosis.by),
      ]}
    />
  )
}

function DiagnoseForm({ repair }: { readonly repair: RepairView }) {
  const { t } = useText()
  const reasonOf = useReason()
  const queries = useQueryClient()
  const { category } = repair.model
  const symptoms = useQuery({ ...asking(catalog.symptoms, { category }), staleTime: 3_600_000 })
  const codes = useQuery({ ...asking(catalog.codes, {}), staleTime: 3_600_000 })
  const told = symptoms.data?.items.find(({ id }) => id === repair.symptomId)
  const [, ask] = useAsk()
  // Diagnosed again, it begins with what was found before.
  const before = repair.diagnosis
  const [chosen, setChosen] = useState<string | undefined>(before?.component)
  const [todo, setTodo] = useState<string[]>([...(before?.repairCodes ?? [])])
  const [cause, setCause] = useState<string>(before?.cause ?? 'defect')
  const component = components.find((one) => one === chosen) ?? told?.component ?? 'other'
  const diagnose = useMutation(
    changing(repairs.diagnose, repair, { queries, done: () => ask(undefined) }),
  )
  const reason = (field: string) =>
    diagnose.error instanceof Problem ? diagnose.error.reason(field) : undefined
  const fits = (code: { component: string | null }) =>
    code.component === null || code.component === component
  return (
    <form
      className={kit['form']}
      onSubmit={(event) => {
        event.preventDefault()
        const said = new FormData(event.currentTarget)
        diagnose.mutate({
          repair: repair.id,
          symptom: text(said, 'symptom'),
          defect: text(said, 'defect'),
          repairCodes: todo,
          component,
          cause: causes.find((one) => one === cause) ?? 'unknown',
          note: text(said, 'note'),
        })
      }}
    >
      <div className={kit['pair']}>
        <Select
          label={t('desk.diagnosis.symptom')}
          name="symptom"
          key={told?.id}
          defaultValue={before?.symptom ?? told?.id}
          error={reason('symptom')}
        >
          {symptoms.data?.items.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
        <Select
          label={t('desk.diagnosis.component')}
          value={component}
          onChange={({ target }) => setChosen(target.value)}
        >
          {components.map((one) => (
            <option key={one} value={one}>
              {t(`desk.component.${one}`)}
            </option>
          ))}
        </Select>
        <Select
          label={t('desk.diagnosis.defect')}
          name="defect"
          key={codes.dataUpdatedAt}
          defaultValue={before?.defect}
          error={reason('defect')}
        >
          {codes.data?.defects.filter(fits).map(({ id, label }) => (
            <option key={id} value={id}>
              {label} · {id}
            </option>
          ))}
        </Select>
      </div>
      <ChipChoice
        legend={t('desk.diagnosis.cause')}
        options={causes.map((one) => [one, t(`desk.fault.${one}`)])}
        value={cause}
        onChange={setCause}
      />
      <ChipChoices
        legend={t('desk.diagnosis.todo')}
        options={(codes.data?.repairs ?? []).filter(fits).map(({ id, label }) => [id, label])}
        value={todo}
        onChange={setTodo}
      />
      <TextArea label={t('desk.note')} name="note" maxLength={1000} rows={2} />
      {diagnose.error ? <Refused problem={diagnose.error} /> : null}
      <div className={kit['buttons']}>
        <Button
          kind="filled"
          type="submit"
          busy={diagnose.isPending}
          reason={
            reasonOf(repair.can.diagnose) ??
            (todo.length === 0 ? t('desk.diagnosis.chooseTodo') : undefined)
          }
        >
          {t('desk.do.diagnose')}
        </Button>
      </div>
    </form>
  )
}
