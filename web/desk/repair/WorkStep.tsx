import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { catalog, components } from '#catalog/contract'
import { partVerbs, repairs, type RepairView } from '#repairs/contract'
import { asking } from '#lib/call.ts'
import { Problem } from '#lib/problem.ts'
import { Button, IconButton } from '#ui/Button.tsx'
import { Field, TextArea } from '#ui/Field.tsx'
import { IconTrash } from '#ui/icons.ts'
import { Refused } from '#ui/Refused.tsx'
import { text } from '../kit/FormDialog.tsx'
import kit from '../kit/kit.module.css'
import { Pick } from '../kit/Pick.tsx'
import { useReason, useText } from '../text.ts'
import { changing } from './changing.ts'
import style from './repair.module.css'
import { Step } from './Step.tsx'
import { stateOf } from './steps.ts'

type Props = { readonly repair: RepairView }

export function WorkStep({ repair }: Props) {
  const { t } = useText()
  return (
    <Step
      step="work"
      can={repair.stage === 'approved' ? repair.can.start : repair.can.finish}
      state={stateOf('work', repair)}
      line={repair.outcome ? t(`outcome.${repair.outcome}`) : null}
    >
      {repair.stage === 'approved' ? <Start repair={repair} /> : <FinishForm repair={repair} />}
    </Step>
  )
}

function Start({ repair }: Props) {
  const { t } = useText()
  const reason = useReason()
  const queries = useQueryClient()
  const start = useMutation(changing(repairs.start, repair, { queries }))
  return (
    <>
      {start.error ? <Refused problem={start.error} /> : null}
      <div className={kit['buttons']}>
        <Button
          kind="filled"
          busy={start.isPending}
          reason={reason(repair.can.start)}
          onClick={() => start.mutate({ repair: repair.id })}
        >
          {t('desk.do.start')}
        </Button>
      </div>
    </>
  )
}

type Part = {
  readonly verb: string
  readonly component: string
  readonly sku: string
  readonly serial: string
}

function FinishForm({ repair }: Props) {
  const { t } = useText()
  const reasonOf = useReason()
  const queries = useQueryClient()
  const { model, market, diagnosis } = repair
  const prices = useQuery(asking(catalog.prices, { model: model.id, market }))
  const fitting = prices.data?.items.find(({ component }) => component === diagnosis?.component)
  const fresh = (component: string, sku: string): Part => ({
    verb: 'add',
    component,
    sku,
    serial: '',
  })
  const [edited, setParts] = useState<readonly Part[]>()
  // The price list knows the part that this diagnosis usually needs.
  const parts = edited ?? (fitting?.partSku ? [fresh(fitting.component, fitting.partSku)] : [])
  const finish = useMutation(changing(repairs.finish, repair, { queries }))
  const swapsBoard = parts.some(({ component, verb }) => component === 'board' && verb === 'add')
  const reason = (field: string) =>
    finish.error instanceof Problem ? finish.error.reason(field) : undefined
  return (
    <form
      className={kit['form']}
      onSubmit={(event) => {
        event.preventDefault()
        const said = new FormData(event.currentTarget)
        const newImei = text(said, 'newImei')
        finish.mutate({
          repair: repair.id,
          note: text(said, 'note'),
          parts: parts.flatMap(({ verb, component, sku, serial }) => {
            const does = partVerbs.find((one) => one === verb)
            const where = components.find((one) => one === component)
            if (!does || !where || !sku.trim()) return []
            return [
              { verb: does, component: where, sku: sku.trim(), ...(serial ? { serial } : {}) },
            ]
          }),
          ...(newImei ? { newImei } : {}),
        })
      }}
    >
      <h3>{t('desk.work.parts')}</h3>
      <PartLines parts={parts} onChange={setParts} />
      <div className={kit['buttons']}>
        <Button onClick={() => setParts([...parts, fresh('other', '')])}>
          {t('desk.work.addPart')}
        </Button>
      </div>
      {swapsBoard ? (
        <Field
          label={t('desk.work.newImei')}
          hint={t('desk.work.newImeiHint')}
          name="newImei"
          inputMode="numeric"
          error={reason('newImei')}
        />
      ) : null}
      <TextArea label={t('desk.note')} name="note" maxLength={1000} rows={2} />
      {finish.error ? <Refused problem={finish.error} /> : null}
      <div className={kit['buttons']}>
        <Button
          kind="filled"
          type="submit"
          busy={finish.isPending}
          reason={reasonOf(repair.can.finish)}
        >
          {t('desk.do.finish')}
        </Button>
      </div>
    </form>
  )
}

type LinesProps = {
  readonly parts: readonly Part[]
  readonly onChange: (parts: readonly Part[]) => void
}

function PartLines({ parts, onChange }: LinesProps) {
  const { t } = useText()
  const set = (at: number, change: Partial<Part>) =>
    onChange(parts.map((part, place) => (place === at ? { ...part, ...change } : part)))
  return (
    <ul className={style['parts']}>
      {parts.map((part, at) => (
        <li key={at}>
          <Pick
            label={t('desk.work.verb')}
            value={part.verb}
            onChange={(verb) => set(at, { verb })}
            options={partVerbs.map((one) => [one, t(`desk.verb.${one}`)])}
          />
          <Pick
            label={t('desk.diagnosis.component')}
            value={part.component}
            onChange={(component) => set(at, { component })}
            options={components.map((one) => [one, t(`desk.component.${one}`)])}
          />
          <input
            aria-label={t('desk.work.sku')}
            placeholder={t('desk.work.sku')}
            className={style['input']}
            required
            value={part.sku}
            onChange={({ target }) => set(at, { sku: target.value })}
          />
          <input
            aria-label={t('desk.work.serial')}
            placeholder={t('desk.work.serial')}
            className={style['input']}
            value={part.serial}
            onChange={({ target }) => set(at, { serial: target.value })}
          />
          <IconButton
            of={IconTrash}
            label={t('desk.work.dropPart')}
            onClick={() => onChange(parts.filter((_, place) => place !== at))}
          />
        </li>
      ))}
    </ul>
  )
}
