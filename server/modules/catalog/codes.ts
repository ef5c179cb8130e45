import type { Context } from '#core/context'
import type { Output } from '#shared/endpoint'
import type { Language } from '#shared/messages'
import type { catalog } from './contract.ts'
import { labelIn } from './labels.ts'
import { allCodes } from './queries.ts'
import type { Code } from './tables.ts'

export { findCode } from './queries.ts'

export function codeLabel(code: Code, language: Language): string {
  return labelIn(code.labels, language)
}

export async function listCodes(ctx: Context): Promise<Output<typeof catalog.codes>> {
  const codes = await allCodes(ctx)
  const ofKind = (kind: Code['kind']) =>
    codes
      .filter((code) => code.kind === kind)
      .map((code) => {
        return { id: code.id, component: code.component, label: codeLabel(code, ctx.language) }
      })
  return { defects: ofKind('defect'), repairs: ofKind('repair') }
}
