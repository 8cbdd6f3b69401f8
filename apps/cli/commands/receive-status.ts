import { resolve } from 'node:path'
import { receiveFiles } from '../../public/push/receive-files.ts'
import { type Command, oneWord, readArguments } from '../command.ts'

export const receiveStatus: Command = {
  name: 'receive-status',
  usage: 'FOLDER [--port PORT]',
  about:
    'On another host: take the signed files of the status pages into a folder that a web server shows (docs/status-push.md).',
  run: async (args) => {
    const { words, values } = readArguments(args, { valued: ['port'] })
    const folder = resolve(oneWord(words, 'folder'))
    const token = process.env.STATUS_PUSH_TOKEN ?? ''
    if (token.length < 20)
      throw new Error('Set STATUS_PUSH_TOKEN to the same secret as the sender has, 20 characters or more.')
    const server = receiveFiles({ folder, token })
    await new Promise<void>((done, fail) => {
      server.once('error', fail)
      server.listen(Number(values.port ?? 3002), '127.0.0.1', done)
    })
    console.log(`Takes files into ${folder} on port ${values.port ?? 3002} of this machine.`)
    await new Promise<void>((done) => {
      for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => server.close(() => done()))
    })
    return 0
  },
}
