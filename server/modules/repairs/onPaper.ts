import type { Context } from '#core/context'
import type { Language } from '#shared/messages'
import { mustServe } from './policy.ts'
import { presentRepair } from './presentRepair.ts'
import type { RepairId } from './repair.ts'
import * as rows from './rows.ts'
import type { RepairRow } from './tables.ts'
import { byToken } from './track.ts'
import type { RepairView } from './views.ts'

/** Who asks for a paper: staff with a permission, or whoever holds the link. */
export type PaperAsker =
  | { readonly repair: RepairId; readonly permission: string }
  | { readonly token: string }

/** @throws Refusal notFound, notYours, linkUnknown */
export async function repairForPaper(ctx: Context, asker: PaperAsker): Promise<RepairRow> {
  if ('token' in asker) return byToken(ctx, asker.token)
  const repair = await rows.get(ctx, asker.repair)
  mustServe(ctx, repair, asker.permission)
  return repair
}

/** All that a paper may say of a repair, in the language of the paper. */
export async function repairInWords(
  ctx: Context,
  repair: RepairRow,
  language: Language,
): Promise<RepairView> {
  return presentRepair({ ...ctx, language }, repair)
}
