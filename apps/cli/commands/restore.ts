import { resolve } from 'node:path'
import { readSettings } from '../../../kit/settings/settings.ts'
import { restoreBackup } from '../backup/restore-backup.ts'
import { type Command, oneWord, readArguments } from '../command.ts'
import { tellVerification } from '../tell-verification.ts'

export const restore: Command = {
  name: 'restore',
  usage: 'FILE',
  about: 'Restore a backup into an empty database and data folder, then check the log.',
  run: async (args) => {
    const file = resolve(oneWord(readArguments(args).words, 'backup file'))
    const { manifest, verification } = await restoreBackup(readSettings(process.env), file)
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    console.log(
      `Restored ${rows} rows in ${manifest.tables.length} tables, made ${manifest.madeAt} by version ${manifest.varde}.`,
    )
    const code = tellVerification(verification)
    if (verification.fault?.kind === 'cut-off')
      console.error(
        'The data folder holds signatures over what came after this backup, and that is lost. When that is as it must be:\nnpm run varde -- accept-shorter-log --reason "why"',
      )
    return code
  },
}
