import type { Context } from '#core/context'
import type { Input, Output } from '#shared/endpoint'
import type { catalog } from './contract.ts'
import { declaredOf } from './declared.ts'
import { presentModel, presentVariant } from './present.ts'
import { findModel, modelsPage, type Place, variantsOf } from './queries.ts'
import { coreRefusals, refusals } from './refusals.ts'
import type { Model } from './tables.ts'

/** @throws Refusal modelNotFound */
export async function getModel(ctx: Pick<Context, 'db'>, id: string): Promise<Model> {
  const model = await findModel(ctx, id)
  if (!model) throw refusals.modelNotFound({ field: 'model', model: id })
  return model
}

export async function listModels(
  ctx: Context,
  { search, category, market, limit, cursor }: Input<typeof catalog.models>,
): Promise<Output<typeof catalog.models>> {
  const after = readPlace(cursor)
  const found = await modelsPage(ctx, { search, category, market, after, limit: limit + 1 })
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(presentModel),
    next: found.length > limit && last ? writePlace(last) : null,
  }
}

export async function showModel(
  ctx: Context,
  input: Input<typeof catalog.model>,
): Promise<Output<typeof catalog.model>> {
  const model = await getModel(ctx, input.model)
  const variants = await variantsOf(ctx, [model.id], 200)
  return {
    ...presentModel(model),
    batteryMah: model.batteryMah,
    screenInches: model.screenTenthsInch === null ? null : model.screenTenthsInch / 10,
    variants: variants.map(presentVariant),
    repairability: declaredOf(model.id) ?? null,
  }
}

function writePlace({ rank, id }: Place): string {
  return Buffer.from(`${rank}.${id}`).toString('base64url')
}

function readPlace(text: string | undefined): Place | undefined {
  if (text === undefined || text === '') return undefined
  const [, rank, id] =
    /^(\d{1,6})\.([a-z0-9][a-z0-9.+-]{0,79})$/.exec(Buffer.from(text, 'base64url').toString()) ?? []
  if (rank === undefined || id === undefined) throw coreRefusals.wrongCursor({ field: 'cursor' })
  return { rank: Number(rank), id }
}
