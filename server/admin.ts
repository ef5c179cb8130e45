import { parseArgs } from 'node:util'
import { readConfig, StartFault } from '#core/config'
import { system } from '#core/context'
import { Refusal } from '#core/refusal'
import { sayRefusal } from '#core/problem'
import { makeSeal } from '#core/seal'
import { withTransaction } from '#core/unit'
import { insertAccount, makeInviteLink, setGrants } from '#people'
import { besideServer } from './beside.ts'
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
  const seal = () => makeSeal(readSecret(config, process.env['FIXPOINT_SECRET']))
  return besideServer({ config, seal }, (around) => {
    const zone = around.zones.zoneOf(market)
    if (zone === undefined) throw new StartFault(`There is no market ${market}.`)
    return withTransaction(around, { actor: system, zone, language: 'en' }, async (ctx) => {
      const account = await insertAccount(ctx, { kind: 'staff', email, name, language: 'en' })
      await setGrants(ctx, account.id, [
        { role: 'admin', market: null, site: null, permissions: [] },
      ])
      return makeInviteLink(ctx, account)
    })
  })
}

try {
  await main()
} catch (fault) {
  if (!(fault instanceof StartFault) && !(fault instanceof Refusal)) throw fault
  const words = fault instanceof Refusal ? sayRefusal('en', fault.code, fault.facts) : fault.message
  process.stderr.write(`${words}\n`)
  process.exit(1)
}
