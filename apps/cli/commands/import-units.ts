import { readFile } from 'node:fs/promises'
import { systemCaller } from '../../../kit/kernel/caller.ts'
import { importUnits } from '../../../slices/organisation/index.ts'
import { type Command, oneWord, readArguments, withVarde } from '../command.ts'

export const importUnitsCommand: Command = {
  name: 'import-units',
  usage: 'FILE [--apply]',
  about: 'Compare a CSV file of units with those there are; with --apply, write it.',
  run: async (args) => {
    const { words, flags } = readArguments(args, { flags: ['apply'] })
    const bytes = await readFile(oneWord(words, 'CSV file'))
    const { rows, applied } = await withVarde((varde) =>
      importUnits(varde, systemCaller('cli'), { bytes, apply: flags.has('apply') }, null),
    )
    for (const { line, name, outcome, faults } of rows)
      if (outcome !== 'same')
        console.log(`${line}\t${outcome}\t${name}${faults.map((fault) => `\t${fault.column}: ${fault.code}`).join('')}`)
    const of = (outcome: string) => rows.filter((row) => row.outcome === outcome).length
    console.log(`${of('new')} new, ${of('changed')} changed, ${of('same')} as they are, ${of('faulty')} faulty.`)
    if (!applied) console.log('Nothing is written. Add --apply to write it.')
    return of('faulty') > 0 ? 1 : 0
  },
}
