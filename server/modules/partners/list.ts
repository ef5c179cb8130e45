import type { Context } from '#core/context'
import type { Input, Output } from '#shared/endpoint'
import type { partners } from './contract.ts'
import { findPoint, withDistance } from './near.ts'
import { presentSite } from './present.ts'
import { rankedSites } from './queries.ts'
import { refusals } from './refusals.ts'

type Listing = typeof partners.sites

export async function listSites(ctx: Context, input: Input<Listing>): Promise<Output<Listing>> {
  const { kind, service, category, limit } = input
  const point = await findPoint(ctx, input)
  const after = readCursor(input.cursor)
  const rows = await rankedSites(ctx, { kind, service, category, point, after, limit: limit + 1 })
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map((row) => presentSite(withDistance(ctx, row, point))),
    next: rows.length > limit && last ? writeCursor(last) : null,
  }
}

type Cursor = { readonly rank: number; readonly code: string }

function writeCursor({ rank, code }: Cursor): string {
  return Buffer.from(`${rank} ${code}`).toString('base64url')
}

/** @throws Refusal wrongCursor */
function readCursor(text: string | undefined): Cursor | undefined {
  if (!text) return undefined
  const [, rank, code] =
    /^(-?[\d.]+(?:e[+-]?\d+)?) (.+)$/.exec(Buffer.from(text, 'base64url').toString()) ?? []
  if (
    rank === undefined ||
    code === undefined ||
    code.includes('\0') ||
    !Number.isFinite(Number(rank))
  ) {
    throw refusals.wrongCursor({ field: 'cursor' })
  }
  return { rank: Number(rank), code }
}
