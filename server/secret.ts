import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, StartFault } from '#core/config'

/**
 * The deployment's secret. A server of one's own takes it from the environment only; beside the
 * embedded database it is made on the first start and kept with the data, readable by nobody else.
 * @throws StartFault when an own server runs without one
 */
export function readSecret(config: Config, given: string | undefined): string {
  if (given !== undefined && given.length >= 32) return given
  if (given) throw new StartFault('FIXPOINT_SECRET must have at least 32 characters.')
  if (config.databaseUrl) {
    throw new StartFault(
      'With DATABASE_URL set FIXPOINT_SECRET too: at least 32 random characters, always the same.',
    )
  }
  const file = join(config.dataFolder, 'secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}
