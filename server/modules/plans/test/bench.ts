import { insertAccounts } from '#people/seeds'
import { registerDevice, setOwner } from '#devices'
import { addDays, day } from '#shared/days'
import { publicId } from '#shared/ids'
import { anOwner, aUuid, staff, town } from '#testing'
import * as devices from '#devices'
import { jobs } from '../jobs.ts'
import { routes } from '../routes.ts'

/** Ten in the morning in Kolkata. */
export const now = new Date('2026-11-21T04:30:00Z')
export const today = day('2026-11-21')

export const ownerOf = { IN: anOwner(100, 'IN'), IT: anOwner(100, 'IT') }
export const strangerOf = { IN: anOwner(101, 'IN'), IT: anOwner(101, 'IT') }
export const desk = {
  IN: staff({ role: 'frontDesk', n: 31 }),
  IT: staff({ role: 'frontDesk', market: 'IT', n: 32 }),
}
export const technician = staff({ role: 'technician', n: 33 })
type Market = keyof typeof desk

type Unit = {
  readonly market?: Market
  readonly deliveredDaysAgo?: number | null
  readonly model?: string
  readonly condition?: 'new' | 'used' | 'refurbished'
  readonly soldInMarket?: string
}

/** A town with two owners and a desk in two markets, and as many devices as asked for. */
export async function aPlanTown({ demo = false } = {}) {
  const it = await town({ routes: [...routes, ...devices.routes], jobs, now, demo })
  await openAccounts(it)
  let count = 0
  async function device(unit: Unit = {}) {
    const { market = 'IN', deliveredDaysAgo: ago = 0, model = 'xiaomi-13' } = unit
    count += 1
    const serial = `36822/K3UT${String(count).padStart(5, '0')}`
    const deliveredOn = ago === null ? null : addDays(today, -ago)
    return it.inMarket(market, async (ctx) => {
      const made = await registerDevice(ctx, {
        model,
        identifiers: serial,
        soldInMarket: unit.soldInMarket ?? market,
        condition: unit.condition,
        contractOn: deliveredOn,
        deliveredOn,
        price: { minor: 100_000, currency: market === 'IN' ? 'INR' : 'EUR' },
      })
      const account = { account: aUuid(100), accountZone: made.zone, name: 'Asha' }
      await setOwner(ctx, made, account)
      return { ...made, publicId: publicId('dev', made.zone, made.id) }
    })
  }
  return { ...it, device, ...acting(it) }
}

type Town = Awaited<ReturnType<typeof town>>

/** The steps that many tests take first. */
function acting(it: Town) {
  const at = (id: string, rest = '') => `/v1/plan-contracts/${id}${rest}`
  const offersOf = async (device: string) => {
    const { body } = await it.ask(`/v1/devices/${device}/plan-offers`)
    return (plan: string) =>
      body.items.find((one: { plan: string }) => one.plan === plan) as {
        readonly can: true | string
        readonly because: string | null
        readonly startsOn: string
        readonly endsOn: string
      }
  }
  const buy = (device: string, plan: string, more: object = {}) =>
    it.ask(`/v1/devices/${device}/plan-contracts`, { plan, ...more })
  const pay = (id: string, minor: number, currency = 'INR') =>
    it.ask(at(id, '/payments'), { amount: { minor, currency }, method: 'card' })
  /** Bought by its owner and paid at the desk. */
  const held = async (market: Market, device: string, plan: string) => {
    it.as(ownerOf[market])
    const { body } = await buy(device, plan)
    it.as(desk[market])
    const { status } = await pay(body.id, body.price.minor, body.price.currency)
    if (status !== 200) throw new Error(`not paid: ${status}`)
    it.as(ownerOf[market])
    return (await it.ask(at(body.id))).body
  }
  const later = (days: number) => {
    it.clock.at = new Date(now.getTime() + days * 86_400_000)
  }
  return { at, offersOf, buy, pay, held, later }
}

async function openAccounts(it: Town): Promise<void> {
  const { kysely: db } = it.database
  for (const [market, zone] of [
    ['IN', 1],
    ['IT', 2],
  ] as const) {
    for (const n of [100, 101]) {
      const email = `owner.${n}.${market.toLowerCase()}@example.org`
      const account = { zone, id: aUuid(n), kind: 'owner' as const, email, name: `Owner ${n}` }
      const rest = { phone: null, language: 'en' as const, createdAt: now, grants: [] }
      await insertAccounts({ db }, [{ ...account, ...rest }])
    }
  }
}
