import { getModel } from '#catalog'
import { notify } from '#notices'
import type { Context } from '#core/context'
import type { Fact } from '#core/facts'
import { trackLink } from './link.ts'
import * as rows from './rows.ts'
import type { RepairRow } from './tables.ts'

export type Notice = {
  readonly template: Parameters<typeof notify>[1]['template']
  readonly values: Record<string, string>
}

/** Tells the owner in their own language; a fact delivered twice tells once. */
export async function notifyOwner(
  ctx: Context,
  repair: RepairRow,
  { fact, notice }: { readonly fact: Fact; readonly notice: Notice },
): Promise<void> {
  const { name: model } = await getModel(ctx, repair.model)
  const common = {
    name: repair.contactName,
    number: repair.number,
    model,
    link: trackLink(ctx, repair.token),
  }
  await notify(ctx, {
    template: notice.template,
    language: repair.language,
    to: repair.contactEmail,
    about: rows.idOf(repair),
    values: { ...common, ...notice.values },
    dedupe: `${fact.id}:${notice.template}`,
  })
}
