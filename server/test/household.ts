import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The real server in a process of its own, as `npm start` runs it. */
export type House = {
  readonly address: string
  readonly process: ChildProcess
  /** From the spawn to the first page answered. */
  readonly firstPageMs: number
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>
}

type Environment = Readonly<Record<string, string>>

const main = new URL('../main.ts', import.meta.url).pathname

export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fixpoint-house-'))
  await chmod(folder, 0o755)
  return folder
}

export const removeFolder = (folder: string) => rm(folder, { recursive: true, force: true })

/**
 * Starts on a folder and waits for the first page. @throws Error with what the server complained of
 */
export async function openHouse(folder: string, more: Environment = {}): Promise<House> {
  const began = performance.now()
  const { child, said, ended } = start({
    FIXPOINT_DATA: folder,
    PORT: '0',
    FIXPOINT_DEMO: '1',
    ...more,
  })
  const address = await Promise.race([
    new Promise<string>((resolve) => {
      child.stdout?.on('data', () => {
        const found = /Owners +(http:\S+)\//.exec(said.out)?.[1]
        if (found) resolve(found)
      })
    }),
    ended.then(({ code }) =>
      Promise.reject(new Error(`ended with ${code}: ${said.out} ${said.err}`)),
    ),
  ])
  await (await fetch(`${address}/`)).arrayBuffer()
  return { address, process: child, firstPageMs: Math.round(performance.now() - began), ended }
}

/** Starts where it must not start. @returns what it said and how it ended */
export async function failToOpen(
  env: Environment,
): Promise<{ readonly code: number | null; readonly err: string }> {
  const { child, said, ended } = start(env)
  const patience = setTimeout(() => child.kill('SIGTERM'), 60_000)
  const { code } = await ended
  clearTimeout(patience)
  return { code, err: said.err }
}

function start(env: Environment) {
  const { DATABASE_URL: _url, ...inherited } = process.env
  const child = spawn(process.execPath, [main], {
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => void (said.out += String(chunk)))
  child.stderr.on('data', (chunk: Buffer) => void (said.err += String(chunk)))
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }))
  })
  return { child, said, ended }
}

/** The process number of the database of a folder. */
export async function postmasterOf(folder: string): Promise<number> {
  const text = await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')
  return Number(text.split('\n')[0])
}
