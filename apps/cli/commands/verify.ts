import { readFile } from 'node:fs/promises'
import { readCheckpointFile, verifyLog } from '../../../slices/trace/index.ts'
import { type Command, readArguments, withVarde } from '../command.ts'
import { tellVerification } from '../tell-verification.ts'

export const verify: Command = {
  name: 'verify',
  usage: '[--checkpoint FILE [--key PUBLIC-KEY.pem]]',
  about:
    'Recompute the whole log; with a checkpoint that was kept elsewhere, also against that. --key: the public key it was signed with, where that was an earlier one.',
  run: async (args) => {
    const { values } = readArguments(args, { valued: ['checkpoint', 'key'] })
    const extra = values.checkpoint ? [await readCheckpointFile(values.checkpoint)] : []
    const keys = values.key ? [await readFile(values.key, 'utf8')] : []
    const result = await withVarde((varde) => verifyLog(varde, { extra, keys, onProgress: tellProgress }))
    return tellVerification(result)
  },
}

function tellProgress(checked: number, total: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${checked} of ${total}`)
}
