import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { repairs } from '#repairs/contract'
import { telling } from '#lib/call.ts'
import { Button } from '#ui/Button.tsx'
import { Refused } from '#ui/Refused.tsx'
import { Pick } from '../kit/Pick.tsx'
import { useDesk } from '../session.tsx'
import { useReason, useText } from '../text.ts'
import style from './repairs.module.css'

type Props = {
  readonly chosen: readonly string[]
  readonly technicians: readonly { readonly id: string; readonly name: string }[]
  readonly onDone: () => void
}

/** Gives the chosen repairs to one technician, and says which could not be given. */
export function AssignBar({ chosen, technicians, onDone }: Props) {
  const { t } = useText()
  const reason = useReason()
  const { market } = useDesk()
  const queries = useQueryClient()
  const [technician, setTechnician] = useState('')
  const assign = useMutation({
    ...telling(repairs.assign),
    onSuccess: async ({ refused }) => {
      await queries.invalidateQueries({ queryKey: [repairs.list.name] })
      if (refused.length === 0) onDone()
    },
  })
  const refused = assign.data?.refused ?? []
  return (
    <div className={style['chosen']} role="region" aria-label={t('desk.assign')}>
      <span>{t('desk.list.chosen', { count: chosen.length })}</span>
      <Pick
        named
        label={t('desk.column.technician')}
        value={technician}
        onChange={setTechnician}
        options={[
          ['', t('desk.list.nobody')],
          ...technicians.map(({ id, name }) => [id, name] as const),
        ]}
      />
      <Button
        kind="filled"
        busy={assign.isPending}
        onClick={() =>
          assign.mutate({
            market: market.id,
            // Ids as the server gave them.
            repairs: chosen as `rep_${string}`[],
            technician: technician ? (technician as `per_${string}`) : null,
          })
        }
      >
        {t('desk.assign')}
      </Button>
      <Button kind="plain" onClick={onDone}>
        {t('action.cancel')}
      </Button>
      {assign.error ? <Refused problem={assign.error} /> : null}
      {refused.length > 0 ? (
        <p role="alert">
          {t('desk.assign.refused', { count: refused.length })} {reason(refused[0]?.code)}
        </p>
      ) : null}
    </div>
  )
}
