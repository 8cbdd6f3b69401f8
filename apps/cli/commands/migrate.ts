import type { Command } from '../command.ts'
import { withVarde } from '../command.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  about: 'Bring the database to this version. The server does the same when it starts.',
  run: () =>
    withVarde(async () => {
      console.log('The database is at this version.')
      return 0
    }),
}
