import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readSettings } from '../../../kit/settings/settings.ts'
import { tellCrisis, verifyCrisis } from '../../../scripts/verify-crisis.mjs'
import { keptCheckpoints, readCheckpointFile } from '../../../slices/trace/index.ts'
import { type Command, oneWord, readArguments } from '../command.ts'

/** The same check as `scripts/verify-crisis.mjs`, with the key and the checkpoints that this installation has kept. */
export const verifyCrisisCommand: Command = {
  name: 'verify-crisis',
  usage: 'FILE [--key FILE] [--checkpoint FILE]',
  about:
    'Hold a crisis that was taken out as a file to its digests and the signed log; names each line that was altered.',
  run: async (args) => {
    const { words, values } = readArguments(args, { valued: ['key', 'checkpoint'] })
    const file = oneWord(words, 'file')
    const { dataFolder } = readSettings(process.env)
    const own = join(dataFolder, 'checkpoints', 'public-key.pem')
    const keyPem = values.key ? await readFile(values.key, 'utf8') : await readFile(own, 'utf8').catch(() => null)
    const kept = await keptCheckpoints(dataFolder)
    if (values.checkpoint) kept.push(await readCheckpointFile(values.checkpoint))
    const found = verifyCrisis(await readFile(file), { keyPem, kept })
    for (const line of tellCrisis(found)) console.log(line)
    return found.faults.length > 0 ? 1 : 0
  },
}
