import { findAccount } from '#people'
import type { Input, Output } from '#shared/endpoint'
import { parseId } from '#shared/ids'
import type { Context } from '#core/context'
import { Refusal } from '#core/refusal'
import type { repairs } from './contract.ts'
import { mustServe } from './policy.ts'
import { refusals } from './refusals.ts'
import { isOpen } from './repair.ts'
import * as rows from './rows.ts'

/** Gives several repairs to one technician; each that cannot be given says why, the others are. */
export async function assignRepairs(
  ctx: Context,
  input: Input<typeof repairs.assign>,
): Promise<Output<typeof repairs.assign>> {
  const account = input.technician && (await findAccount(ctx, parseId(input.technician)))
  if (input.technician && (!account || account.kind !== 'staff'))
    throw refusals.notFound({ field: 'technician' })
  const change = {
    technician: account ? account.id : null,
    technicianName: account ? account.name : null,
  }
  const refused: { repair: string; code: string }[] = []
  for (const id of new Set(input.repairs)) {
    try {
      const repair = await rows.get(ctx, id)
      mustServe(ctx, repair, 'repairs.assign')
      if (!isOpen(repair)) throw refusals.ended()
      await rows.change(ctx, repair, change)
      await ctx.record('repairs.assigned', id, {
        number: repair.number,
        technician: change.technicianName,
      })
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault
      refused.push({ repair: id, code: fault.code })
    }
  }
  return { changed: input.repairs.length - refused.length, refused }
}
