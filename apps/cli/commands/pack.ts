import type { Command } from '../command.ts'
import { checkDirectory } from '../pack/check-directory.ts'
import { diffDirectory } from '../pack/diff-directory.ts'
import { exportDirectory } from '../pack/export-directory.ts'
import { importDirectory } from '../pack/import-directory.ts'

const VERBS: Record<string, (args: string[]) => Promise<number>> = {
  check: checkDirectory,
  diff: diffDirectory,
  import: importDirectory,
  export: exportDirectory,
}

export const packCommand: Command = {
  name: 'pack',
  usage: 'check|diff|import|export DIR',
  about:
    'The strategy as files. check: every fault with place and remedy. diff: what import would change. import [--replace-draft]: into force where there is none, else into a draft. export [--edition N].',
  run: async ([verb, ...args]) => {
    const run = VERBS[verb ?? '']
    if (!run) throw new Error(`Say what to do with the pack: varde pack ${Object.keys(VERBS).join('|')} DIR.`)
    return run(args)
  },
}
