import { spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { machineClock } from '#core/clock'
import { type Database, openDatabase } from '#core/database'
import { startEmbedded } from '#core/embedded/start'
import { migrate } from '#core/migrate'
import { loadReference } from '../server/reference.ts'

/**
 * The embedded database with schema and reference data, and the service in a process of its own.
 */
export type Ground = {
  readonly database: Database
  readonly connection: pg.ClientConfig
  readonly folder: string
  readonly close: () => Promise<void>
}

export async function openGround(): Promise<Ground> {
  const folder = await mkdtemp(join(tmpdir(), 'fixpoint-bench-'))
  await chmod(folder, 0o755)
  const { connection, stop } = await startEmbedded(folder)
  const database = openDatabase(connection)
  await migrate(database.kysely)
  await loadReference({ db: database.kysely, now: machineClock.now() })
  const close = async () => {
    await database.close()
    await stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { database, connection, folder, close }
}

/**
 * As `npm start` sets it: what a request makes dies young, and a larger space is swept less often.
 */
const youngSpace = '--max-semi-space-size=64'

export type Service = { readonly port: number; readonly stop: () => Promise<void> }

/** The service as it runs, without limits on strangers, who are all this bench sends. */
export async function openService({ connection, folder }: Ground): Promise<Service> {
  const child = spawn(
    process.execPath,
    [youngSpace, new URL('./service.ts', import.meta.url).pathname],
    {
      env: {
        ...process.env,
        BENCH_CONNECTION: JSON.stringify(connection),
        BENCH_FILES: join(folder, 'files'),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const gone = new Promise((resolve) => child.once('exit', resolve))
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(Number(String(chunk))))
    child.once('exit', (code) => reject(new Error(`the service ended with ${code}`)))
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await gone
  }
  return { port, stop }
}

export type Rate = {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  readonly failed: number
}

/** Runs Debian's pgbench against the same server. @returns transactions a second */
export async function pgbench(
  { connection }: Ground,
  args: readonly string[],
  database = connection.database,
): Promise<Rate> {
  const where = [
    '-h',
    String(connection.host),
    '-p',
    String(connection.port),
    '-U',
    String(connection.user),
  ]
  const output = await runToEnd('/usr/bin/pgbench', [...where, ...args, String(database)])
  const read = (pattern: RegExp) => Number(pattern.exec(output)?.[1] ?? Number.NaN)
  return {
    perSecond: read(/tps = ([\d.]+)/),
    p50: read(/latency average = ([\d.]+)/),
    p99: Number.NaN,
    failed: 0,
  }
}

/** Runs a client process that prints its rate as JSON. */
export async function load(client: string, env: Readonly<Record<string, string>>): Promise<Rate> {
  return JSON.parse(
    await runToEnd(process.execPath, [new URL(client, import.meta.url).pathname], env),
  ) as Rate // printed by bench/client.ts.
}

async function runToEnd(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => void (out += String(chunk)))
  child.stderr.on('data', (chunk: Buffer) => void (err += String(chunk)))
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`${command} ended with ${String(code)}: ${err}`)
  return out
}

export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? []
  return rows
    .map((row) =>
      row
        .map((cell, at) => (at ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
        .join('  '),
    )
    .join('\n')
}
