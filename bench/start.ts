/**
 * Seconds from `node server/main.ts` to the first page: on an empty folder with the demo, and
 * again.
 */
import { aFolder, openHouse, removeFolder } from '../server/test/household.ts'
import { table } from './ground.ts'

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 3)
const shown: string[][] = [['', 'cold, demo', 'warm', 'stop']]
for (let round = 1; round <= rounds; round++) {
  const folder = await aFolder()
  const times: number[] = []
  let stopMs = 0
  for (let start = 0; start < 2; start++) {
    const house = await openHouse(folder)
    times.push(house.firstPageMs)
    const began = performance.now()
    house.process.kill('SIGTERM')
    await house.ended
    stopMs = performance.now() - began
  }
  await removeFolder(folder)
  shown.push([`round ${round}`, ...[...times, stopMs].map((ms) => `${(ms / 1_000).toFixed(2)} s`)])
}
console.log(table(shown))
