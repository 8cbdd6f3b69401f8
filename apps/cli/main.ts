import { translator } from '../../kit/i18n/translate.ts'
import { Failure } from '../../kit/kernel/failure.ts'
import type { Command } from './command.ts'
import { acceptShorterLogCommand } from './commands/accept-shorter-log.ts'
import { backup } from './commands/backup.ts'
import { changeSigningKeyCommand } from './commands/change-signing-key.ts'
import { checkCap } from './commands/check-cap.ts'
import { checkpoint } from './commands/checkpoint.ts'
import { exportLogCommand } from './commands/export-log.ts'
import { firstAdministrator } from './commands/first-administrator.ts'
import { importPackCommand } from './commands/import-pack.ts'
import { importPeopleCommand } from './commands/import-people.ts'
import { importUnitsCommand } from './commands/import-units.ts'
import { migrateCommand } from './commands/migrate.ts'
import { packCommand } from './commands/pack.ts'
import { receiveStatus } from './commands/receive-status.ts'
import { restore } from './commands/restore.ts'
import { settingsCommand } from './commands/settings.ts'
import { verify } from './commands/verify.ts'
import { verifyCrisisCommand } from './commands/verify-crisis.ts'
import { versionCommand } from './commands/version.ts'

const COMMANDS: Command[] = [
  settingsCommand,
  migrateCommand,
  firstAdministrator,
  importPackCommand,
  importUnitsCommand,
  importPeopleCommand,
  packCommand,
  verify,
  checkpoint,
  checkCap,
  exportLogCommand,
  verifyCrisisCommand,
  changeSigningKeyCommand,
  backup,
  restore,
  acceptShorterLogCommand,
  receiveStatus,
  versionCommand,
]

/** `npm run varde -- COMMAND`: what an operator does at the machine. Every command has a line here and a file of its own. */
async function main([name, ...args]: string[]): Promise<number> {
  const command = COMMANDS.find((one) => one.name === name)
  if (command) return command.run(args)
  if (name && !['help', '--help', '-h'].includes(name)) console.error(`There is no command "${name}".\n`)
  console.log('npm run varde -- COMMAND\n')
  const width = Math.max(...COMMANDS.map((one) => call(one).length))
  for (const one of COMMANDS) console.log(`  ${call(one).padEnd(width)}  ${one.about}`)
  return name && !['help', '--help', '-h'].includes(name) ? 2 : 0
}

/** A refusal in words; other errors as they are. */
const sentenceOf = (error: Error) =>
  error instanceof Failure ? translator('en')(`error:${error.code}`, error.details) : error.message

const call = ({ name, usage }: Command) => [name, usage].filter(Boolean).join(' ')

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: Error) => {
    console.error(sentenceOf(error))
    if (process.env.VARDE_LOG_LEVEL === 'debug') console.error(error)
    process.exit(1)
  },
)
