import { presentModel } from '#catalog'
import { type Decision, decideFor } from '#coverage'
import { dayIn, getMarket, isOffered, taxOn } from '#markets'
import { nearestSites, presentSite } from '#partners'
import { earliestPlace } from '#scheduling'
import type { Input, Output } from '#shared/endpoint'
import { add, type Money, money, percent, zero } from '#shared/money'
import { publicId } from '#shared/ids'
import type { Context } from '#core/context'
import type { repairs } from './contract.ts'
import { promiseFrom } from './promise.ts'
import { say } from './say.ts'
import { findUnit, mustKnowSymptom, type Unit } from './unit.ts'
import { visitOptions } from './visits.ts'
import { askUsual, type Fault, usualWork } from './usual.ts'

type Asked = Input<typeof repairs.options>
type Options = Output<typeof repairs.options>
type Work = Options['work']

const counterChoices = 4

/**
 * Every way to get it fixed that this market offers, side by side, with what the owner would pay.
 */
export async function repairOptions(ctx: Context, asked: Asked): Promise<Options> {
  const unit = await findUnit(ctx, asked)
  const symptom = await mustKnowSymptom(ctx, asked.symptom)
  const work = await usualWork(ctx, unit, symptom.component)
  const { accident } = asked
  const covered = await coverageOf(ctx, unit, { component: symptom.component, accident, work })
  // Where coverage is not certain the price is the most that the owner could pay.
  const certain = covered.covered === 'unknown' ? null : covered.decision
  const price = work.length ? await ownersPrice(ctx, work, certain) : null
  return {
    ...covered,
    model: presentModel(unit.model),
    work,
    options: [
      ...(await counterOptions(ctx, asked, { unit, price })),
      ...(await visitOptions(ctx, asked, { unit, price })),
      ...(symptom.mayTravel ? await parcelOptions(ctx, asked, { unit, price }) : []),
    ],
  }
}

async function coverageOf(ctx: Context, unit: Unit, fault: Fault) {
  const nothing = { covered: 'unknown' as const, coveredUntil: null, decision: null }
  const { device } = unit
  if (!device) return { ...nothing, because: say(ctx.language, 'option.unknown') }
  const question = await askUsual(ctx, device, fault)
  if (!question) return { ...nothing, because: say(ctx.language, 'option.noDates') }
  const subject = publicId('dev', device.zone, device.id)
  const { decision } = await decideFor(ctx, { subject, question })
  const speaking = decision.promises.find(({ applies }) => applies)
  const others = decision.lines
    .flatMap(({ shares }) => shares)
    .filter(({ payer, minor }) => payer !== 'owner' && minor > 0)
  const covered = coveredBy(decision, others.length > 0)
  const because =
    speaking?.because ?? decision.promises[0]?.because ?? say(ctx.language, 'option.notCovered')
  return { covered, because, coveredUntil: speaking?.endsOn ?? null, decision }
}

/**
 * What rests on a rule that nobody has verified is not promised: a person looks before anything is
 * charged.
 */
function coveredBy({ confidence, owner }: Decision, othersPay: boolean): Options['covered'] {
  if (!othersPay) return 'no'
  if (confidence === 'unverified') return 'unknown'
  return owner.minor === 0 ? 'full' : 'partly'
}

/** The owner's shares with the tax of each class; without a decision all of it is the owner's. */
async function ownersPrice(ctx: Context, work: Work, decision: Decision | null): Promise<Money> {
  const { currency } = await getMarket(ctx)
  const today = dayIn(ctx)
  let total = decision?.owner.deductible ?? zero(currency)
  for (const [at, line] of work.entries()) {
    const shares = decision?.lines[at]?.shares ?? [{ payer: 'owner', minor: line.amount.minor }]
    const own = money(
      shares.filter(({ payer }) => payer === 'owner').reduce((sum, { minor }) => sum + minor, 0),
      currency,
    )
    const tax = await taxOn(ctx, line.class, today)
    total = add(total, add(own, percent(own, tax.basisPoints)))
  }
  return total
}

type Priced = { readonly unit: Unit; readonly price: Money | null }
type Option = Options['options'][number]

/** The nearest counters that have a free place, each with its first one. */
async function counterOptions(
  ctx: Context,
  asked: Asked,
  { unit, price }: Priced,
): Promise<Option[]> {
  if (!(await isOffered(ctx, 'counter'))) return []
  const wanted = {
    ...place(asked),
    service: 'counter' as const,
    category: unit.model.category,
    limit: counterChoices,
  }
  const options: Option[] = []
  for (const site of withinReach(await nearestSites(ctx, wanted))) {
    const first = await earliestPlace(ctx, site)
    if (!first) continue
    const backBy = await promiseFrom(ctx, 'counter', first.startsAt)
    options.push({
      way: 'counter',
      site: presentSite(site),
      earliestAt: first.startsAt.toISOString(),
      backBy: backBy.toISOString(),
      timeZone: site.timeZone,
      price,
      diagnosisFee: null,
    })
  }
  return options
}

const reachKm = 60

/**
 * Nobody drives past the nearest centre to one far away; where all are far, the nearest is still
 * shown.
 */
function withinReach<S extends { readonly distanceKm: number | null }>(
  sites: readonly S[],
): readonly S[] {
  const nearest = sites[0]?.distanceKm ?? null
  if (nearest === null) return sites
  return sites.filter(
    ({ distanceKm }) => distanceKm !== null && distanceKm <= Math.max(reachKm, nearest * 1.2),
  )
}

/** By mail the label is ready at once; the promise counts two days on the way. */
async function parcelOptions(
  ctx: Context,
  asked: Asked,
  { unit, price }: Priced,
): Promise<Option[]> {
  if (!(await isOffered(ctx, 'parcel'))) return []
  const wanted = {
    ...place(asked),
    service: 'parcel' as const,
    category: unit.model.category,
    limit: 1,
  }
  const [site] = await nearestSites(ctx, wanted)
  if (!site) return []
  const arrival = new Date(ctx.now.getTime() + 2 * 86_400_000)
  const backBy = await promiseFrom(ctx, 'parcel', arrival)
  return [
    {
      way: 'parcel',
      site: presentSite(site),
      earliestAt: ctx.now.toISOString(),
      backBy: backBy.toISOString(),
      timeZone: site.timeZone,
      price,
      diagnosisFee: null,
    },
  ]
}

function place({ near, latitude, longitude }: Asked) {
  return {
    ...(near ? { near } : {}),
    ...(latitude === undefined || longitude === undefined ? {} : { latitude, longitude }),
  }
}
