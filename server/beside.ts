import { join } from 'node:path'
import { machineClock } from '#core/clock'
import type { Config } from '#core/config'
import { makeNextNumber } from '#core/counter'
import { mustReach, openDatabase } from '#core/database'
import { joinEmbedded } from '#core/embedded/start'
import { localFiles } from '#core/files'
import { migrate } from '#core/migrate'
import { invariant } from '#core/refusal'
import type { Seal } from '#core/seal'
import type { Surroundings } from '#core/unit'
import { loadZones } from '#core/zones'
import { makeMail } from '#gateways/mail'
import { makeListeners } from './app.ts'
import { loadReference } from './reference.ts'

type Beside = { readonly config: Config; readonly seal: () => Seal }

/**
 * Work of a command on the database of the server, whether that runs or not: DATABASE_URL, or the
 * embedded one. A command delivers no facts. It puts them down for whoever listens, and the server
 * that runs, or starts next, finds them.
 */
export async function besideServer<T>(
  { config, seal }: Beside,
  work: (around: Surroundings) => Promise<T>,
): Promise<T> {
  const embedded = config.databaseUrl ? undefined : await joinEmbedded(config.dataFolder)
  const database = openDatabase(embedded?.connection ?? { connectionString: config.databaseUrl })
  try {
    await mustReach(database, embedded ? 'The embedded database' : 'DATABASE_URL')
    await migrate(database.kysely)
    await loadReference({ db: database.kysely, now: machineClock.now() })
    return await work({
      db: database.kysely,
      clock: machineClock,
      zones: await loadZones(database.kysely),
      listeners: makeListeners({ mail: makeMail(config) }),
      enqueue: async (_db, job) => invariant(false, `${job} enqueued beside the server`),
      nextNumber: makeNextNumber(database.aside),
      house: {
        demo: config.demo,
        publicUrl: config.publicUrl ?? `http://localhost:${config.port}`,
        files: localFiles(join(config.dataFolder, 'files')),
        seal: seal(),
      },
      onCommitted: () => {},
    })
  } finally {
    await database.close()
    await embedded?.stop()
  }
}
