import { useMutation, useQueryClient } from '@tanstack/react-query'
import { repairs, type RepairView } from '#repairs/contract'
import { telling } from '#lib/call.ts'
import { Money } from '#ui/Money.tsx'
import { Refused } from '#ui/Refused.tsx'
import { Pick } from '../kit/Pick.tsx'
import { useTechnicians } from '../repairs/useTechnicians.ts'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'
import style from './repair.module.css'

type Props = { readonly repair: RepairView }

/** Stage, waiting on, custody, money: four small truths, never folded into one. */
export function Truths({ repair }: Props) {
  const { t, format } = useText()
  const { money } = repair
  const waits = repair.waitingOn !== 'nobody'
  return (
    <dl className={style['truths']}>
      <div>
        <dt>{t('desk.column.stage')}</dt>
        <dd>
          {t(`stage.${repair.stage}`)}
          {repair.outcome ? (
            <span className={style['soft']}>{t(`outcome.${repair.outcome}`)}</span>
          ) : null}
        </dd>
      </div>
      <div data-waits={waits || undefined}>
        <dt>{t('desk.column.waiting')}</dt>
        <dd>
          {t(`waiting.${repair.waitingOn}`)}
          {waits ? (
            <span className={style['soft']}>{format.relative(repair.waitingSince)}</span>
          ) : null}
        </dd>
      </div>
      <div>
        <dt>{t('desk.column.custody')}</dt>
        <dd>
          {t(`custody.${repair.custody}`)}
          {repair.custody === 'site' && repair.site ? (
            <span className={style['soft']}>{repair.site.name}</span>
          ) : null}
        </dd>
      </div>
      <div data-waits={money.open.minor > 0 || undefined}>
        <dt>{t('desk.money')}</dt>
        <dd>
          {money.due.minor === 0 ? (
            t('desk.money.nothing')
          ) : money.open.minor > 0 ? (
            <>
              <Money of={money.open} /> {t('desk.money.open')}
            </>
          ) : (
            t('desk.money.closed')
          )}
          {money.due.minor > 0 ? (
            <span className={style['soft']}>
              {t('desk.money.paidOf')} <Money of={money.paid} /> / <Money of={money.due} />
            </span>
          ) : null}
        </dd>
      </div>
    </dl>
  )
}

/** Who does the work. */
export function Assignee({ repair }: Props) {
  const { t } = useText()
  const { may } = useDesk()
  const queries = useQueryClient()
  const technicians = useTechnicians([repair])
  const assign = useMutation({
    ...telling(repairs.assign),
    onSuccess: () => queries.invalidateQueries({ queryKey: [repairs.get.name] }),
  })
  if (!may('repairs.assign')) return <p>{repair.technician?.name ?? t('desk.list.nobody')}</p>
  return (
    <>
      <Pick
        named
        label={t('desk.column.technician')}
        value={repair.technician?.id ?? ''}
        onChange={(id) =>
          assign.mutate({
            market: repair.market,
            repairs: [repair.id],
            technician: id ? (id as `per_${string}`) : null, // an id as the server gave it.
          })
        }
        options={[
          ['', t('desk.list.nobody')],
          ...technicians.map(({ id, name }) => [id, name] as const),
        ]}
      />
      {assign.error ? <Refused problem={assign.error} /> : null}
    </>
  )
}
