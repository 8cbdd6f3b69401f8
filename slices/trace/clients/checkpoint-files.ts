import { copyFile, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from '../../../kit/kernel/id.ts'
import { type Checkpoint, readCheckpoint } from '../rules/checkpoint.ts'

/** Writes the checkpoint as a small file of its own, and the public key beside it; copies of both can be kept elsewhere. */
export async function writeCheckpointFile(
  dataFolder: string,
  checkpoint: Checkpoint,
  publicKeyPem: string,
): Promise<string> {
  const folder = join(dataFolder, 'checkpoints')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'public-key.pem'), publicKeyPem)
  const file = join(folder, `checkpoint-${String(checkpoint.position).padStart(12, '0')}.json`)
  await writeFile(`${file}.new`, `${JSON.stringify(checkpoint, null, 2)}\n`)
  await rename(`${file}.new`, file)
  return file
}

const SEAL = 'seal.json'

/** A copy of the last signature over the chain, outside the database: whoever empties the row there is found out. */
export async function writeSealFile(dataFolder: string, seal: Checkpoint): Promise<void> {
  const folder = join(dataFolder, 'checkpoints')
  await mkdir(folder, { recursive: true })
  const made = join(folder, `${SEAL}.${newId('new')}`)
  await writeFile(made, `${JSON.stringify(seal)}\n`)
  await rename(made, join(folder, SEAL))
}

/** Null where none has been written, or where it is no signature. */
export async function readSealFile(dataFolder: string): Promise<Checkpoint | null> {
  return readCheckpointFile(join(dataFolder, 'checkpoints', SEAL)).catch(() => null)
}

/** A process may have so many files open, and a log that is some years old has a hundred thousand of these. */
const OPEN_AT_ONCE = 64

async function eachOf<T>(names: readonly string[], read: (name: string) => Promise<T>): Promise<T[]> {
  const all: T[] = []
  for (let from = 0; from < names.length; from += OPEN_AT_ONCE)
    all.push(...(await Promise.all(names.slice(from, from + OPEN_AT_ONCE).map(read))))
  return all
}

/** The checkpoints kept in the data folder; none when there is no such folder. */
export async function readCheckpointFiles(dataFolder: string): Promise<Checkpoint[]> {
  const folder = join(dataFolder, 'checkpoints')
  const names = await readdir(folder).catch(() => [])
  const files = names.filter((name) => /^checkpoint-\d+\.json$/.test(name)).sort()
  return eachOf(files, (name) => readCheckpointFile(join(folder, name)))
}

/**
 * Moves checkpoints and the copy of the last signature that `isMoved` names into a folder of their own beside the others, with the public key
 * they are signed with. Gives the folder, or null where there was none to move. Nothing is deleted.
 */
export async function setAside(
  dataFolder: string,
  name: string,
  isMoved: (checkpoint: Checkpoint) => boolean,
): Promise<string | null> {
  const folder = join(dataFolder, 'checkpoints')
  const names = (await readdir(folder).catch(() => [])).filter((one) => /^(checkpoint-\d+|seal)\.json$/.test(one))
  const judged = await eachOf(names, async (one) => ({
    one,
    it: await readCheckpointFile(join(folder, one)).catch(() => null),
  }))
  const moved = judged.filter(({ it }) => it && isMoved(it)).map(({ one }) => one)
  if (moved.length === 0) return null
  const aside = join(folder, name)
  await mkdir(aside, { recursive: true })
  await copyFile(join(folder, 'public-key.pem'), join(aside, 'public-key.pem')).catch(() => undefined)
  for (const one of moved) await rename(join(folder, one), join(aside, one))
  return aside
}

/** Throws an Error that names the file when it is no checkpoint. */
export async function readCheckpointFile(file: string): Promise<Checkpoint> {
  const text = await readFile(file, 'utf8')
  let value: unknown = null
  try {
    value = JSON.parse(text)
  } catch {
    // Said below, with the file's name.
  }
  // As it is written here, to the byte: a key that stands twice would be read otherwise by others.
  const isOurs = [0, 2].some((indent) => JSON.stringify(value, null, indent) === text.trim())
  const checkpoint = isOurs ? readCheckpoint(value) : null
  if (!checkpoint) throw new Error(`${file} is not a checkpoint of Varde's log.`)
  return checkpoint
}
