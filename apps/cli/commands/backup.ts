import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { noteBackup, schemaState } from '../../../kit/db/schema-state.ts'
import { chainEvents } from '../../../slices/trace/index.ts'
import { writeBackup } from '../backup/write-backup.ts'
import { type Command, oneWord, readArguments, withAnyVersion, withVarde } from '../command.ts'

export const backup: Command = {
  name: 'backup',
  usage: 'FILE',
  about: 'Write database, files and keys into one archive (tar.gz), also while the server runs.',
  run: async (args) => {
    const file = resolve(oneWord(readArguments(args).words, 'file to write'))
    if (existsSync(file)) throw new Error(`${file} is there already. Give another name: a backup never overwrites one.`)
    const { made, isOther, isNoted } = await withAnyVersion(async (found) => {
      const { isNew, missing, unknown } = await schemaState(found.db)
      if (isNew) throw new Error('The database is empty: there is nothing to back up.')
      const isOther = missing.length + unknown.length > 0
      if (!isOther) await withVarde(chainEvents)
      const made = await writeBackup(found, file)
      return { made, isOther, isNoted: await noteBackup(found.db, { at: new Date(made.madeAt), what: file }) }
    })
    const rows = made.tables.reduce((sum, table) => sum + table.rows, 0)
    console.log(
      `${file}: ${made.tables.length} tables, ${rows} rows, ${made.log.entries} log entries, ${made.files.length} files.`,
    )
    if (isOther) console.log('The database is of another version than this program, and is in the backup as it is.')
    if (!isNoted) console.log(`To upgrade it: npm run varde -- migrate --backup ${file}`)
    console.log(
      'THIS FILE HOLDS THE KEYS of the installation and personal data. Encrypt it, keep it where few can reach it, and never in the same place as the only copy of the checkpoints.',
    )
    return 0
  },
}
