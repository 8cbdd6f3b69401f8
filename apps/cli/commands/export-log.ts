import { createWriteStream, existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { exportLog } from '../../../slices/trace/index.ts'
import { type Command, oneWord, readArguments, withVarde } from '../command.ts'

export const exportLogCommand: Command = {
  name: 'export-log',
  usage: 'FILE [--without-content]',
  about: 'Write the log as JSON Lines; scripts/verify-log.mjs checks such a file anywhere.',
  run: async (args) => {
    const { words, flags } = readArguments(args, { flags: ['without-content'] })
    const file = resolve(oneWord(words, 'file to write'))
    if (existsSync(file)) throw new Error(`${file} is there already. Give another name.`)
    await withVarde((varde) =>
      pipeline(
        Readable.from(exportLog(varde, { content: !flags.has('without-content') })),
        createWriteStream(file, { mode: 0o600 }),
      ),
    )
    console.log(`${file}\nCheck it with: node scripts/verify-log.mjs ${file} --key public-key.pem`)
    return 0
  },
}
