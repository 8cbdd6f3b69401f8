import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'

const PACKS = join(import.meta.dirname, '..', '..', 'packs')

/** Where something of a pack lies: `packPath('demo', 'plan.yaml')`. */
export const packPath = (...parts: string[]): string => join(PACKS, ...parts)

/** What a YAML file of a pack says, not yet held to any shape; null where the pack has no such file. One that is empty says `{}`. */
export async function readPackFile(path: string): Promise<unknown> {
  try {
    return parse(await readFile(path, 'utf8')) ?? {}
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
