import type { Config } from '#core/config'
import type { Engine } from '#core/engine'
import { withoutTransaction } from '#core/unit'
import { system } from '#core/context'
import { demoIdentifiers } from './demo/identifiers.ts'

type Listening = { readonly config: Config; readonly port: number }

/**
 * What the person who started it wants to know: where to go, and in the demo with which numbers and
 * names.
 */
export async function welcome(engine: Engine, { config, port }: Listening): Promise<string> {
  const address = config.publicUrl ?? `http://localhost:${port}`
  const lines = [
    '',
    `Fixpoint is ready.`,
    `  Owners   ${address}/`,
    `  Desk     ${address}/desk/`,
    `  API      ${address}/docs`,
  ]
  if (!config.demo) return lines.join('\n')
  const zone = engine.zones.zoneOf('IN') ?? 0
  const numbers = await withoutTransaction(
    engine.around,
    { actor: system, zone, language: 'en' },
    demoIdentifiers,
  )
  return [
    ...lines,
    '',
    'Demo network (invented people, prices and numbers).',
    `  Owners   type one of these IMEIs: ${numbers.join(', ')}`,
    '  Desk     choose a person on the sign-in page: front desk, technician, manager …',
  ].join('\n')
}
