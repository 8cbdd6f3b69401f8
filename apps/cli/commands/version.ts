import { migrationNames } from '../../../kit/db/migrate.ts'
import { softwareVersion } from '../backup/write-backup.ts'
import type { Command } from '../command.ts'

export const versionCommand: Command = {
  name: 'version',
  about: 'Print the version of this program, and the last change of the database that it knows.',
  run: async () => {
    console.log(
      `Varde ${await softwareVersion()}, database ${(await migrationNames()).at(-1)}, Node ${process.version}`,
    )
    return 0
  },
}
