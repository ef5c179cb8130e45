/**
 * Bookings a second over HTTP, each of a place of its own, beside the least that plain SQL would do
 * for one: a guarded update and three inserts in a transaction, by pgbench on the same server, 32
 * connections both.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { aSite, insertPartner, insertSites } from '#partners/seeds'
import { publicId } from '#shared/ids'
import { aUuid } from '#testing'
import { type Ground, load, openGround, openService, pgbench, table } from './ground.ts'

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 3)
const bookings = Number(process.env['BENCH_BOOKINGS'] ?? 2_000)
const zones = { IN: 1, IT: 2, CN: 4, DE: 5 } as const
const sitesEach = 4

const plainBooking = `\\set n random(1, 10000)
begin;
update bench.place set taken = taken + 1 where id = :n and taken < capacity returning taken;
insert into bench.booking values
  (gen_random_uuid(), :n, 'Asha Sharma', 'screen-cracked', '2026-11-24 05:00:00Z');
insert into bench.fact values
  (gen_random_uuid(), 'scheduling.placeTaken', gen_random_uuid(), '{"at":"2026-11-24"}');
insert into bench.fact values
  (gen_random_uuid(), 'repairs.booked', gen_random_uuid(), '{"number":"R-IN-26-000001-K"}');
commit;
`

const ground = await openGround()
try {
  await furnish(ground)
  const script = join(ground.folder, 'booking.sql')
  writeFileSync(script, plainBooking)
  const service = await openService(ground)
  const shown: string[][] = [['', 'a second', 'p50 ms', 'p99 ms', 'of plain SQL']]
  const places = distinctPlaces()
  for (let round = 0; round < rounds; round++) {
    const plain = await pgbench(ground, [
      '-n',
      '-M',
      'prepared',
      '-c',
      '32',
      '-j',
      '2',
      '-T',
      '6',
      '-f',
      script,
    ])
    for (const [name, markets] of [
      ['HTTP, one market', ['IN']],
      ['HTTP, four markets', Object.keys(zones)],
    ] as const) {
      const requests = join(ground.folder, 'requests')
      writeFileSync(
        requests,
        markets
          .flatMap((market) => places[market]?.splice(0, bookings / markets.length) ?? [])
          .toSorted(mixed)
          .join('\n'),
      )
      const http = await load('./client.ts', {
        BENCH_PORT: String(service.port),
        BENCH_REQUESTS: requests,
        BENCH_ONCE: '1',
      })
      if (http.failed) throw new Error(`${http.failed} bookings failed`)
      shown.push([
        name,
        http.perSecond.toFixed(0),
        http.p50.toFixed(1),
        http.p99.toFixed(1),
        (http.perSecond / plain.perSecond).toFixed(2),
      ])
    }
    shown.push(['plain SQL', plain.perSecond.toFixed(0), plain.p50.toFixed(1), '', '1.00'])
  }
  await service.stop()
  console.log(table(shown))
} finally {
  await ground.close()
}

/** Any order that does not keep the markets apart: by the end of the line, which is the place. */
function mixed(a: string, b: string): number {
  const key = (line: string) => line.slice(line.indexOf('"slot"'))
  return key(a) < key(b) ? -1 : 1
}

async function furnish({ database: { kysely: db, pool } }: Ground): Promise<void> {
  for (const [market, zone] of Object.entries(zones)) {
    const partner = aUuid(zone * 100)
    await insertPartner({ db }, { zone, id: partner, name: 'Bench', kind: 'serviceNetwork' })
    const hours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
      weekday,
      windows: [['06:00', '22:00']] as [string, string][],
    }))
    await insertSites(
      { db },
      Array.from({ length: sitesEach }, (_, n) =>
        aSite({
          zone,
          id: aUuid(zone * 100 + n + 1),
          code: `${market}-B${n}`,
          partner,
          benches: 10,
          hours,
          region: market,
          timeZone: 'UTC',
          services: ['counter'],
        }),
      ),
    )
  }
  await pool.query(`
    create schema bench;
    create table bench.place (id int primary key, taken int not null, capacity int not null);
    create table bench.booking (id uuid primary key, place int not null, contact text not null,
      words text not null, made_at timestamptz not null);
    create table bench.fact (id uuid primary key, name text not null, subject uuid not null,
      data jsonb not null);
    insert into bench.place select n, 0, 1000000 from generate_series(1, 10000) n`)
}

/** The days on which the sites of a market are closed. */
function holidaysOf(market: string): Set<string> {
  const file = new URL(`../data/markets/holidays/${market}.json`, import.meta.url)
  // Of our own data, which `npm run check` has read.
  const { days } = JSON.parse(readFileSync(file, 'utf8')) as { days: { date: string }[] }
  return new Set(days.map(({ date }) => date))
}

/** A line for each place of the coming weeks: site, half hour and bench. */
function distinctPlaces(): Record<string, string[]> {
  const firstDay = Math.ceil(Date.now() / 86_400_000) + 1
  return Object.fromEntries(
    Object.entries(zones).map(([market, zone]) => {
      const lines: string[] = []
      const closed = holidaysOf(market)
      for (let day = firstDay; day < firstDay + 50; day++) {
        if (closed.has(new Date(day * 86_400_000).toISOString().slice(0, 10))) continue
        for (let half = 12; half < 43; half++) {
          for (let n = 0; n < sitesEach; n++) {
            const slot = new Date(day * 86_400_000 + half * 1_800_000).toISOString()
            const site = publicId('sit', zone, aUuid(zone * 100 + n + 1))
            const contact = { name: 'Asha Sharma', email: 'asha@example.org' }
            lines.push(
              `POST /v1/repairs ${JSON.stringify({ market, model: 'xiaomi-13', symptom: 'screen-cracked', way: 'counter', site, contact, slot })}`,
            )
          }
        }
      }
      return [market, lines]
    }),
  )
}
