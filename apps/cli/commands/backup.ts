import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { chainEvents } from '../../../slices/trace/index.ts'
import { writeBackup } from '../backup/write-backup.ts'
import { type Command, oneWord, readArguments, withVarde } from '../command.ts'

export const backup: Command = {
  name: 'backup',
  usage: 'FILE',
  about: 'Write database, files and keys into one archive (tar.gz), also while the server runs.',
  run: async (args) => {
    const file = resolve(oneWord(readArguments(args).words, 'file to write'))
    if (existsSync(file)) throw new Error(`${file} is there already. Give another name: a backup never overwrites one.`)
    const made = await withVarde(async (varde) => {
      await chainEvents(varde)
      return writeBackup(varde, file)
    })
    const rows = made.tables.reduce((sum, table) => sum + table.rows, 0)
    console.log(
      `${file}: ${made.tables.length} tables, ${rows} rows, ${made.log.entries} log entries, ${made.files.length} files.`,
    )
    console.log(
      'THIS FILE HOLDS THE KEYS of the installation and personal data. Encrypt it, keep it where few can reach it, and never in the same place as the only copy of the checkpoints.',
    )
    return 0
  },
}
