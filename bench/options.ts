/**
 * Coverage as the options page shows it, with a million devices: the milliseconds that gathering
 * what lies behind a device and deciding take on the server, one after the other and sixteen at
 * once. Beside them a bare read of the same device by its key. Promised: below 5 ms at p99.
 */
import { machineClock } from '#core/clock'
import { anonymous, type Context } from '#core/context'
import { makeEngine } from '#core/engine'
import { localFiles } from '#core/files'
import { makeSeal } from '#core/seal'
import { withoutTransaction } from '#core/unit'
import { decideFor } from '#coverage'
import { type Device, findByText } from '#devices'
import { demoImei } from '#devices/seeds'
import { dayIn } from '#markets'
import { publicId } from '#shared/ids'
import { askCoverage } from '../server/modules/repairs/askCoverage.ts'
import { fillDevices } from './fillDevices.ts'
import { openGround, table } from './ground.ts'

const devices = Number(process.env['BENCH_DEVICES'] ?? 1_000_000)
const asked = Number(process.env['BENCH_ASKED'] ?? 4_000)

const ground = await openGround()
try {
  await fillDevices(ground, devices)
  await ground.database.pool.query('vacuum analyze')
  const engine = await makeEngine({
    database: ground.database,
    clock: machineClock,
    listeners: [],
    jobs: [],
    house: {
      demo: false,
      publicUrl: 'http://localhost',
      files: localFiles(ground.folder),
      seal: makeSeal('bench'),
    },
    onFault: (where, fault) => console.error(where, fault),
  })
  const measure = async (atOnce: number, work: Work) => {
    const taken: number[] = []
    const one = async () => {
      for (let n = 0; n < asked / atOnce; n++) {
        const zone = 1 + Math.floor(Math.random() * 8)
        await withoutTransaction(
          engine.around,
          { actor: anonymous, zone, language: 'en' },
          async (ctx) => void taken.push(await timed(ctx, work)),
        )
      }
    }
    await Promise.all(Array.from({ length: atOnce }, one))
    return quantiles(taken)
  }
  const shown: string[][] = [['', 'p50 ms', 'p99 ms']]
  for (const atOnce of [1, 16]) {
    shown.push([`device by its key, ${atOnce} at once`, ...(await measure(atOnce, readOnce))])
    shown.push([`coverage, ${atOnce} at once`, ...(await measure(atOnce, decideOnce))])
  }
  console.log(table(shown))
  await engine.dispatcher.stop()
} finally {
  await ground.close()
}

type Work = (ctx: Context, device: Device) => Promise<void>

/** Finding the device comes before, as it does on the page. */
async function timed(ctx: Context, work: Work): Promise<number> {
  const imei = demoImei(1 + Math.floor(Math.random() * devices))
  const { device } = await findByText(ctx, imei)
  if (!device) throw new Error(`no device ${imei}`)
  const began = performance.now()
  await work(ctx, device)
  return performance.now() - began
}

async function readOnce({ db }: Context, device: Device): Promise<void> {
  await db
    .selectFrom('devices.device')
    .select('id')
    .where('zone', '=', device.zone)
    .where('id', '=', device.id)
    .executeTakeFirst()
}

async function decideOnce(ctx: Context, device: Device): Promise<void> {
  const question = await askCoverage(ctx, {
    device,
    component: 'display',
    cause: 'unknown',
    reportedOn: await dayIn(ctx),
    work: [{ class: 'part', minor: 10_000 }],
  })
  const subject = publicId('dev', device.zone, device.id)
  if (question) await decideFor(ctx, { subject, question })
}

/** The first tenth warms up. */
function quantiles(taken: readonly number[]): [string, string] {
  const counted = taken.slice(taken.length / 10).toSorted((a, b) => a - b)
  const at = (part: number) => (counted[Math.floor(counted.length * part)] ?? 0).toFixed(2)
  return [at(0.5), at(0.99)]
}
