import type { ReactNode } from 'react'
import { custodians, stages, waitingOn } from '#repairs/contract'
import { Button } from '#ui/Button.tsx'
import kit from '../kit/kit.module.css'
import { Pick } from '../kit/Pick.tsx'
import { useText } from '../text.ts'
import { hands, type useFilters } from './useFilters.ts'

type Props = {
  readonly by: ReturnType<typeof useFilters>
  readonly technicians: readonly { readonly id: string; readonly name: string }[]
  readonly children?: ReactNode
}

/** What narrows the list; every choice goes into the address. */
export function FilterBar({ by: { params, set, replace, query }, technicians, children }: Props) {
  const { t } = useText()
  const value = (name: string) => params.get(name) ?? ''
  const search = value('search')
  return (
    <div className={kit['filters']} role="group" aria-label={t('desk.list.filters')}>
      <Pick
        filter
        label={t('desk.filter.hand')}
        value={value('hand')}
        onChange={(next) => set('hand', next)}
        options={[
          ['', t('desk.hand.all')],
          ...hands.map((hand) => [hand, t(`desk.hand.${hand}`)] as const),
        ]}
      />
      <Pick
        filter
        label={t('desk.column.stage')}
        value={value('stage')}
        onChange={(next) => set('stage', next)}
        options={[
          ['', t('desk.filter.anyStage')],
          ...stages.map((stage) => [stage, t(`stage.${stage}`)] as const),
        ]}
      />
      <Pick
        filter
        label={t('desk.column.waiting')}
        value={value('waitingOn')}
        onChange={(next) => set('waitingOn', next)}
        options={[
          ['', t('desk.filter.anyWaiting')],
          ...waitingOn.map((on) => [on, t(`waiting.${on}`)] as const),
        ]}
      />
      <Pick
        filter
        label={t('desk.column.custody')}
        value={value('custody')}
        onChange={(next) => set('custody', next)}
        options={[
          ['', t('desk.filter.anyCustody')],
          ...custodians.map((one) => [one, t(`custody.${one}`)] as const),
        ]}
      />
      <Pick
        filter
        label={t('desk.column.technician')}
        value={value('technician')}
        onChange={(next) => set('technician', next)}
        options={[
          ['', t('desk.filter.anyTechnician')],
          ...technicians.map(({ id, name }) => [id, name] as const),
        ]}
      />
      {search ? (
        <Button onClick={() => set('search', '')}>{t('desk.filter.search', { search })} ×</Button>
      ) : null}
      {query ? (
        <Button kind="plain" onClick={() => replace('')}>
          {t('desk.filter.clear')}
        </Button>
      ) : null}
      {children}
    </div>
  )
}
