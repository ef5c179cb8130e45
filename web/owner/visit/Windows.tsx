import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { dayIn } from '#lib/format.ts'
import type { Problem } from '#lib/problem.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Stack } from '#ui/Layout.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Refused } from '#ui/Refused.tsx'
import { Skeleton } from '#ui/Skeleton.tsx'
import { Tabs } from '#ui/Tabs.tsx'
import { When } from '#ui/When.tsx'
import ownerStyle from '../owner.module.css'
import { useText } from '../text.ts'
import style from './visit.module.css'
import { bestOf, type Found, stillFree, type Window } from './windowsOf.ts'

type Props = {
  readonly asked: UseQueryResult<Found>
  /** The window that is chosen. */
  readonly value?: string | undefined
  /** The window that is being taken at this moment. */
  readonly taking?: string | undefined
  /** Why another one was not to be had, with those that still are. */
  readonly lost?: Problem | undefined
  readonly onPick: (slot: string) => void
  /** What to do where no window is free at all. */
  readonly none: { readonly detail: string; readonly action?: ReactNode }
}

/** The two-hour windows: first what costs least, with its small reason; then every day. */
export function Windows({ asked, lost, none: instead, ...picking }: Props) {
  const { t } = useText()
  const { data, error } = asked
  if (error) return <Refused problem={error} retry={() => void asked.refetch()} />
  if (!data) return <Skeleton of="card" count={1} />
  const free = lost ? stillFree(data, lost) : []
  const first = free.length > 0 ? free : bestOf(data)
  const none = first.length === 0
  return (
    <Stack gap={24}>
      {lost ? (
        <div role="alert">
          <Notice kind="risk" title={lost.title}>
            {none ? null : <p>{t('owner.slot.keptTyped')}</p>}
          </Notice>
        </div>
      ) : null}
      {none ? (
        <EmptyState title={t('owner.slot.none')} action={instead.action}>
          {instead.detail}
        </EmptyState>
      ) : (
        <>
          <div>
            <h3 className={style['heading']}>
              {free.length > 0 ? t('owner.slot.times') : t('owner.visit.best')}
            </h3>
            <Best windows={first} timeZone={data.timeZone} {...picking} />
          </div>
          <div>
            <h3 className={style['heading']}>{t('owner.visit.every')}</h3>
            <EveryDay found={data} {...picking} />
          </div>
        </>
      )}
    </Stack>
  )
}

type Picking = Pick<Props, 'value' | 'taking' | 'onPick'>

type BestProps = Picking & { readonly windows: readonly Window[]; readonly timeZone: string }

function Best({ windows, timeZone, ...picking }: BestProps) {
  const { t } = useText()
  const reasons = { nearby: t('owner.visit.nearby'), soonest: t('owner.visit.soonest') }
  return (
    <ul className={style['best']}>
      {windows.map(({ from, to, reason }) => (
        <li key={from}>
          <Pick slot={from} {...picking}>
            <span className={ownerStyle['sentence']}>
              <When at={from} timeZone={timeZone} until={to} />
            </span>
            {reason ? <span className={style['reason']}>{reasons[reason]}</span> : null}
          </Pick>
        </li>
      ))}
    </ul>
  )
}

function EveryDay({ found, ...picking }: Picking & { readonly found: Found }) {
  const { t, format } = useText()
  const { days, timeZone } = found
  const { value } = picking
  const [chosen, setDay] = useState<string>()
  const wanted = chosen ?? (value && dayIn(value, timeZone))
  const day = days.find((one) => one.day === wanted) ?? days.find(({ slots }) => slots.length > 0)
  if (!day) return null
  return (
    <Tabs
      label={t('owner.slot.days')}
      tabs={days.map((one) => ({
        id: one.day,
        label: (
          <span className={ownerStyle['sentence']}>
            {format.date(one.slots[0]?.from ?? `${one.day}T12:00:00Z`, timeZone)}
          </span>
        ),
      }))}
      value={day.day}
      onChange={setDay}
    >
      <ul className={style['times']}>
        {day.slots.map(({ from, to }) => (
          <li key={from}>
            <Pick slot={from} {...picking}>
              <time dateTime={from}>{format.clock(from, timeZone, to)}</time>
            </Pick>
          </li>
        ))}
      </ul>
    </Tabs>
  )
}

type PickProps = Picking & { readonly slot: string; readonly children: ReactNode }

/** A button and no radio: to choose is to take, which arrow keys must not do by the way. */
function Pick({ slot, value, taking, onPick, children }: PickProps) {
  return (
    <button
      type="button"
      className={style['pick']}
      aria-pressed={slot === value}
      aria-busy={slot === taking || undefined}
      aria-disabled={taking !== undefined || undefined}
      onClick={() => (taking === undefined ? onPick(slot) : undefined)}
    >
      {children}
    </button>
  )
}
