import { changeSigningKey } from '../../../slices/trace/index.ts'
import { type Command, withVarde } from '../command.ts'

export const changeSigningKeyCommand: Command = {
  name: 'change-signing-key',
  about:
    'Sign the log with a new key from now on. Stop every process first; give them the new keys file before they start.',
  run: () =>
    withVarde(async (varde) => {
      const { from, to, aside } = await changeSigningKey(varde)
      console.log(`The log is signed with a new key, ${to}. The old one, ${from}, signs no more.`)
      if (aside) console.log(`What the old key signed, and its public key: ${aside}. Keep it.`)
      console.log(
        `New keys: ${varde.settings.secretsFile}. Give the same file to every process, copy the folder "checkpoints" to where you keep it, and take a backup: the older ones hold the old key.`,
      )
      return 0
    }),
}
