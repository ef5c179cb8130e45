/**
 * Windows for a home visit among 1,000 technicians with 65,000 booked visits in fourteen days:
 * milliseconds in the core, in a territory of fifty and among all at once, every tenth answer taken
 * and driven through; then through HTTP and the database.
 * Promised: 2 ms and 20 ms at p99, and no false offer.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { questions } from './slotsAsked.ts'
import { load, openGround, openService, table } from './ground.ts'
import { type Book, fillBook, territories } from './slotsBook.ts'
import { writeBook } from './slotsRows.ts'
import {
  aNeed,
  asStop,
  chanceFrom,
  cheapest,
  isDrivable,
  put,
  windowsFrom,
} from '../server/modules/routing/test/randomBook.ts'
import { aUuid } from '#testing'

const asked = Number(process.env['BENCH_ASKED'] ?? 4_000)
const chance = chanceFrom(7)

const book = fillBook()
console.log(`${book.visits} visits on ${book.shifts} routes`)
const shown: string[][] = [['', 'p50 ms', 'p99 ms', 'windows', 'false offers']]
shown.push(['core, a territory of 50', ...ask(book, 1)])
shown.push(['core, all 1,000', ...ask(book, territories)])

const ground = await openGround()
try {
  await writeBook(ground, book)
  await ground.database.pool.query('vacuum analyze')
  const service = await openService(ground)
  const requests = join(ground.folder, 'requests')
  writeFileSync(requests, await questions(ground))
  for (const sockets of [1, 16]) {
    const rate = await load('./client.ts', {
      BENCH_PORT: String(service.port),
      BENCH_REQUESTS: requests,
      BENCH_SOCKETS: String(sockets),
      BENCH_WARM: '6',
    })
    const [p50, p99] = [rate.p50.toFixed(2), rate.p99.toFixed(2)]
    shown.push([`HTTP, ${sockets} at once`, p50, p99, '', `${rate.failed} failed`])
  }
  await service.stop()
} finally {
  await ground.close()
}
console.log(table(shown))

/** As the offers are found: each day's windows over the routes of that day. */
function ask({ days }: Book, wide: number): string[] {
  const taken: number[] = []
  let [windows, wrong] = [0, 0]
  for (let n = 0; n < asked / (wide > 1 ? 10 : 1); n++) {
    const need = aNeed(chance)
    const first = wide > 1 ? 0 : chance(territories)
    const began = performance.now()
    const found = days.map(({ on, byTerritory }) => {
      const shifts = byTerritory.slice(first, first + wide).flat()
      return cheapest(shifts, need, windowsFrom(on)).filter((fit) => fit !== undefined)
    })
    taken.push(performance.now() - began)
    windows += found.flat().length
    const fit = n % 10 === 0 ? found.flat()[0] : undefined
    if (!fit) continue
    const shift = put(fit, asStop(need, fit.window, aUuid(1)))
    if (!isDrivable(shift.frame, shift.stops)) wrong += 1
  }
  const counted = taken.slice(taken.length / 10).toSorted((a, b) => a - b)
  const at = (part: number) => (counted[Math.floor(counted.length * part)] ?? 0).toFixed(3)
  return [at(0.5), at(0.99), (windows / taken.length).toFixed(1), String(wrong)]
}
