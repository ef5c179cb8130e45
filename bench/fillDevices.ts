import type { Ground } from './ground.ts'

/**
 * Loads devices with an IMEI and a serial each, in every zone, by statements that make their own
 * rows.
 */
export async function fillDevices({ database }: Ground, devices: number): Promise<void> {
  const { pool } = database
  const step = 100_000
  const body = `'001' || lpad(n::text, 11, '0')`
  const digits = Array.from({ length: 14 }, (_, at) => {
    const digit = `substr(body, ${at + 1}, 1)::int`
    return at % 2 ? `(array[0,2,4,6,8,1,3,5,7,9])[${digit} + 1]` : digit
  }).join(' + ')
  const rows = `
    select n, 1 + n % 8 as zone,
      ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id,
      body || ((10 - (${digits}) % 10) % 10)::text as imei, (20000000000000 + n)::text as serial
    from (select n, ${body} as body from generate_series($1::int, $2::int) n) bodies`
  await pool.query('set synchronous_commit = off')
  for (let from = 1; from <= devices; from += step) {
    const range = [from, Math.min(from + step - 1, devices)]
    await pool.query(
      `insert into core.directory (key, zone, subject)
      select 'imei:' || imei, zone, id from (${rows}) r`,
      range,
    )
    await pool.query(
      `insert into core.directory (key, zone, subject)
      select 'serial:' || serial, zone, id from (${rows}) r`,
      range,
    )
    await pool.query(
      `
      insert into devices.device (zone, id, model, condition, sold_in_market, seller,
        delivered_on, last_four, search, demo, created_at, version)
      select zone, id,
        (select array_agg(id order by id) from catalog.model)
          [1 + n % (select count(*)::int from catalog.model)],
        'new', (select market from core.zone z where z.zone = r.zone), 'brand',
        date '2026-01-01' + n % 300, right(imei, 4),
        array_to_tsvector(array[zone || ':' || imei, zone || ':' || right(imei, 6)]),
        false, '2026-01-01', 1
      from (${rows}) r`,
      range,
    )
    await pool.query(
      `
      insert into devices.identifier (zone, id, device, kind, value, from_at)
      select zone, id, id, 'imei', imei, '2026-01-01' from (${rows}) r`,
      range,
    )
  }
}
