import type { Input } from '#shared/endpoint'
import { parseId, publicId } from '#shared/ids'
import type { Context } from '#core/context'
import { findAccount } from './accountRows.ts'
import type { people, SessionView } from './contract.ts'
import { grantOf } from './present.ts'
import { demoAccounts, grantsOf } from './queries.ts'
import { refusals } from './refusals.ts'
import { openSession } from './session.ts'

const demoMarkets = ['IN', 'IT', 'CN', 'US']

/** The people a visitor of the demo can be; outside demo mode there are none. */
export async function demoPeople(ctx: Context) {
  if (!ctx.house.demo) throw refusals.notFound()
  const items = []
  for (const market of demoMarkets) {
    const zone = ctx.zoneOf(market)
    if (zone === undefined) continue
    for (const account of await demoAccounts(ctx, zone)) {
      const [grant] = await grantsOf(ctx, { zone, ids: [account.id] })
      const id = publicId('per', zone, account.id)
      const held = grant ? grantOf(grant) : { market, site: null }
      items.push({
        id,
        name: account.name,
        kind: account.kind,
        role: grant?.role ?? 'owner',
        market,
        place: { market: held.market, site: held.site },
      })
    }
  }
  return { items }
}

/**
 * Signs in as a demo person without a password: only accounts made for the demo, only in demo
 * mode.
 */
export async function demoSignIn(
  ctx: Context,
  { person }: Input<typeof people.demoSignIn>,
): Promise<SessionView> {
  const account = ctx.house.demo ? await findAccount(ctx, parseId(person)) : undefined
  if (!account?.demo || !account.active) throw refusals.notFound()
  return openSession(ctx, account)
}
