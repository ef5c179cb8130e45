import { getVisibleDevice } from '#devices'
import { isOffered } from '#markets'
import type { Context } from '#core/context'
import { sayRefusal } from '#core/problem'
import { defineRefusals, type Refusal } from '#core/refusal'
import { isDay } from '#shared/days'
import type { Input, Output } from '#shared/endpoint'
import { aroundDevice } from './around.ts'
import type { plans } from './contract.ts'
import { followedDay, whyNotBuy } from './offer.ts'
import { periodOf } from './period.ts'
import { presentTerms } from './present.ts'
import { sayDay } from './say.ts'
import { termsOn } from './terms.ts'

const { notOffered } = defineRefusals('markets', { notOffered: 'conflict' })

/** Those that may be bought come first. */
export async function listOffers(
  ctx: Context,
  { device: id }: Input<typeof plans.offers>,
): Promise<Output<typeof plans.offers>> {
  const device = await getVisibleDevice(ctx, id)
  const around = await aroundDevice(ctx, device)
  const closed = (await isOffered(ctx, 'plans')) ? undefined : notOffered()
  const items = termsOn(around.today).map((terms) => {
    const no = closed ?? whyNotBuy(terms, around)
    const { price, periodMonths } = terms
    const after = followedDay(terms, around)
    return {
      ...presentTerms(ctx, terms),
      price: price && { minor: price.minor, currency: price.currency },
      demo: price?.demo ?? false,
      periodMonths,
      ...periodOf(terms, { from: around.today, after }),
      can: no ? no.code : (true as const),
      because: no ? words(ctx, no) : null,
    }
  })
  return { items: items.toSorted((a, b) => Number(b.can === true) - Number(a.can === true)) }
}

function words(ctx: Context, { code, facts }: Refusal): string {
  const until = String(facts['until'])
  const said = isDay(until) ? { ...facts, until: sayDay(ctx, ctx, until) } : facts
  return sayRefusal(ctx.language, code, said)
}
