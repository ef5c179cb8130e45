import type { Context } from '#core/context'

/** The page that shows a repair without signing in. */
export function trackLink(ctx: Context, token: string): string {
  return `${ctx.house.publicUrl}/track/${token}`
}
