import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { coverage } from '#coverage/contract'
import { asking, type Answer } from '#lib/call.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Meaning } from '#ui/Meaning.tsx'
import { Asked } from '../kit/Asked.tsx'
import { Pick } from '../kit/Pick.tsx'
import { Table } from '../kit/Table.tsx'
import { useDesk } from '../session.tsx'
import { useKnown, useText } from '../text.ts'
import style from './coverage.module.css'
import { PlanRows } from './PlanRows.tsx'
import { useMarketNames } from './useMarketNames.ts'

export type RulesOf = Answer<typeof coverage.rules>
type Rule = RulesOf['rules'][number]

const meanings = { holds: 'good', coming: 'waiting', over: 'closed', notLaw: 'risk' } as const

/** A market's rules as a table: what holds today, what was, and what comes when. */
export function Rules() {
  const { t } = useText()
  const { market: own } = useDesk()
  const [market, setMarket] = useState<string>(own.id)
  const asked = useQuery(asking(coverage.rules, { market }))
  const nameOf = useMarketNames()
  return (
    <div className={style['panel']}>
      <Asked of={asked}>
        {({ markets, rules, plans, terms }) => (
          <>
            <div className={style['bar']}>
              <Pick
                named
                label={t('desk.cover.market')}
                value={market}
                options={nameOf(markets)}
                onChange={setMarket}
              />
              <span className={style['soft']}>{t('desk.cover.terms', { version: terms })}</span>
            </div>
            {rules.length === 0 ? (
              <EmptyState title={t('desk.cover.noRules')}>{t('desk.cover.noRulesHint')}</EmptyState>
            ) : (
              <RuleTable rules={rules} />
            )}
            {plans.length > 0 ? <PlanRows plans={plans} /> : null}
          </>
        )}
      </Asked>
    </div>
  )
}

function RuleTable({ rules }: { readonly rules: readonly Rule[] }) {
  const { t } = useText()
  return (
    <Table
      label={t('desk.cover.rules')}
      rows={[...rules].toSorted(byStanding)}
      keyOf={({ rule, effectiveFrom }) => `${rule} ${effectiveFrom}`}
      columns={[
        { id: 'kind', name: t('desk.cover.kind'), cell: (rule) => <Named rule={rule} /> },
        { id: 'length', name: t('desk.cover.length'), cell: (rule) => <Length rule={rule} /> },
        {
          id: 'for',
          name: t('desk.cover.for'),
          cell: (rule) => (
            <span className={style['wraps']}>
              <For rule={rule} />
            </span>
          ),
        },
        {
          id: 'today',
          name: t('desk.cover.today'),
          cell: ({ today, verified }) => (
            <span className={style['marks']}>
              <Meaning is={meanings[today]}>{t(`desk.cover.${today}`)}</Meaning>
              {verified ? null : <Meaning is="risk">{t('desk.cover.unverified')}</Meaning>}
            </span>
          ),
        },
        { id: 'dates', name: t('desk.cover.contracts'), cell: (rule) => <Dates rule={rule} /> },
        {
          id: 'source',
          name: t('desk.cover.source'),
          cell: ({ source }) => <span className={style['source']}>{source}</span>,
        },
      ]}
    />
  )
}

const order = ['holds', 'coming', 'notLaw', 'over']

function byStanding(a: Rule, b: Rule): number {
  return order.indexOf(a.today) - order.indexOf(b.today)
}

function Named({ rule }: { readonly rule: Rule }) {
  const { t } = useText()
  return (
    <span className={style['named']}>
      {t(`desk.promiseKind.${rule.kind}`)}
      <code>{rule.rule}</code>
    </span>
  )
}

function Length({ rule }: { readonly rule: Rule }) {
  const { t, format } = useText()
  return (
    <span className={style['named']}>
      {lengthOf(rule, t)}
      {rule.extensions.map((one) => (
        <span key={one.contractsFrom} className={style['wraps']}>
          {t(one.status === 'in_force' ? 'desk.cover.extended' : 'desk.cover.extendedGranted', {
            count: one.months,
            from: format.day(one.contractsFrom),
          })}
        </span>
      ))}
    </span>
  )
}

function lengthOf(rule: Rule, t: ReturnType<typeof useText>['t']): string {
  if (rule.periodMonths !== null) return t('desk.cover.months', { count: rule.periodMonths })
  if (rule.periodDays !== null) return t('desk.cover.days', { count: rule.periodDays })
  return t('desk.cover.open')
}

function For({ rule }: { readonly rule: Rule }) {
  const { t } = useText()
  const known = useKnown()
  const what = [
    ...(rule.region ? [rule.region] : []),
    ...(rule.categories ?? []).map((one) => known('desk.cover.category.', one)),
    ...(rule.components ?? []).map((one) => partName(known, one)),
  ]
  return what.length > 0 ? what.join(', ') : t('desk.cover.everything')
}

/** A part of a device, or a thing of its box. */
export function partName(known: ReturnType<typeof useKnown>, id: string): string {
  const part = known('desk.component.', id)
  return part === id ? known('desk.cover.part.', id) : part
}

function Dates({ rule }: { readonly rule: Rule }) {
  const { t, format } = useText()
  const from = format.day(rule.effectiveFrom)
  if (rule.effectiveTo === null) return t('desk.cover.since', { from })
  return t('desk.cover.until', { from, to: format.day(rule.effectiveTo) })
}
