import { readFile } from 'node:fs/promises'
import { readCap } from '../../../slices/crisis/index.ts'
import { type Command, oneWord, readArguments } from '../command.ts'

export const checkCap: Command = {
  name: 'check-cap',
  usage: 'FILE',
  about: 'Hold a CAP 1.2 message to the schema and the standard; ends with 1 and the places where it breaks them.',
  run: async (args) => {
    const file = oneWord(readArguments(args).words, 'file')
    const reading = readCap(await readFile(file, 'utf8'))
    for (const { at, reason, detail } of reading.ok ? reading.doubts : reading.faults)
      console.log(`${reading.ok ? 'doubt' : 'fault'}  ${at}: ${reason}${detail && ` (${detail})`}`)
    if (!reading.ok) {
      console.log(`${file} is refused.`)
      return 1
    }
    const { msgType, identifier, sent, infos } = reading.alert
    console.log(`${file} is CAP 1.2: ${msgType} ${identifier}, ${sent}, ${infos.length} info.`)
    return 0
  },
}
