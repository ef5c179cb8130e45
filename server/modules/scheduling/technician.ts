import type { Context } from '#core/context'
import { putTechnicians, type NewTechnician } from './rows.ts'

export { getTechnician, techniciansOf } from './queries.ts'

/** Gives somebody a bench; who has one already moves to the new one. */
export async function addTechnician(
  ctx: Pick<Context, 'db' | 'zone'>,
  technician: Omit<NewTechnician, 'zone'>,
): Promise<void> {
  await putTechnicians(ctx, [{ ...technician, zone: ctx.zone }])
}
