import { addDays, day, type Day } from '#shared/days'
import { money, type Money } from '#shared/money'
import type { Context } from '#core/context'
import { bindingForms, insertForm, lengthenEstimates, type NewForm } from './formRows.ts'
import type { FormRow } from './formTables.ts'
import { refusals } from './refusals.ts'
import { isOpen } from './repair.ts'
import { idOf } from './rows.ts'
import type { RepairRow } from './tables.ts'

/** Directive (EU) 2024/1799, Art. 4(5): the conditions stay unchanged for so many calendar days. */
const formDays = 30

/**
 * Until when a form that is issued now can be accepted: the last minute of the thirtieth day after
 * today counts, on the clocks of the place that gives it.
 */
export function formValidUntil(now: Date, timeZone: string): { at: Date; lastDay: Day } {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone)
  const lastDay = addDays(day(today.toPlainDate().toString()), formDays)
  const end = Temporal.PlainDate.from(addDays(lastDay, 1)).toZonedDateTime(timeZone)
  return { at: new Date(end.epochMilliseconds), lastDay }
}

/**
 * Freezes what a form promises. From now on no estimate may ask the owner for more, and the one
 * that is open can be accepted as long as the form.
 * @throws Refusal ended, formStands, aboveMaximum
 */
export async function freezeForm(ctx: Context, repair: RepairRow, form: NewForm): Promise<FormRow> {
  if (!isOpen(repair)) throw refusals.ended()
  await mustRespectForm(ctx, repair, money(form.maximumMinor, repair.currency))
  const frozen = await insertForm(ctx, repair, form)
  if (!frozen) throw refusals.formStands()
  await lengthenEstimates(ctx, repair, form.validUntil)
  await ctx.record('repairs.formIssued', idOf(repair), {
    number: repair.number,
    maximumMinor: form.maximumMinor,
    validUntil: form.validUntil.toISOString(),
  })
  return frozen
}

/** @throws Refusal aboveMaximum where a form that binds us promised less */
export async function mustRespectForm(
  ctx: Context,
  repair: RepairRow,
  total: Money,
): Promise<void> {
  const [lowest] = await bindingForms(ctx, repair)
  if (lowest && total.minor > lowest.maximumMinor)
    throw refusals.aboveMaximum({ maximumMinor: lowest.maximumMinor, minor: total.minor })
}
