import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { catalog } from '#catalog/contract'
import { lineClasses } from '#coverage/contract'
import { repairs, type RepairView } from '#repairs/contract'
import { asking } from '#lib/call.ts'
import { Button, IconButton } from '#ui/Button.tsx'
import { IconTrash } from '#ui/icons.ts'
import { Money } from '#ui/Money.tsx'
import { Refused } from '#ui/Refused.tsx'
import { isCurrency, readMoney, writeMoney } from '../kit/amounts.ts'
import kit from '../kit/kit.module.css'
import { Pick } from '../kit/Pick.tsx'
import { useReason, useText } from '../text.ts'
import { changing } from './changing.ts'
import style from './repair.module.css'
import { useAsk } from './useAsk.ts'

type Line = {
  readonly class: string
  readonly label: string
  readonly amount: string
  readonly partSku?: string | undefined
}
const emptyLine: Line = { class: 'labour', label: '', amount: '' }

type Props = { readonly repair: RepairView; readonly currency: string }

/** Lines prefilled from the price list of the model; sent to the owner, or gone on with. */
export function EstimateForm({ repair, currency }: Props) {
  const { t } = useText()
  const reasonOf = useReason()
  const queries = useQueryClient()
  const { prices, prefilled } = usePrefill(repair)
  const [, ask] = useAsk()
  const [edited, setEdited] = useState<readonly Line[]>()
  const lines = edited ?? prefilled
  const set = (at: number, change: Partial<Line>) =>
    setEdited(lines.map((line, place) => (place === at ? { ...line, ...change } : line)))
  const estimate = useMutation(
    changing(repairs.estimate, repair, { queries, done: () => ask(undefined) }),
  )
  const proceed = useMutation(changing(repairs.proceed, repair, { queries }))
  const made = madeOf(lines, currency)
  const incomplete = made.length === 0 || made.length < lines.length
  const [first] = made
  const total = first && {
    minor: made.reduce((all, { amount }) => all + amount.minor, 0),
    currency: first.amount.currency,
  }
  const problem = estimate.error ?? proceed.error
  const why = incomplete ? t('desk.estimate.incomplete') : undefined
  return (
    <form
      className={kit['form']}
      onSubmit={(event) => {
        event.preventDefault()
        estimate.mutate({ repair: repair.id, lines: made })
      }}
    >
      <table className={style['lines']}>
        <tbody>
          {lines.map((line, at) => (
            <tr key={at}>
              <td>
                <Pick
                  label={t('desk.estimate.class')}
                  value={line.class}
                  onChange={(next) => set(at, { class: next })}
                  options={lineClasses.map((one) => [one, t(`desk.class.${one}`)])}
                />
              </td>
              <td className={style['grow']}>
                <input
                  aria-label={t('desk.estimate.line')}
                  className={style['input']}
                  value={line.label}
                  maxLength={120}
                  onChange={({ target }) => set(at, { label: target.value })}
                />
              </td>
              <td className={style['amount']}>
                <input
                  aria-label={`${t('desk.estimate.amount')} ${currency}`}
                  className={style['input']}
                  inputMode="decimal"
                  value={line.amount}
                  onChange={({ target }) => set(at, { amount: target.value })}
                />
              </td>
              <td>
                <IconButton
                  of={IconTrash}
                  label={t('desk.estimate.dropLine')}
                  onClick={() => setEdited(lines.filter((_, place) => place !== at))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={kit['buttons']}>
        <Button onClick={() => setEdited([...lines, emptyLine])}>
          {t('desk.estimate.addLine')}
        </Button>
        {prices.length > 0 ? (
          <Pick
            label={t('desk.estimate.fromList')}
            value=""
            onChange={(id) => {
              const price = prices.find(({ repairType }) => repairType === id)
              if (price) setEdited([...lines.filter(({ label }) => label), ...linesOf(price, t)])
            }}
            options={[
              ['', t('desk.estimate.fromList')],
              ...prices.map(({ repairType, label }) => [repairType, label] as const),
            ]}
          />
        ) : null}
        <span className={style['total']}>
          {t('desk.estimate.beforeTax')} {total ? <Money of={total} /> : '–'}
        </span>
      </div>
      {problem ? <Refused problem={problem} /> : null}
      <div className={kit['buttons']}>
        <Button
          kind="filled"
          type="submit"
          busy={estimate.isPending}
          reason={reasonOf(repair.can.estimate) ?? why}
        >
          {t('desk.do.estimate')}
        </Button>
        {repair.stage === 'diagnosed' && !incomplete ? (
          <Button
            busy={proceed.isPending}
            reason={reasonOf(repair.can.proceed)}
            onClick={() => proceed.mutate({ repair: repair.id, lines: made })}
          >
            {t('desk.do.proceed')}
          </Button>
        ) : null}
      </div>
    </form>
  )
}

/** The lines that are whole, as the API wants them. */
function madeOf(lines: readonly Line[], currency: string) {
  return lines.flatMap((line) => {
    const amount = isCurrency(currency) ? readMoney(line.amount, currency) : undefined
    const kind = lineClasses.find((one) => one === line.class)
    if (!amount || !kind || !line.label.trim()) return []
    const sku = line.partSku ? { partSku: line.partSku } : {}
    return [{ class: kind, label: line.label.trim(), amount, ...sku }]
  })
}

type Say = ReturnType<typeof useText>['t']
type Price = { label: string; part: Money; labour: Money; partSku: string | null }
type Money = Parameters<typeof writeMoney>[0]

function linesOf({ label, part, labour, partSku }: Price, t: Say): Line[] {
  return [
    ...(part.minor > 0
      ? [
          {
            class: 'part',
            label: t('line.part', { label }),
            amount: writeMoney(part),
            partSku: partSku ?? undefined,
          },
        ]
      : []),
    { class: 'labour', label: t('line.labour'), amount: writeMoney(labour) },
  ]
}

/** The price list's lines for the diagnosed component; where it has none, those estimated last. */
function usePrefill({ model, market, diagnosis, estimates }: RepairView) {
  const { t } = useText()
  const asked = useQuery(asking(catalog.prices, { model: model.id, market }))
  const prices = asked.data?.items ?? []
  const fitting = prices.find(({ component }) => component === diagnosis?.component)
  const last = estimates.at(-1)?.lines.map(({ class: kind, label, amount }): Line => {
    return { class: kind, label, amount: writeMoney(amount) }
  })
  return { prices, prefilled: fitting ? linesOf(fitting, t) : (last ?? [emptyLine]) }
}
