import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  type LineUpState,
  lineUpMove,
  lineUpStates,
  type LineUpView,
  type MarketView,
  markets,
} from '#markets/contract'
import { asking, telling } from '#lib/call.ts'
import { Card } from '#ui/Card.tsx'
import { Meaning, type MeaningName } from '#ui/Meaning.tsx'
import { OnDay } from '#ui/When.tsx'
import { Asked } from '../kit/Asked.tsx'
import { DeskPage } from '../kit/DeskPage.tsx'
import { FormDialog } from '../kit/FormDialog.tsx'
import { Pick } from '../kit/Pick.tsx'
import { term, Terms } from '../kit/Terms.tsx'
import style from '../office/office.module.css'
import { useDesk } from '../session.tsx'
import { useText } from '../text.ts'

const meanings = {
  planned: 'closed',
  pilot: 'waiting',
  live: 'good',
  paused: 'risk',
  retired: 'closed',
} as const satisfies Record<LineUpState, MeaningName>

/** What is live where, and the switch to change it. */
export function Markets() {
  const { t } = useText()
  const { markets: mine } = useDesk()
  const asked = useQuery(asking(markets.list, {}))
  return (
    <DeskPage title={t('desk.nav.markets')}>
      <Asked of={asked} shape="card">
        {({ items }) => (
          <div className={style['markets']}>
            {items
              .filter(({ id }) => mine.some((one) => one.id === id))
              .map((market) => (
                <LineUp key={market.id} market={market} />
              ))}
          </div>
        )}
      </Asked>
    </DeskPage>
  )
}

type Change = { readonly line: LineUpView; readonly to: LineUpState }

function LineUp({ market }: { readonly market: MarketView }) {
  const { t, format } = useText()
  const { may } = useDesk()
  const queries = useQueryClient()
  const [change, setChange] = useState<Change>()
  const set = useMutation({
    ...telling(markets.setLineUp),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: [markets.list.name] })
      setChange(undefined)
    },
  })
  return (
    <Card title={market.name} aside={`${market.id} · ${market.currency}`}>
      <Terms
        of={[
          term(market.taxName, `${format.number(market.taxBasisPoints / 100)} %`),
          term(t('desk.market.zone'), market.timeZone),
        ]}
      />
      <ul className={style['lineUp']}>
        {market.lineUp.map((line) => (
          <li key={line.service}>
            <span>{t(`desk.service.${line.service}`)}</span>
            <Meaning is={meanings[line.state]}>{t(`desk.lineUp.${line.state}`)}</Meaning>
            <span className={style['soft']}>
              <OnDay day={line.since.slice(0, 10)} />
            </span>
            {may('markets.setLineUp') ? (
              <Pick
                label={t('desk.market.move', { service: t(`desk.service.${line.service}`) })}
                value={line.state}
                onChange={(next) => {
                  const to = lineUpStates.find((state) => state === next)
                  set.reset()
                  if (to && to !== line.state) setChange({ line, to })
                }}
                options={lineUpStates
                  .filter((one) => one === line.state || lineUpMove(line.state, one))
                  .map((one) => [one, t(`desk.lineUp.${one}`)])}
              />
            ) : null}
          </li>
        ))}
      </ul>
      <FormDialog
        open={change !== undefined}
        onClose={() => setChange(undefined)}
        title={t('desk.market.change', { market: market.name })}
        submit={t('desk.market.confirm')}
        busy={set.isPending}
        problem={set.error}
        onSubmit={() =>
          change &&
          set.mutate({ market: market.id, service: change.line.service, state: change.to })
        }
      >
        {change ? (
          <p>
            {t('desk.market.fromTo', {
              service: t(`desk.service.${change.line.service}`),
              from: t(`desk.lineUp.${change.line.state}`),
              to: t(`desk.lineUp.${change.to}`),
            })}
          </p>
        ) : null}
      </FormDialog>
    </Card>
  )
}
