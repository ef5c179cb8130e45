import {
  existsSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  writeFileSync,
} from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { StartFault } from '../config.ts'
import type { Places } from './places.ts'

type Ground = Pick<Places, 'cluster' | 'socketFolder'>

/**
 * One start at a time may hold a data folder. A start that was killed leaves its database running:
 * that orphan is stopped as PostgreSQL's fast shutdown does, which keeps everything committed.
 * @throws StartFault when a living start holds the folder
 */
export async function takeHold(dataFolder: string, places: Ground): Promise<() => Promise<void>> {
  const file = join(dataFolder, 'held-by')
  const holder = holderOf(dataFolder)
  if (holder) {
    const advice = 'stop it or set FIXPOINT_DATA to another folder'
    throw new StartFault(`Another Fixpoint (process ${holder}) uses ${dataFolder}; ${advice}.`)
  }
  writeFileSync(file, String(process.pid))
  await stopOrphan(places)
  return () => rm(file, { force: true })
}

/** The process of ours that lives and holds this folder. */
export function holderOf(dataFolder: string): number | undefined {
  const file = join(dataFolder, 'held-by')
  const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  return holder && holder !== process.pid && alive(holder, 'node') ? holder : undefined
}

async function stopOrphan({ cluster, socketFolder }: Ground): Promise<void> {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return
  const orphan = Number(readFileSync(file, 'utf8').split('\n')[0])
  if (alive(orphan, 'postgres')) process.kill(orphan, 'SIGINT')
  for (let attempt = 0; attempt < 400 && (alive(orphan, 'postgres') || worksIn(cluster)); attempt++)
    await setTimeout(50)
  // PostgreSQL takes any process of that number for its own: one that is not yet reaped, or a
  // stranger's.
  if (alive(orphan, 'postgres') || worksIn(cluster)) return
  const socket = readdirSync(socketFolder).filter((name) => name.startsWith('.s.PGSQL.'))
  for (const left of [file, ...socket.map((name) => join(socketFolder, name))])
    await rm(left, { force: true })
}

/**
 * The processes of a database that was killed outlive it for a moment; each works in its folder.
 */
function worksIn(cluster: string): boolean {
  if (!existsSync('/proc/self/cwd')) return false
  const folder = realpathSync(cluster)
  return readdirSync('/proc').some((pid) => {
    try {
      return /^\d+$/.test(pid) && readlinkSync(join('/proc', pid, 'cwd')) === folder
    } catch {
      // It ended meanwhile, or belongs to somebody else.
      return false
    }
  })
}

/**
 * After a crash a process number may belong to somebody else, so its command is looked at too
 * where it can be.
 */
function alive(pid: number, command: string): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  const commandLine = `/proc/${pid}/cmdline`
  if (!existsSync('/proc/self/cmdline')) return true
  return existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes(command)
}
