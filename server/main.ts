import { readConfig, StartFault } from '#core/config'
import { machineClock } from '#core/clock'
import { startServer } from './server.ts'

/** Reads the configuration, starts, listens, and stops cleanly; nothing else. */
async function main(): Promise<void> {
  const config = readConfig(process.env)
  const server = await startServer({ config, clock: machineClock, progress: say })
  say(server.welcome)
  const stop = () => {
    say('Stopping …')
    void server.stop().then(() => process.exit(0))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

try {
  await main()
} catch (fault) {
  if (!(fault instanceof StartFault)) throw fault
  process.stderr.write(`${fault.message}\n`)
  process.exit(1)
}
