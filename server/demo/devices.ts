import { demoImei, type DeviceSeed } from '#devices/seeds'
import { addDays, day, type Day } from '#shared/days'
import { newUuid, type Uuid } from '#shared/ids'
import { type Money, money } from '#shared/money'
import type { Chance } from './chance.ts'
import type { Owner } from './people.ts'
import type { DemoMarket, Source } from './source.ts'

export const deviceCount = 5_000

export type DemoDevice = DeviceSeed & {
  readonly id: Uuid
  readonly holder: Owner
  readonly imei: string
  readonly category: string
}

/**
 * Units of the sixty current models, most of them sold in the last three years, a few in another
 * market.
 */
export function makeDevices(
  source: Source,
  owners: readonly Owner[],
  { chance, now }: { chance: Chance; now: Date },
): DemoDevice[] {
  const current = [...new Set(source.prices.map(({ model }) => model))].flatMap(
    (id) => source.models.get(id) ?? [],
  )
  const demo = [...source.models.values()].filter(({ brand }) => brand === 'Demo')
  const boards = boardPrices(source)
  return Array.from({ length: deviceCount }, (_, n) => {
    const holder = owners[n % owners.length] ?? chance.pick(owners)
    const model = chance.happens(0.06) ? chance.pick(demo) : chance.pick(current)
    const deliveredOn = daysAgo(now, chance.between(5, 1_000))
    const soldInMarket = chance.happens(0.03)
      ? chance.pick(['CN', 'IN', 'US', 'GB'] as const)
      : holder.market.id
    const imei = demoImei(n + 1)
    const isPhone = model.category === 'phone'
    const [batch, line] = [chance.between(10_000, 99_999), chance.between(1, 9)]
    const serial = `${batch}/F${line}UT${String(n).padStart(5, '0')}`
    const at = new Date(`${deliveredOn}T09:00:00Z`)
    return {
      zone: holder.zone,
      id: newUuid(at.getTime()),
      model,
      soldInMarket,
      seller: chance.happens(0.6) ? ('retailer' as const) : ('brand' as const),
      contractOn: addDays(deliveredOn, -chance.between(0, 4)),
      deliveredOn,
      price:
        soldInMarket === holder.market.id
          ? paidFor(boards(model.id, soldInMarket), holder.market, chance)
          : null,
      identifiers: isPhone
        ? [
            { kind: 'imei' as const, value: imei },
            { kind: 'serial' as const, value: serial },
          ]
        : [{ kind: 'serial' as const, value: serial }],
      owner: { account: holder.account, accountZone: holder.zone, name: holder.name },
      createdAt: at,
      holder,
      imei: isPhone ? imei : serial,
      category: model.category,
    }
  })
}

/**
 * What a new board costs there, which follows both the model and the level of prices of the market;
 * where the list lacks the model, the board of the middle of it.
 */
function boardPrices({ prices }: Source): (model: string, market: string) => number {
  const boards = prices.filter(({ repairType }) => repairType === 'board')
  const byMarket = Map.groupBy(boards, ({ market }) => market)
  return (model, market) => {
    const there = (byMarket.get(market) ?? []).toSorted((a, b) => a.partMinor - b.partMinor)
    const own = there.find((price) => price.model === model) ?? there[there.length >> 1]
    return own?.partMinor ?? 0
  }
}

/** About three boards, on two digits and just below them, as price tags are. */
function paidFor(boardMinor: number, { currency }: DemoMarket, chance: Chance): Money | null {
  const minor = boardMinor * (chance.between(25, 35) / 10)
  if (minor === 0) return null
  const step = 10 ** (Math.floor(Math.log10(minor)) - 1)
  return money(Math.round(minor / step) * step - 100, currency)
}

function daysAgo(now: Date, days: number): Day {
  return addDays(dayOf(now), -days)
}

/** Near enough to the day of each market for what is invented. */
export function dayOf(at: Date): Day {
  return day(at.toISOString().slice(0, 10))
}
