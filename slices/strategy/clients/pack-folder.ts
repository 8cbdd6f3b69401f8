import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A file of a strategy pack as it lies on disk. */
export type RawFile = { name: string; bytes: Uint8Array }

/** The files of `FOLDER/strategy`, by name; null where there is no such folder. Hidden files are left out. */
export async function readStrategyFolder(folder: string): Promise<RawFile[] | null> {
  const inside = join(folder, 'strategy')
  let names: string[]
  try {
    names = await readdir(inside)
  } catch {
    return null
  }
  const files = names.filter((name) => !name.startsWith('.')).sort()
  return Promise.all(files.map(async (name) => ({ name, bytes: await readFile(join(inside, name)) })))
}
