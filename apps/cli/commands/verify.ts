import { readCheckpointFile, verifyLog } from '../../../slices/trace/index.ts'
import { type Command, readArguments, withVarde } from '../command.ts'
import { tellVerification } from '../tell-verification.ts'

export const verify: Command = {
  name: 'verify',
  usage: '[--checkpoint FILE]',
  about: 'Recompute the whole log; with a checkpoint that was kept elsewhere, also against that.',
  run: async (args) => {
    const { values } = readArguments(args, { valued: ['checkpoint'] })
    const extra = values.checkpoint ? [await readCheckpointFile(values.checkpoint)] : []
    const result = await withVarde((varde) => verifyLog(varde, { extra, onProgress: tellProgress }))
    return tellVerification(result)
  },
}

function tellProgress(checked: number, total: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${checked} of ${total}`)
}
