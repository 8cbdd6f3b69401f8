import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export type Taken = { from: string; to: string; message: Buffer }

/** A real SMTP server that keeps what it takes. Close it with `close`. */
export async function smtpReceiver(options: SMTPServerOptions = {}) {
  const taken: Taken[] = []
  let sessions = 0
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 200,
    onConnect: (_session, done) => {
      sessions++
      done()
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : ''
        taken.push({ from, to: session.envelope.rcptTo[0]?.address ?? '', message: Buffer.concat(chunks) })
        done(null, 'kept')
      })
    },
    ...options,
  })
  server.on('error', () => undefined)
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
  const port = (server.server.address() as AddressInfo).port
  const close = () => new Promise<void>((done) => server.close(() => done()))
  return { url: `smtp://127.0.0.1:${port}`, port, taken, sessions: () => sessions, close }
}

const REFUSALS = { closing: '421 4.7.0 too many from you\r\n', refused: '554 5.7.1 not this\r\n' }

/**
 * A server that breaks off. It follows the protocol until the moment asked for: `in-data` after the first bytes of
 * content, `before-reply` after the whole content, `silent` never answers it, `before-data` hangs up instead of 354, `closing` refuses the whole
 * content with 421 and hangs up, `refused` refuses it with 554 and hangs up when it is asked to begin anew.
 */
export async function breakingReceiver(
  moment: 'before-data' | 'in-data' | 'before-reply' | 'silent' | 'closing' | 'refused',
  times = Number.POSITIVE_INFINITY,
) {
  let left = times
  let whole = 0
  const talk = (socket: Socket) => {
    let inData = false
    let seen = ''
    const breaks = () => left > 0
    const hangUp = () => {
      left--
      socket.destroySoon()
    }
    const answer = () => {
      if (!breaks() || !(moment in REFUSALS)) return moment !== 'silent' && socket.write('250 kept\r\n')
      socket.write(REFUSALS[moment as keyof typeof REFUSALS])
      return moment === 'closing' && hangUp()
    }
    const onContent = (text: string) => {
      seen += text
      if (moment === 'in-data' && breaks()) return hangUp()
      if (!seen.endsWith('\r\n.\r\n')) return
      whole++
      inData = false
      seen = ''
      if (moment === 'before-reply' && breaks()) return hangUp()
      answer()
    }
    const onCommand = (line: string) => {
      if (/^EHLO/i.test(line)) return socket.write('250-test\r\n250 PIPELINING\r\n')
      if (/^RSET/i.test(line) && moment === 'refused' && breaks()) return hangUp()
      if (!/^DATA/i.test(line)) return socket.write('250 ok\r\n')
      if (moment === 'before-data' && breaks()) return hangUp()
      inData = true
      return socket.write('354 go on\r\n')
    }
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      const text = chunk.toString('latin1')
      if (inData) return onContent(text)
      for (const line of text.split('\r\n').filter(Boolean)) onCommand(line)
    })
    socket.write('220 test\r\n')
  }
  const server: Server = createServer(talk)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const port = (server.address() as AddressInfo).port
  return { url: `smtp://127.0.0.1:${port}`, whole: () => whole, close: () => server.close() }
}
