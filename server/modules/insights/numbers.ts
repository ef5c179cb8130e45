import { dayIn } from '#markets'
import { sitesByIds } from '#partners'
import { type Counted, countedRepairs, starsSince, visibleRepairs } from '#repairs'
import type { Input, Output } from '#shared/endpoint'
import type { Context } from '#core/context'
import type { insights } from './contract.ts'

type Numbers = Output<typeof insights.numbers>
const hourMs = 3_600_000

/**
 * The repairs of a market over time, for whoever may see them; each figure over what they may see.
 */
export async function readNumbers(
  ctx: Context,
  { days }: Input<typeof insights.numbers>,
): Promise<Numbers> {
  const repairs = await countedRepairs(ctx, visibleRepairs(ctx, 'insights.numbers'), days)
  const ended = repairs.filter(({ endedAt }) => endedAt !== null)
  const promised = ended.filter(({ promisedAt }) => promisedAt !== null)
  const kept = promised.filter(
    ({ endedAt, promisedAt }) => endedAt && promisedAt && endedAt <= promisedAt,
  )
  const hours = ended
    .map(({ createdAt, endedAt }) => ((endedAt?.getTime() ?? 0) - createdAt.getTime()) / hourMs)
    .toSorted((a, b) => a - b)
  const stars = await starsSince(ctx, days)
  return {
    perDay: await perDay(ctx, repairs),
    byStage: shares(repairs.map(({ stage }) => stage)),
    byComponent: shares(repairs.map(({ component }) => component)),
    bySite: await bySite(ctx, repairs),
    turnaroundHours: { median: quantile(hours, 0.5), ninetieth: quantile(hours, 0.9) },
    promisesKeptBasisPoints: promised.length
      ? Math.round((kept.length / promised.length) * 10_000)
      : null,
    satisfaction: {
      answers: stars.length,
      average: stars.length ? stars.reduce((sum, star) => sum + star, 0) / stars.length : null,
    },
  }
}

async function perDay(ctx: Context, repairs: readonly Counted[]): Promise<Numbers['perDay']> {
  const days = new Map<string, { booked: number; handedOver: number; late: number }>()
  const dayOf = async (at: Date) => {
    const day = await dayIn(ctx, at)
    const entry = days.get(day) ?? { booked: 0, handedOver: 0, late: 0 }
    days.set(day, entry)
    return entry
  }
  for (const { createdAt, endedAt, promisedAt } of repairs) {
    ;(await dayOf(createdAt)).booked += 1
    if (!endedAt) continue
    const entry = await dayOf(endedAt)
    entry.handedOver += 1
    if (promisedAt && endedAt > promisedAt) entry.late += 1
  }
  return [...days]
    .map(([day, counts]) => ({ day, ...counts }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .slice(-130)
}

async function bySite(ctx: Context, repairs: readonly Counted[]): Promise<Numbers['bySite']> {
  const counts = shares(repairs.flatMap(({ site }) => site ?? [])).slice(0, 15)
  const sites = await sitesByIds(
    ctx,
    repairs.flatMap(({ site }) => site ?? []).filter((site, at, all) => all.indexOf(site) === at),
  )
  return counts.map(({ key, count }) => ({
    key: sites.find(({ id }) => id === key)?.name ?? key,
    count,
  }))
}

function shares(keys: readonly string[]): Numbers['byStage'] {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .toSorted((a, b) => b.count - a.count)
    .slice(0, 40)
}

/** The value below which this part of a sorted list lies (nearest rank). */
function quantile(sorted: readonly number[], part: number): number | null {
  return sorted[Math.ceil(sorted.length * part) - 1] ?? null
}
