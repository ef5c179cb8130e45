import '@mantine/charts/styles.css'
import { BarChart } from '@mantine/charts'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useSearchParams } from 'wouter'
import { insights } from '#insights/contract'
import { asking } from '#lib/call.ts'
import { Card } from '#ui/Card.tsx'
import { Asked } from '../kit/Asked.tsx'
import { DeskPage } from '../kit/DeskPage.tsx'
import { Pick } from '../kit/Pick.tsx'
import style from '../office/office.module.css'
import { useDesk } from '../session.tsx'
import { useKnown, useText } from '../text.ts'

const spans = [14, 30, 60, 120]

/** How it goes: volume, turnaround, promises kept, what breaks. */
export function Insight() {
  const { t, format } = useText()
  const { market } = useDesk()
  const [params, setParams] = useSearchParams()
  const known = useKnown()
  const days = spans.find((one) => one === Number(params.get('days'))) ?? 60
  const asked = useQuery(asking(insights.numbers, { market: market.id, days }))
  return (
    <DeskPage
      title={t('desk.nav.insight')}
      note={market.name}
      actions={
        <Pick
          label={t('desk.insight.span')}
          value={String(days)}
          onChange={(next) => setParams({ days: next })}
          options={spans.map((one) => [String(one), t('desk.insight.days', { count: one })])}
        />
      }
    >
      <Asked of={asked} shape="card">
        {(numbers) => {
          const kept = numbers.promisesKeptBasisPoints
          const { median, ninetieth } = numbers.turnaroundHours
          const { average, answers } = numbers.satisfaction
          const booked = numbers.perDay.reduce((all, one) => all + one.booked, 0)
          const over = numbers.perDay.reduce((all, one) => all + one.handedOver, 0)
          const hours = (value: number | null) =>
            value === null ? '–' : t('desk.insight.hours', { count: Math.round(value) })
          return (
            <>
              <div className={style['numbers']}>
                <Fact name={t('desk.insight.booked')}>{format.number(booked)}</Fact>
                <Fact name={t('desk.insight.handedOver')}>{format.number(over)}</Fact>
                <Fact name={t('desk.insight.median')}>{hours(median)}</Fact>
                <Fact name={t('desk.insight.ninetieth')}>{hours(ninetieth)}</Fact>
                <Fact name={t('desk.insight.kept')}>
                  {kept === null ? '–' : `${format.number(kept / 100)} %`}
                </Fact>
                <Fact name={t('desk.insight.stars', { count: answers })}>
                  {average === null ? '–' : format.number(Math.round(average * 10) / 10)}
                </Fact>
              </div>
              <Card title={t('desk.insight.perDay')}>
                <BarChart
                  h={220}
                  data={numbers.perDay.map((one) => ({ ...one, day: format.day(one.day) }))}
                  dataKey="day"
                  withLegend
                  barProps={{ isAnimationActive: false }}
                  series={[
                    { name: 'booked', label: t('desk.insight.booked'), color: 'var(--closed)' },
                    {
                      name: 'handedOver',
                      label: t('desk.insight.handedOver'),
                      color: 'var(--good)',
                    },
                    { name: 'late', label: t('desk.promise.late'), color: 'var(--failed)' },
                  ]}
                />
              </Card>
              <div className={style['charts']}>
                <Shares
                  title={t('desk.column.stage')}
                  of={numbers.byStage.map((one) => ({ ...one, name: known('stage.', one.key) }))}
                />
                <Shares
                  title={t('desk.diagnosis.component')}
                  of={numbers.byComponent.map((one) => ({
                    ...one,
                    name: known('desk.component.', one.key),
                  }))}
                />
                <Shares
                  title={t('desk.where.site')}
                  of={numbers.bySite.map((one) => ({ ...one, name: one.key }))}
                />
              </div>
            </>
          )
        }}
      </Asked>
    </DeskPage>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={style['number']}>
      <span className={style['soft']}>{name}</span>
      <strong>{children}</strong>
    </div>
  )
}

type SharesProps = {
  readonly title: string
  readonly of: readonly { readonly name: string; readonly count: number }[]
}

function Shares({ title, of: shares }: SharesProps) {
  const { t } = useText()
  return (
    <Card title={title}>
      <BarChart
        h={Math.max(120, shares.length * 28 + 30)}
        data={shares.map(({ name, count }) => ({ name, count }))}
        dataKey="name"
        orientation="vertical"
        yAxisProps={{ width: 132 }}
        barProps={{ isAnimationActive: false }}
        series={[{ name: 'count', label: t('desk.nav.repairs'), color: 'var(--edge)' }]}
      />
    </Card>
  )
}
