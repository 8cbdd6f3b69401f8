import { acceptShorterLog } from '../../../slices/trace/index.ts'
import { type Command, readArguments, withVarde } from '../command.ts'

export const acceptShorterLogCommand: Command = {
  name: 'accept-shorter-log',
  usage: '--reason "WHY"',
  about: 'After a database was set back: say in the log that the entries since are gone, and why, and go on.',
  run: async (args) => {
    const { values } = readArguments(args, { valued: ['reason'] })
    const { kept, signed, aside } = await withVarde((varde) => acceptShorterLog(varde, values.reason ?? ''))
    console.log(`The log goes on after position ${kept}. Entries up to ${signed} were signed and are gone.`)
    console.log(`The signatures over them: ${aside}. Keep them: they prove what is lost.`)
    return 0
  },
}
