import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isOpen, repairs, type RepairView } from '#repairs/contract'
import { Problem } from '#lib/problem.ts'
import { Button } from '#ui/Button.tsx'
import { Field, Select } from '#ui/Field.tsx'
import { When } from '#ui/When.tsx'
import { FormDialog, text } from '../kit/FormDialog.tsx'
import { PromiseBar, PromiseText } from '../repairs/Promise.tsx'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'
import { changing } from './changing.ts'
import { instantIn, wallTime } from './wallTime.ts'
import style from './repair.module.css'

const causes = ['partDelayed', 'moreDamage', 'capacity', 'ownerAsked', 'other'] as const

/** The promised date, how it moved and why. */
export function PromiseClock({ repair }: { readonly repair: RepairView }) {
  const { t } = useText()
  const { may } = useDesk()
  const [moving, setMoving] = useState(false)
  const { promises, timeZone } = repair
  return (
    <section className={style['part']}>
      <div className={style['partHead']}>
        <h2 className={style['small']}>{t('desk.column.promise')}</h2>
        {may('repairs.movePromise') && isOpen(repair) ? (
          <Button kind="plain" onClick={() => setMoving(true)}>
            {t('desk.promise.move')}
          </Button>
        ) : null}
      </div>
      <PromiseText of={repair} />
      <PromiseBar of={repair} />
      <ol className={style['history']}>
        {promises.map((change) => (
          <li key={change.at}>
            {change.to ? <When at={change.to} timeZone={timeZone} /> : t('desk.promise.paused')}
            <span className={style['soft']}>
              {change.words || change.cause} · <When at={change.at} timeZone={timeZone} />
            </span>
          </li>
        ))}
      </ol>
      <MoveDialog repair={repair} open={moving} onClose={() => setMoving(false)} />
    </section>
  )
}

type DialogProps = {
  readonly repair: RepairView
  readonly open: boolean
  readonly onClose: () => void
}

function MoveDialog({ repair, open, onClose }: DialogProps) {
  const { t } = useText()
  const queries = useQueryClient()
  const { timeZone, promisedAt } = repair
  const move = useMutation(changing(repairs.movePromise, repair, { queries, done: onClose }))
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t('desk.promise.move')}
      submit={t('desk.promise.move')}
      busy={move.isPending}
      problem={move.error}
      onSubmit={(said) =>
        move.mutate({
          repair: repair.id,
          to: instantIn(text(said, 'to'), timeZone),
          cause: causes.find((one) => one === said.get('cause')) ?? 'other',
          words: text(said, 'words'),
        })
      }
    >
      <Field
        label={t('desk.promise.to', { zone: timeZone })}
        name="to"
        type="datetime-local"
        required
        defaultValue={promisedAt ? wallTime(promisedAt, timeZone) : ''}
        error={move.error instanceof Problem ? move.error.reason('to') : undefined}
      />
      <Select label={t('desk.promise.cause')} name="cause">
        {causes.map((one) => (
          <option key={one} value={one}>
            {t(one === 'ownerAsked' ? 'cause.staff.ownerAsked' : `cause.${one}`)}
          </option>
        ))}
      </Select>
      <Field label={t('desk.promise.words')} name="words" maxLength={300} />
      <p>{t('desk.promise.told')}</p>
    </FormDialog>
  )
}
