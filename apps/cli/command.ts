import { readSettings } from '../../kit/settings/settings.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { openVarde } from '../server/open-varde.ts'

/** One command of `varde`. `run` gives the exit code; an Error it throws is shown as one sentence and ends with 1. */
export type Command = {
  name: string
  /** What follows the name, such as `FILE [--apply]`. */
  usage?: string
  about: string
  run: (args: string[]) => Promise<number>
}

/** Opens the installation that the environment names, works with it, and closes it again. */
export async function withVarde<T>(work: (varde: Varde) => Promise<T>): Promise<T> {
  const { varde, stop } = await openVarde(readSettings(process.env), { isGuest: true })
  try {
    return await work(varde)
  } finally {
    await stop()
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
