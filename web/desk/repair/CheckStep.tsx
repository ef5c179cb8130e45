import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { repairs, type RepairView } from '#repairs/contract'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Field.tsx'
import { Meaning } from '#ui/Meaning.tsx'
import { Refused } from '#ui/Refused.tsx'
import { text } from '../kit/FormDialog.tsx'
import kit from '../kit/kit.module.css'
import { useKnown, useReason, useText } from '../text.ts'
import { changing } from './changing.ts'
import style from './repair.module.css'
import { Step } from './Step.tsx'
import { stateOf } from './steps.ts'

const results = ['passed', 'failed', 'notTestable'] as const
type Result = (typeof results)[number]

const always = ['powers', 'charges', 'casing'] as const
const withScreen = [
  'picture',
  'touch',
  'camera',
  'speaker',
  'microphone',
  'buttons',
  'wifi',
] as const
const tests: Record<string, readonly string[]> = {
  phone: [...always, ...withScreen, 'call', 'sensors'],
  tablet: [...always, ...withScreen],
  laptop: [...always, 'picture', 'camera', 'speaker', 'microphone', 'buttons', 'wifi'],
  tv: ['powers', 'casing', 'picture', 'speaker', 'buttons', 'wifi'],
  scooter: [...always, 'brakes', 'lights', 'ride'],
}

type Props = { readonly repair: RepairView }

export function CheckStep({ repair }: Props) {
  const { t } = useText()
  const { check } = repair
  return (
    <Step
      step="check"
      can={repair.can.passCheck}
      state={stateOf('check', repair)}
      line={
        check ? (
          <Meaning is={check.passed ? 'good' : 'failed'}>
            {check.passed ? t('desk.check.passed') : t('desk.check.failed')}
          </Meaning>
        ) : null
      }
      detail={check && repair.stage !== 'repaired' ? <CheckDetail repair={repair} /> : undefined}
    >
      <CheckForm repair={repair} />
    </Step>
  )
}

function CheckDetail({ repair: { check } }: Props) {
  const { t } = useText()
  const known = useKnown()
  if (!check) return null
  return (
    <>
      <ul className={style['results']}>
        {check.tests.map(({ test, result }) => (
          <li key={test}>
            {known('desk.test.', test)}{' '}
            <Meaning is={result === 'passed' ? 'good' : result === 'failed' ? 'failed' : 'closed'}>
              {t(`desk.result.${result}`)}
            </Meaning>
          </li>
        ))}
      </ul>
      {check.note ? <p>{check.note}</p> : null}
      <p className={style['soft']}>{check.by}</p>
    </>
  )
}

function CheckForm({ repair }: Props) {
  const { t } = useText()
  const known = useKnown()
  const reasonOf = useReason()
  const queries = useQueryClient()
  const list = tests[repair.model.category] ?? always
  const [said, setSaid] = useState<Readonly<Record<string, Result>>>({})
  const check = useMutation(changing(repairs.check, repair, { queries }))
  const answered = list.every((test) => said[test])
  const fails = Object.values(said).includes('failed')
  return (
    <form
      className={kit['form']}
      onSubmit={(event) => {
        event.preventDefault()
        check.mutate({
          repair: repair.id,
          note: text(new FormData(event.currentTarget), 'note'),
          tests: list.map((test) => ({ test, result: said[test] ?? 'notTestable' })),
        })
      }}
    >
      <div className={kit['buttons']}>
        <Button
          onClick={() => setSaid(Object.fromEntries(list.map((test) => [test, 'passed'] as const)))}
        >
          {t('desk.check.all')}
        </Button>
      </div>
      <div className={style['tests']}>
        {list.map((test) => (
          <fieldset key={test} className={style['test']}>
            <legend>{known('desk.test.', test)}</legend>
            {results.map((result) => (
              <label key={result}>
                <input
                  type="radio"
                  name={`test-${test}`}
                  checked={said[test] === result}
                  onChange={() => setSaid({ ...said, [test]: result })}
                />
                {t(`desk.result.${result}`)}
              </label>
            ))}
          </fieldset>
        ))}
      </div>
      <Field label={t('desk.note')} name="note" maxLength={500} />
      {check.error ? <Refused problem={check.error} /> : null}
      <div className={kit['buttons']}>
        <Button
          kind="filled"
          type="submit"
          busy={check.isPending}
          reason={
            reasonOf(repair.can.passCheck) ?? (answered ? undefined : t('desk.check.incomplete'))
          }
        >
          {fails ? t('desk.do.failCheck') : t('desk.do.passCheck')}
        </Button>
      </div>
    </form>
  )
}
