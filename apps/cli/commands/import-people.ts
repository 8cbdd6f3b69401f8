import { readFile } from 'node:fs/promises'
import { systemCaller } from '../../../kit/kernel/caller.ts'
import { importPeople } from '../../../slices/organisation/index.ts'
import { type Command, oneWord, readArguments, withVarde } from '../command.ts'

export const importPeopleCommand: Command = {
  name: 'import-people',
  usage: 'FILE [--apply] [--skip-faulty] [--close-gone N]',
  about: 'Hold a CSV file of staff against those who are here; with --apply, write it.',
  run: async (args) => {
    const { words, flags, values } = readArguments(args, { flags: ['apply', 'skip-faulty'], valued: ['close-gone'] })
    const closeGone = values['close-gone'] === undefined ? undefined : Number(values['close-gone'])
    if (closeGone !== undefined && !Number.isInteger(closeGone))
      throw new Error('--close-gone takes the number of people that the dry run says are not in the file.')
    const bytes = await readFile(oneWord(words, 'CSV file'))
    const { rows, applied } = await withVarde((varde) =>
      importPeople(varde, systemCaller('cli'), {
        bytes,
        apply: flags.has('apply'),
        skipFaulty: flags.has('skip-faulty'),
        closeGone,
      }),
    )
    for (const { line, name, outcome, faults } of rows)
      if (outcome !== 'same')
        console.log(`${line ?? '–'}\t${outcome}\t${name}${faults.map(({ code }) => `\t${code}`).join('')}`)
    const of = (outcome: string) => rows.filter((row) => row.outcome === outcome).length
    console.log(`${of('new')} new, ${of('changed')} changed, ${of('same')} as they are, ${of('faulty')} faulty.`)
    if (of('gone') > 0) console.log(`${of('gone')} are not in the file; --close-gone ${of('gone')} ends them.`)
    if (!applied) console.log('Nothing is written. Add --apply to write it.')
    return of('faulty') > 0 ? 1 : 0
  },
}
