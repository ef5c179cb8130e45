/**
 * A device by its IMEI over HTTP, beside `pgbench -S` on the same server and the same cores: a
 * million devices, 32 connections. Absolute figures follow the machine; the ratio is the promise
 * (at least 0.40, p99 below 20 ms). pgbench runs as it comes and, the harder measure, with prepared
 * statements.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { demoImei } from '#devices/seeds'
import { fillDevices } from './fillDevices.ts'
import { load, openGround, openService, pgbench, type Rate, table } from './ground.ts'

const devices = Number(process.env['BENCH_DEVICES'] ?? 1_000_000)
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 3)
const seconds = process.env['BENCH_SECONDS'] ?? '8'

const ground = await openGround()
try {
  await fillDevices(ground, devices)
  await pgbench(ground, ['-i', '-q', '-s', String(Math.max(1, devices / 100_000))])
  await ground.database.pool.query('vacuum analyze')
  const requests = join(ground.folder, 'requests')
  writeFileSync(
    requests,
    Array.from({ length: 50_000 }, () => {
      const n = 1 + Math.floor(Math.random() * devices)
      return `POST /v1/devices/identify {"market":"IN","text":"${demoImei(n)}"}`
    }).join('\n'),
  )
  const script = join(ground.folder, 'directory.sql')
  writeFileSync(
    script,
    `\\set n random(1, ${devices})\nselect zone, subject from core.directory where key = 'serial:' || (20000000000000 + :n)::text;\n`,
  )

  const service = await openService(ground)
  const shown: string[][] = [['', 'a second', 'p50 ms', 'p99 ms', 'of pgbench -S']]
  const ratios: number[] = []
  const common = ['-n', '-c', '32', '-j', '2', '-T', seconds]
  for (let round = 1; round <= rounds; round++) {
    const plain = await pgbench(ground, [...common, '-S'])
    const prepared = await pgbench(ground, [...common, '-M', 'prepared', '-S'])
    const directory = await pgbench(ground, [...common, '-M', 'prepared', '-f', script])
    const http = await load('./client.ts', {
      BENCH_PORT: String(service.port),
      BENCH_REQUESTS: requests,
      BENCH_SECONDS: seconds,
    })
    if (http.failed) throw new Error(`${http.failed} requests failed`)
    ratios.push(http.perSecond / plain.perSecond)
    shown.push(
      row('pgbench -S', plain, plain),
      row('pgbench -S -M prepared', prepared, plain),
      row('pgbench directory, prepared', directory, plain),
      row('HTTP by IMEI', http, plain),
    )
  }
  await service.stop()
  console.log(table(shown))
  const median = ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? 0
  console.log(`median ratio ${median.toFixed(2)} of pgbench -S with ${devices} devices`)
} finally {
  await ground.close()
}

function row(name: string, rate: Rate, base: Rate): string[] {
  const ms = (value: number) => (Number.isNaN(value) ? '' : value.toFixed(1))
  return [
    name,
    rate.perSecond.toFixed(0),
    ms(rate.p50),
    ms(rate.p99),
    (rate.perSecond / base.perSecond).toFixed(2),
  ]
}
