import { type Decision, getDecision } from '#coverage'
import { appealOf } from '#promises'
import { sitesByIds, type Site } from '#partners'
import { factsAbout } from '#core/facts'
import type { Context } from '#core/context'
import { invariant } from '#core/refusal'
import { add, money } from '#shared/money'
import { toldOf } from './formRows.ts'
import { ownerMoments } from './moments.ts'
import { presentRows } from './present.ts'
import {
  presentEstimate,
  presentLeg,
  presentMessage,
  presentMoney,
  presentPhoto,
  presentPromiseChange,
} from './presentParts.ts'
import {
  estimatesOf,
  feedbackOf,
  legsOf,
  messagesOf,
  photosOf,
  promiseChangesOf,
} from './queries.ts'
import { isOpen, repairCan } from './repair.ts'
import { idOf } from './rows.ts'
import { say, sayMoney, sayTime, sayWhen } from './say.ts'
import type { EstimateRow, LegRow, RepairRow } from './tables.ts'
import type { TrackView } from './views.ts'
import { presentTrackedVisit } from './presentVisit.ts'

/** What the holder of the link sees: their own repair, nothing that is meant for staff. */
export async function presentTrack(ctx: Context, row: RepairRow): Promise<TrackView> {
  const [base] = await presentRows(ctx, [row])
  invariant(base, `model ${row.model} of ${row.number} is gone`)
  const legs = await legsOf(ctx, row)
  const sites = await sitesByIds(ctx, [...new Set(legs.flatMap(({ site }) => site ?? []))])
  const estimate = (await estimatesOf(ctx, row)).findLast(({ state }) => state !== 'replaced')
  const feedback = await feedbackOf(ctx, row)
  const facts = await factsAbout(ctx, idOf(row), { limit: 200 })
  const decision = row.decision && (await getDecision(ctx, row.decision))
  const appeal = row.decision ? await appealOf(ctx, row.decision) : undefined
  const visit = await presentTrackedVisit(ctx, row)
  return {
    number: row.number,
    market: ctx.market,
    timeZone: base.timeZone,
    stage: row.stage,
    waitingOn: row.waitingOn,
    waitingSince: row.waitingSince.toISOString(),
    custody: row.custody,
    outcome: row.outcome,
    model: base.model,
    lastFour: row.lastFour,
    symptom: base.symptom,
    owner: row.contactName,
    headline: onTheWay(ctx, visit, base.timeZone) ?? headline(ctx, row, { legs, sites, estimate }),
    promisedAt: base.promisedAt,
    promises: (await promiseChangesOf(ctx, row)).map((change) =>
      presentPromiseChange(ctx, change, 'owner'),
    ),
    legs: legs.map((leg) => presentLeg(leg, sites)),
    estimate: estimate ? presentEstimate(estimate) : null,
    money: presentMoney(row),
    messages: (await messagesOf(ctx, row)).filter(({ internal }) => !internal).map(presentMessage),
    photos: (await photosOf(ctx, row)).map(presentPhoto),
    moments: ownerMoments(facts, ctx.language),
    feedback: feedback ? { stars: feedback.stars, text: feedback.text } : null,
    decision: decision ?? null,
    appeal: appeal ? { state: appeal.state, answer: appeal.answer } : null,
    can: {
      ...ownerCan(row, estimate),
      ...changeCan(ctx, row, { legs, visit }),
      appeal: mayAppeal(row, { appeal, decision, estimate }),
    },
    told: (await toldOf(ctx, row)).map(({ code }) => code),
    visit,
  }
}

type Parts = { readonly legs: readonly LegRow[]; readonly estimate: EstimateRow | undefined }

type Decided = {
  readonly appeal: unknown
  readonly decision: Decision | '' | null | undefined
  readonly estimate: EstimateRow | undefined
}

/** Only what somebody refused to pay can be looked at again, once, while the repair is open. */
function mayAppeal(row: RepairRow, { appeal, decision, estimate }: Decided): true | string {
  if (appeal) return 'promises.appealKnown'
  const asked = estimate && decision && decision.owner.minor > 0
  return asked && isOpen(row) ? true : 'repairs.nothingToAppeal'
}

type Can = TrackView['can']

/** A place at a counter until the device is taken in, a visit until the market's hour before it. */
function changeCan(
  ctx: Context,
  row: RepairRow,
  { legs, visit }: Pick<Parts, 'legs'> & Pick<TrackView, 'visit'>,
): Pick<Can, 'cancel' | 'reschedule'> {
  const cancel = repairCan('cancel', row) || 'repairs.wrongStage'
  const hasTime = legs.some(({ appointment, endedAt }) => appointment && !endedAt)
  const movable = row.way === 'visit' ? visit !== null : row.stage === 'booked' && hasTime
  const reschedule = (isOpen(row) && movable) || 'repairs.noAppointment'
  const until = visit?.changeableUntil
  if (!until || until >= ctx.now.toISOString()) return { cancel, reschedule }
  return { cancel: cancel === true ? 'visits.tooLate' : cancel, reschedule: 'visits.tooLate' }
}

function ownerCan(
  row: RepairRow,
  estimate: EstimateRow | undefined,
): Omit<Can, 'appeal' | 'cancel' | 'reschedule'> {
  const answer =
    estimate?.state === 'open' && row.stage === 'estimated' ? true : 'repairs.estimateClosed'
  return {
    accept: answer,
    decline: answer,
    rate: row.stage === 'handedOver' || 'repairs.notEnded',
    say: isOpen(row) || 'repairs.ended',
  }
}

/** So long after its window a visit has been, and what is left is for the desk. */
const paperworkMs = 4 * 3_600_000

type Around = Parts & { readonly sites: readonly Site[] }

/**
 * The big sentence: what is going on and whose turn it is. Also used for the list of one's own
 * repairs.
 */
export function headline(ctx: Context, row: RepairRow, { legs, sites, estimate }: Around): string {
  const { language } = ctx
  const leg = legs.findLast(({ endedAt }) => endedAt === null) ?? legs.at(-1)
  const site = sites.find(({ id }) => id === leg?.site)
  const place = site?.name ?? ''
  if (row.stage === 'estimated' && estimate) {
    const total = add(
      money(estimate.ownerMinor, estimate.currency),
      money(estimate.taxMinor, estimate.currency),
    )
    return say(language, 'headline.estimated', { total: sayMoney(ctx, total) })
  }
  if (row.stage === 'booked' && row.way === 'counter' && leg?.startsAt) {
    return say(language, 'headline.booked.counter', {
      when: sayWhen(ctx, leg.startsAt, site?.timeZone ?? 'UTC'),
      place,
    })
  }
  if (row.stage === 'booked' && row.way === 'visit' && leg?.startsAt) {
    const isOver = (leg.endsAt ?? leg.startsAt).getTime() + paperworkMs < ctx.now.getTime()
    if (isOver) return say(language, 'headline.visited')
    const timeZone = site?.timeZone ?? 'UTC'
    return say(language, 'headline.booked.visit', {
      when: sayWhen(ctx, leg.startsAt, timeZone),
      until: sayTime(ctx, leg.endsAt ?? leg.startsAt, timeZone),
    })
  }
  if (isOpen(row) && row.way === 'visit' && row.waitingOn === 'owner' && !leg?.startsAt)
    return say(language, 'headline.visitAgain')
  if (row.stage === 'ready') return readyHeadline(ctx, row, { place, leg })
  if (isOpen(row) && row.waitingOn !== 'nobody')
    return say(language, waitingHeadlines[row.waitingOn])
  return say(language, stageHeadlines[row.stage])
}

/** On the day of a visit nothing matters more than when somebody is at the door. */
function onTheWay(ctx: Context, visit: TrackView['visit'], timeZone: string): string | undefined {
  if (visit?.state !== 'enRoute' || !visit.expectedAt) return undefined
  const time = sayTime(ctx, new Date(visit.expectedAt), timeZone)
  return say(ctx.language, 'headline.onTheWay', { time })
}

const waitingHeadlines = {
  owner: 'headline.waitingOwner',
  part: 'headline.waitingPart',
  partner: 'headline.waitingPartner',
} as const

const stageHeadlines = {
  booked: 'headline.booked.parcel',
  received: 'headline.received',
  diagnosed: 'headline.diagnosed',
  estimated: 'headline.diagnosed',
  approved: 'headline.approved',
  declined: 'headline.declined',
  repairing: 'headline.repairing',
  repaired: 'headline.repaired',
  ready: 'headline.ready.parcel',
  handedOver: 'headline.handedOver',
  cancelled: 'headline.cancelled',
} as const

type Back = { readonly place: string; readonly leg: LegRow | undefined }

function readyHeadline(ctx: Context, row: RepairRow, { place, leg }: Back): string {
  if (row.custody === 'carrier')
    return say(ctx.language, 'headline.sent', { carrier: leg?.carrier ?? '' })
  if (row.way === 'visit') return say(ctx.language, 'headline.ready.visit')
  return row.way === 'parcel'
    ? say(ctx.language, 'headline.ready.parcel')
    : say(ctx.language, 'headline.ready.counter', { place })
}
