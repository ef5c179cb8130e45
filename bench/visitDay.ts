/**
 * Does looking again after each booking pay? Twenty technicians, one day, 190 people who each take
 * the cheaper of two windows if it is offered: with routes left as they were booked, and with a
 * tenth of a second of the solver after each booking. The real verbs on a real database.
 */
import { aUuid } from '#testing'
import { ground } from '../server/modules/visits/test/ground.ts'
import { chanceFrom } from '../server/modules/routing/test/randomBook.ts'
import { replanDay } from '../server/modules/visits/replan.ts'
import { offersFor } from '../server/modules/visits/serve.ts'
import { driveOf } from '../server/modules/routing/shift.ts'
import { bookWindow } from '../server/modules/visits/take.ts'
import { shiftsOn, territoryOf } from '../server/modules/visits/territory.ts'
import { day as dayOf } from '#shared/days'
import { table } from './ground.ts'

const technicians = 20
const people = 190
const seeds = Number(process.env['BENCH_SEEDS'] ?? 3)
const day = dayOf('2026-03-05')
const halfKm = 12

const shown: string[][] = [['seed', 'routes', 'accepted', 'minutes of driving each']]
for (let seed = 1; seed <= seeds; seed++) {
  for (const seconds of [0, 0.1]) {
    const { accepted, driven } = await live(seed, seconds)
    const name = seconds ? 'better after each booking' : 'as they were booked'
    shown.push([String(seed), name, String(accepted), (driven / 60 / accepted).toFixed(2)])
  }
}
console.log(table(shown))

async function live(seed: number, seconds: number) {
  const chance = chanceFrom(seed)
  const { it, site } = await ground({ technicians, visitsMax: 20 })
  const here = await site()
  let accepted = 0
  for (let n = 0; n < people; n++) {
    const km = () => (chance(2_001) / 1_000 - 1) * halfKm
    const work = {
      latitude: here.latitude + km() / 111.2,
      longitude: here.longitude + km() / 108.4,
      minutes: 30 + chance(31),
      skills: ['module_swap'],
      parts: [],
    }
    const [first, second] = [chance(5), chance(5)]
    const { days } = await it.inMarket('IN', (ctx) => offersFor(ctx, here, work))
    const slots = days.find((one) => one.day === day)?.slots ?? []
    const wanted = slots
      .filter(({ from }) => [first, second].includes(new Date(from).getUTCHours() / 2 - 1.5))
      .toSorted((a, b) => a.rank - b.rank)[0]
    if (!wanted) continue
    accepted += 1
    const taking = { site: here, work, startsAt: new Date(wanted.from), label: '', address: '' }
    await it.inMarket('IN', (ctx) => bookWindow(ctx, { ...taking, repair: aUuid(n + 1) }))
    if (seconds)
      await it.inMarket('IN', async (ctx) =>
        (await replanDay(ctx, await territoryOf(ctx, here), { day, seconds }))(ctx),
      )
  }
  const driven = await it.inMarket('IN', async (ctx) => {
    const shifts = shiftsOn(await territoryOf(ctx, here), day)
    return shifts.reduce((sum, shift) => sum + driveOf(shift), 0)
  })
  await it[Symbol.asyncDispose]()
  return { accepted, driven }
}
