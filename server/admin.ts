import { parseArgs } from 'node:util'
import { machineClock } from '#core/clock'
import { readConfig, StartFault } from '#core/config'
import { system } from '#core/context'
import { openDatabase, mustReach } from '#core/database'
import { joinEmbedded } from '#core/embedded/start'
import { makeEngine } from '#core/engine'
import { localFiles } from '#core/files'
import { migrate } from '#core/migrate'
import { Refusal } from '#core/refusal'
import { sayRefusal } from '#core/problem'
import { makeSeal } from '#core/seal'
import { withTransaction } from '#core/unit'
import { insertAccount, makeInviteLink, setGrants } from '#people'
import { loadReference } from './reference.ts'
import { readSecret } from './secret.ts'

const usage = 'Usage: npm run admin -- invite you@example.org [--market IN] [--name "Your Name"]'

/**
 * Makes the first account of a deployment and prints its one-time link; the server need not run.
 */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { market: { type: 'string', default: 'IN' }, name: { type: 'string' } },
  })
  const [command, email] = positionals
  if (command !== 'invite' || !email?.includes('@')) throw new StartFault(usage)
  const { market, name = email.split('@')[0] ?? email } = values
  process.stdout.write(`${await invite({ email: email.toLowerCase(), market, name })}\n`)
}

type Invited = { readonly email: string; readonly market: string; readonly name: string }

async function invite({ email, market, name }: Invited): Promise<string> {
  const config = readConfig(process.env)
  const embedded = config.databaseUrl ? undefined : await joinEmbedded(config.dataFolder)
  const database = openDatabase(embedded?.connection ?? { connectionString: config.databaseUrl })
  try {
    await mustReach(database, embedded ? 'The embedded database' : 'DATABASE_URL')
    await migrate(database.kysely)
    await loadReference({ db: database.kysely, now: machineClock.now() })
    const seal = makeSeal(readSecret(config, process.env['FIXPOINT_SECRET']))
    const publicUrl = config.publicUrl ?? `http://localhost:${config.port}`
    const house = { demo: config.demo, publicUrl, seal, files: localFiles(config.dataFolder) }
    const quiet = { listeners: [], jobs: [], onFault: () => {} }
    const engine = await makeEngine({ database, clock: machineClock, house, ...quiet })
    const zone = engine.zones.zoneOf(market)
    if (zone === undefined) throw new StartFault(`There is no market ${market}.`)
    return await withTransaction(
      engine.around,
      { actor: system, zone, language: 'en' },
      async (ctx) => {
        const account = await insertAccount(ctx, { kind: 'staff', email, name, language: 'en' })
        await setGrants(ctx, account.id, [
          { role: 'admin', market: null, site: null, permissions: [] },
        ])
        return makeInviteLink(ctx, account)
      },
    )
  } finally {
    await database.close()
    await embedded?.stop()
  }
}

try {
  await main()
} catch (fault) {
  if (!(fault instanceof StartFault) && !(fault instanceof Refusal)) throw fault
  const words = fault instanceof Refusal ? sayRefusal('en', fault.code, fault.facts) : fault.message
  process.stderr.write(`${words}\n`)
  process.exit(1)
}
