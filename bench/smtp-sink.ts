import { createServer, type Socket } from 'node:net'

/**
 * A receiver that takes everything and remembers who got it: `node bench/smtp-sink.ts [--record] [--busy] [--slow=MS]`; with `--busy` it has no room for addresses that begin so. Prints its port, and
 * on SIGUSR2 what it has accepted as one JSON line of [address, Message-ID, milliseconds]. PIPELINING, no TLS.
 */
const record = process.argv.includes('--record')
const isBusy = process.argv.includes('--busy')
const slowMs = Number(process.argv.find((one) => one.startsWith('--slow='))?.slice('--slow='.length) ?? 0)
const accepted: [string, string, number][] = []
let connections = 0

const server = createServer({ noDelay: true }, (socket) => {
  connections++
  socket.on('error', () => undefined)
  socket.write('220 sink ESMTP\r\n')
  converse(socket)
})
server.listen(0, '127.0.0.1', () => console.log((server.address() as { port: number }).port))
process.on('SIGUSR2', () => process.stdout.write(`${JSON.stringify({ connections, accepted })}\n`))

function converse(socket: Socket): void {
  let rest = ''
  let to = ''
  let inData = false
  socket.on('data', (chunk) => {
    rest += chunk.toString('latin1')
    for (;;) {
      if (inData) {
        const end = rest.indexOf('\r\n.\r\n')
        if (end < 0) return
        if (record)
          accepted.push([to, /^message-id:\s*(\S+)/im.exec(rest.slice(0, Math.min(end, 4000)))?.[1] ?? '', Date.now()])
        rest = rest.slice(end + 5)
        inData = false
        to = ''
        take(socket)
        continue
      }
      const end = rest.indexOf('\r\n')
      if (end < 0) return
      const line = rest.slice(0, end)
      rest = rest.slice(end + 2)
      inData = answer(socket, line, to !== '', (address) => {
        to = address
      })
    }
  })
}

function take(socket: Socket): void {
  const say = () => socket.write('250 2.0.0 taken\r\n')
  if (slowMs > 0) setTimeout(say, slowMs)
  else say()
}

/** Answers one command. True when the content comes next. */
function answer(socket: Socket, line: string, hasReceiver: boolean, setTo: (address: string) => void): boolean {
  const verb = line.slice(0, 4).toUpperCase()
  if (verb === 'EHLO') socket.write('250-sink\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 SMTPUTF8\r\n')
  else if (verb === 'DATA') socket.write(hasReceiver ? '354 go on\r\n' : '554 5.5.1 no valid recipients\r\n')
  else if (verb === 'QUIT') socket.end('221 bye\r\n')
  else {
    const to = verb === 'RCPT' ? (/<([^>]*)>/.exec(line)?.[1] ?? '') : null
    const hasRoom = !(isBusy && to?.startsWith('busy'))
    if (to !== null && hasRoom) setTo(to)
    socket.write(hasRoom ? '250 2.1.0 ok\r\n' : '452 4.2.2 mailbox full\r\n')
  }
  return verb === 'DATA' && hasReceiver
}
