import { chainEvents, makeCheckpoint } from '../../../slices/trace/index.ts'
import { type Command, withVarde } from '../command.ts'

export const checkpoint: Command = {
  name: 'checkpoint',
  about: 'Sign where the log ends now. Copy the file to a place that this machine cannot change.',
  run: () =>
    withVarde(async (varde) => {
      await chainEvents(varde)
      const made = await makeCheckpoint(varde, { always: true })
      if (!made) {
        console.log('The log is empty: there is nothing to sign yet.')
        return 0
      }
      console.log(`Position ${made.checkpoint.position}, hash ${made.checkpoint.hash}\n${made.file}`)
      return 0
    }),
}
