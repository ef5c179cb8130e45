import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Bytes live outside the database, named by their SHA-256: the same file is stored once and cannot
 * change unseen.
 */
export type Files = {
  readonly put: (bytes: Buffer) => Promise<{ readonly sha256: string; readonly bytes: number }>
  /** @throws when the file is missing or no longer has its hash */
  readonly get: (sha256: string) => Promise<Buffer>
}

export function localFiles(folder: string): Files {
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)
  return {
    async put(bytes) {
      const sha256 = hashOf(bytes)
      const place = placeOf(sha256)
      await mkdir(dirname(place), { recursive: true })
      // Written beside and renamed, so that a crash leaves no half file under a full name.
      const part = `${place}.${randomUUID()}.part`
      await writeFile(part, bytes)
      await rename(part, place)
      return { sha256, bytes: bytes.length }
    },
    async get(sha256) {
      const bytes = await readFile(placeOf(sha256))
      if (hashOf(bytes) !== sha256) throw new Error(`file ${sha256} was changed on disk`)
      return bytes
    },
  }
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
