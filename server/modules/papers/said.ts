import { codeLabel, findCode } from '#catalog'
import type { Context } from '#core/context'
import { getSite, type Site } from '#partners'
import type { RepairView } from '#repairs/contract'
import { refusals } from './refusals.ts'

/** Where the repair is done. @throws Refusal notYet */
export async function siteOf(ctx: Context, { site }: RepairView): Promise<Site> {
  if (!site) throw refusals.notYet()
  return getSite(ctx, site.id)
}

/** `Xiaomi 13`, and `Redmi Note 13` by Redmi once, not twice. */
export function deviceName({ model: { brand, name } }: RepairView): string {
  return name.startsWith(brand) ? name : `${brand} ${name}`
}

export function addressOf({ line, postcode, city }: Site): string {
  return [line, `${postcode} ${city}`.trim()].filter(Boolean).join(', ')
}

/** Codes of the bench in words; one that is gone from the catalogue stays a code. */
export async function sayCodes(ctx: Context, ids: readonly string[]): Promise<string> {
  const labels: string[] = []
  for (const id of ids) {
    const code = await findCode(ctx, id)
    labels.push(code ? codeLabel(code, ctx.language) : id)
  }
  return labels.join('; ')
}
