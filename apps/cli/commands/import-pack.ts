import { importPacks } from '../../server/import-packs.ts'
import { type Command, oneWord, readArguments, withVarde } from '../command.ts'

export const importPackCommand: Command = {
  name: 'import-pack',
  usage: 'NAME',
  about: 'Write a reference pack (packs/NAME) into the database. What is there already stays as it is.',
  run: async (args) => {
    const name = oneWord(readArguments(args).words, 'pack')
    if (!/^[\w-]+$/.test(name)) throw new Error(`"${name}" is no name of a pack.`)
    await withVarde((varde) => importPacks(varde, name))
    console.log(`The pack ${name} is in place.`)
    return 0
  },
}
