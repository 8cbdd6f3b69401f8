import { type Command, readArguments, withVarde } from '../command.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  usage: '[--backup WHERE-IT-IS]',
  about:
    'Bring the database to this version, when a backup was taken lately. --backup: you have taken one with other tools, and say where it is.',
  run: (args) => {
    const { backup } = readArguments(args, { valued: ['backup'] }).values
    if (backup?.trim() === '') throw new Error('Say after --backup where the backup is.')
    return withVarde(
      async () => {
        console.log('The database is at this version.')
        return 0
      },
      { upgrades: true, ...(backup && { backup }) },
    )
  },
}
