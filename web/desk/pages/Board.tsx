import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { repairs, type RepairRowView } from '#repairs/contract'
import { asking, call } from '#lib/call.ts'
import { ButtonLink } from '#ui/Button.tsx'
import { Notice } from '#ui/Notice.tsx'
import { Refused } from '#ui/Refused.tsx'
import { Asked } from '../kit/Asked.tsx'
import { DeskPage } from '../kit/DeskPage.tsx'
import { BoardCard } from '../repairs/BoardCard.tsx'
import { dropOf, type Lane, laneOf, lanes, simpleMoves } from '../repairs/lanes.ts'
import style from '../repairs/repairs.module.css'
import { useDesk } from '../session.tsx'
import { useReason, useText } from '../text.ts'

/** Columns of work; a drop goes through the same rules as a button, and a refused one says why. */
export function Board() {
  const { t } = useText()
  const reason = useReason()
  const { market, site } = useDesk()
  const [, go] = useLocation()
  const queries = useQueryClient()
  const [held, setHeld] = useState<RepairRowView>()
  const [over, setOver] = useState<Lane['id']>()
  const [refused, setRefused] = useState<{ id: string; why: string }>()
  const input = { market: market.id, hand: 'open', limit: 200, ...(site ? { site } : {}) } as const
  const board = useQuery(asking(repairs.list, input))
  const start = useMutation({
    mutationFn: ({ id, version }: RepairRowView) =>
      call(repairs.start, { repair: id }, { ifMatch: `"${version}"` }),
    onSettled: () => queries.invalidateQueries({ queryKey: [repairs.list.name] }),
  })
  const drop = (row: RepairRowView, lane: Lane) => {
    setHeld(undefined)
    setOver(undefined)
    if (laneOf(row.stage)?.id === lane.id) return
    const { move, why } = dropOf(row, lane)
    if (!move) {
      const from = t(`stage.${row.stage}`)
      const words = t('desk.board.refused', {
        number: row.number,
        from,
        to: t(`desk.lane.${lane.id}`),
      })
      // The sentence has said already that the stage does not fit.
      const more = why === 'repairs.wrongStage' ? '' : ` ${reason(why) ?? ''}`
      return setRefused({ id: row.id, why: words + more })
    }
    setRefused(undefined)
    if (simpleMoves.some((one) => one === move)) start.mutate(row)
    else go(`/repairs/${row.id}?do=${move}`)
  }
  return (
    <DeskPage
      title={t('desk.nav.board')}
      note={t('desk.board.hint')}
      actions={<ButtonLink href="/repairs?hand=open">{t('desk.nav.repairs')}</ButtonLink>}
    >
      {start.error ? <Refused problem={start.error} /> : null}
      {refused ? (
        <Notice kind="risk" live>
          {refused.why}
        </Notice>
      ) : null}
      <Asked of={board} shape="card">
        {({ items }) => (
          <div className={style['board']}>
            {lanes.map((lane) => {
              const cards = items.filter(({ stage }) => laneOf(stage)?.id === lane.id)
              const possible = held ? dropOf(held, lane).move !== undefined : false
              return (
                // Each card's menu does the same.
                // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
                <section
                  key={lane.id}
                  className={style['lane']}
                  aria-label={t(`desk.lane.${lane.id}`)}
                  data-over={over === lane.id ? (possible ? 'yes' : 'no') : undefined}
                  onDragOver={(event) => {
                    event.preventDefault()
                    setOver(lane.id)
                  }}
                  onDrop={() => held && drop(held, lane)}
                >
                  <h2 className={style['laneHead']}>
                    {t(`desk.lane.${lane.id}`)}{' '}
                    <span className={style['soft']}>{cards.length}</span>
                  </h2>
                  <ul className={style['cards']}>
                    {cards.map((row) => (
                      <BoardCard
                        key={row.id}
                        row={row}
                        back={refused?.id === row.id}
                        onHold={setHeld}
                        onMove={(to) => drop(row, to)}
                      />
                    ))}
                  </ul>
                </section>
              )
            })}
          </div>
        )}
      </Asked>
    </DeskPage>
  )
}
