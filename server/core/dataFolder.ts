import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StartFault } from './config.ts'

/** Makes the data folder where it is missing. @throws StartFault when it cannot be written */
export async function prepareDataFolder(folder: string): Promise<void> {
  const probe = join(folder, `.writable-${process.pid}`)
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(probe, '')
    await rm(probe)
  } catch (cause) {
    const advice = 'set FIXPOINT_DATA to a folder that can be written'
    throw new StartFault(`The data folder ${folder} cannot be written; ${advice}.`, { cause })
  }
}
