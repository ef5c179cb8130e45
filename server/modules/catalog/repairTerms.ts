import { calendarOf, dayIn, getMarket, nameIn, taxOn } from '#markets'
import type { Context } from '#core/context'
import type { Day } from '#shared/days'
import type { Input, Output } from '#shared/endpoint'
import { add, money, percent } from '#shared/money'
import { addWorkingDays } from '#shared/workingTime'
import type { catalog } from './contract.ts'
import { placingEndOf } from './declared.ts'
import { labelIn } from './labels.ts'
import { getModel } from './models.ts'
import { type PartsDuty, partsDutyOf } from './partsDuty.ts'
import { presentModel } from './present.ts'
import { type PriceRow, pricesOf } from './queries.ts'

type Terms = typeof catalog.repairTerms

const wholeDay = [['00:00', '24:00']] as const

/** What a repair of a model costs in a market, and how long and how fast its parts can be had. */
export async function readRepairTerms(
  ctx: Context,
  { model: id, market }: Input<Terms>,
): Promise<Output<Terms>> {
  const model = await getModel(ctx, id)
  await getMarket(ctx, market)
  const today = dayIn(ctx)
  const placingEndedOn = placingEndOf(model.id)
  const duty = partsDutyOf(
    { category: model.category, launchedOn: model.releasedOn, placingEndedOn },
    { market, on: today },
  )
  const rows = await pricesOf(ctx, { model: model.id, market })
  return {
    model: presentModel(model),
    market,
    on: today,
    repairs: await Promise.all(rows.map((row) => priced(ctx, row, today))),
    taxName: nameIn(ctx.language, (await taxOn(ctx, 'labour', today)).names),
    placingEndedOn,
    parts: duty ? await presentDuty(ctx, duty, today) : null,
  }
}

type Repair = Output<Terms>['repairs'][number]

async function priced(ctx: Context, row: PriceRow, today: Day): Promise<Repair> {
  const part = money(row.partMinor, row.currency)
  const labour = money(row.labourMinor, row.currency)
  const tax = add(
    percent(part, (await taxOn(ctx, 'part', today)).basisPoints),
    percent(labour, (await taxOn(ctx, 'labour', today)).basisPoints),
  )
  const beforeTax = add(part, labour)
  return {
    repairType: row.repairType,
    component: row.component,
    label: labelIn(row.labels, ctx.language),
    part: row.partSku === null ? null : part,
    partSku: row.partSku,
    beforeTax,
    tax,
    total: add(beforeTax, tax),
    minutes: row.minutes,
    demo: row.demo,
  }
}

async function presentDuty(
  ctx: Context,
  { rule, workingDays, ...duty }: PartsDuty,
  today: Day,
): Promise<NonNullable<Output<Terms>['parts']>> {
  const weekly = rule.workingWeekdays.map((weekday) => ({ weekday, windows: wholeDay }))
  const calendar = await calendarOf(ctx, { weekly })
  return {
    ...duty,
    workingDays,
    deliveredBy: workingDays === null ? null : addWorkingDays(calendar, today, workingDays),
    priceIsMaximum: rule.priceIsMaximum,
    rule: rule.rule,
    source: rule.source,
    verified: rule.verified,
  }
}
