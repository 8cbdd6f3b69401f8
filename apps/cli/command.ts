import { databaseOn, poolOf } from '../../kit/db/database.ts'
import { UNLIMITED } from '../../kit/db/limits.ts'
import { readSettings } from '../../kit/settings/settings.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { connectionOf, type OpenOptions, openVarde } from '../server/open-varde.ts'

/** One command of `varde`. `run` gives the exit code; an Error it throws is shown as one sentence and ends with 1. */
export type Command = {
  name: string
  /** What follows the name, such as `FILE [--apply]`. */
  usage?: string
  about: string
  run: (args: string[]) => Promise<number>
}

/** Opens the installation that the environment names, works with it, and closes it again. */
export async function withVarde<T>(
  work: (varde: Varde) => Promise<T>,
  options: Pick<OpenOptions, 'upgrades' | 'backup'> = {},
): Promise<T> {
  const { varde, stop } = await openVarde(readSettings(process.env), { isGuest: true, ...options })
  try {
    return await work(varde)
  } finally {
    await stop()
  }
}

/** What a database of any version can be asked: where it is, and what it holds. */
export type AnyVersion = Pick<Varde, 'connection' | 'db' | 'mode' | 'settings'>

/** The same with a database as it is, also one of another version: nothing in it is looked at but as tables. */
export async function withAnyVersion<T>(work: (found: AnyVersion) => Promise<T>): Promise<T> {
  const settings = readSettings(process.env)
  const closers: (() => Promise<unknown>)[] = []
  try {
    const { connection } = await connectionOf(settings, closers, true)
    const db = databaseOn(poolOf({ connection, max: 2, limits: UNLIMITED }))
    closers.push(() => db.destroy())
    return await work({ connection, db, mode: settings.demo ? 'demo' : 'real', settings })
  } finally {
    for (const close of closers.reverse()) await close().catch(() => undefined)
  }
}

/** The words that are no options, and the options: `--apply` or `--checkpoint FILE` where `valued` names it. */
export function readArguments(
  args: string[],
  { flags = [], valued = [] }: { flags?: string[]; valued?: string[] } = {},
): { words: string[]; flags: Set<string>; values: Record<string, string> } {
  const found = { words: [] as string[], flags: new Set<string>(), values: {} as Record<string, string> }
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!
    const name = arg.replace(/^--/, '')
    if (!arg.startsWith('--')) found.words.push(arg)
    else if (flags.includes(name)) found.flags.add(name)
    else if (valued.includes(name) && args[i + 1] !== undefined) found.values[name] = args[++i]!
    else throw new Error(`"${arg}" is not an option of this command, or its value is missing.`)
  }
  return found
}

/** The one word that a command needs, such as a file. */
export function oneWord(words: string[], what: string): string {
  if (words.length !== 1) throw new Error(`Give exactly one ${what}.`)
  return words[0]!
}
