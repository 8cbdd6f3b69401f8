import { afterEach, describe, expect, it } from 'vitest'
import { breakingReceiver, smtpReceiver } from '../test/smtp-receiver.ts'
import { withPatience } from '../test/with-patience.ts'
import { openSmtpFeed, type SmtpFeedOptions } from './smtp-feed.ts'

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})
const receiver = async (...args: Parameters<typeof smtpReceiver>) => {
  const server = await smtpReceiver(...args)
  ends.push(server.close)
  return server
}
const breaking = async (...args: Parameters<typeof breakingReceiver>) => {
  const server = await breakingReceiver(...args)
  ends.push(server.close)
  return server
}
const feedTo = (urls: string[], options: Partial<SmtpFeedOptions> = {}) => {
  const feed = openSmtpFeed({ urls, connections: 1, ...options })
  ends.push(feed.close)
  return feed
}
const envelope = { from: 'varsel@example.no', to: 'test@example.no' }
const message = Buffer.from('Subject: prøve\r\n\r\nHei\r\n.\r\n..to prikker\r\n'.repeat(1))
const reply = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code })

describe('handing e-mail to an SMTP server', () => {
  it('when it is taken, the bytes arrive as they were and the connection is used again', async () => {
    const server = await receiver()
    const sender = feedTo([server.url]).senders[0]!
    for (let i = 0; i < 3; i++) expect(await sender.send(envelope, message)).toMatchObject({ kind: 'accepted' })
    expect(server.taken.map((one) => one.message.equals(message))).toEqual([true, true, true])
    expect(server.taken[0]).toMatchObject(envelope)
    expect(server.sessions()).toBe(1)
  })

  it('when the recipient is unknown, the refusal is certain and for ever, and the next one goes through', async () => {
    const server = await receiver({
      onRcptTo: ({ address }, _session, done) =>
        done(address.startsWith('nobody') ? reply(550, '5.1.1 unknown') : null),
    })
    const sender = feedTo([server.url]).senders[0]!
    const refused = await sender.send({ ...envelope, to: 'nobody@example.no' }, message)
    expect(refused).toMatchObject({ kind: 'refused', permanent: true, code: 550 })
    expect(await sender.send(envelope, message)).toMatchObject({ kind: 'accepted' })
    expect(server.sessions()).toBe(1)
  })

  it.each([
    ['closing', false, 421],
    ['refused', true, 554],
  ] as const)(
    'when the server refuses and leaves (%s), the refusal is told all the same, and the next one goes through',
    async (moment, permanent, code) => {
      const server = await breaking(moment, 1)
      const sender = feedTo([server.url]).senders[0]!
      expect(await sender.send(envelope, message)).toMatchObject({ kind: 'refused', permanent, code })
      expect(await sender.send(envelope, message)).toMatchObject({ kind: 'accepted' })
    },
  )

  it.each([
    [451, false],
    [554, true],
  ])('when the content is answered with %i, the refusal is certain', async (code, permanent) => {
    const server = await receiver({
      onData: (stream, _session, done) => stream.on('end', () => done(reply(code, 'no'))).resume(),
    })
    const outcome = await feedTo([server.url]).senders[0]!.send(envelope, message)
    expect(outcome).toMatchObject({ kind: 'refused', permanent, code })
  })

  it('when the message is larger than the server takes, it is refused for ever', async () => {
    const server = await receiver({ size: 20 })
    const outcome = await feedTo([server.url]).senders[0]!.send(envelope, message)
    expect(outcome).toMatchObject({ kind: 'refused', permanent: true, code: 552 })
  })

  it.each(['in-data', 'before-reply'] as const)('when the connection is lost %s, it is uncertain', async (moment) => {
    const server = await breaking(moment, 1)
    const sender = feedTo([server.url]).senders[0]!
    expect(await sender.send(envelope, message)).toMatchObject({ kind: 'uncertain' })
    expect(await sender.send(envelope, message)).toMatchObject({ kind: 'accepted' })
  })

  it('when the answer never comes, it is uncertain', async () => {
    const server = await breaking('silent')
    const end = await withPatience(
      (replyMs) => feedTo([server.url], { replyMs }).senders[0]!.send(envelope, message),
      ({ kind }) => kind === 'uncertain',
    )
    expect(end).toMatchObject({ kind: 'uncertain' })
    await expect.poll(() => server.whole()).toBe(1)
  })

  it('when the connection is lost before any content, the refusal is certain', async () => {
    const server = await breaking('before-data')
    const outcome = await feedTo([server.url]).senders[0]!.send(envelope, message)
    expect(outcome).toMatchObject({ kind: 'refused', permanent: false, code: 0 })
    expect(server.whole()).toBe(0)
  })

  it('when a kept connection has been closed by the server, a fresh one carries the message', async () => {
    const server = await breaking('before-data', 1)
    const sender = feedTo([server.url]).senders[0]!
    await sender.send(envelope, message)
    expect(await sender.send(envelope, message)).toMatchObject({ kind: 'accepted' })
    let closed = 0
    const closing = await receiver({ socketTimeout: 300, onClose: () => void closed++ })
    const other = feedTo([closing.url]).senders[0]!
    expect(await other.send(envelope, message)).toMatchObject({ kind: 'accepted' })
    await expect.poll(() => closed).toBe(1)
    expect(await other.send(envelope, message)).toMatchObject({ kind: 'accepted' })
  })

  it('when the first server is down, the next takes over; when all are, nothing is lost', async () => {
    const down = await receiver()
    await down.close()
    const server = await receiver()
    const sender = feedTo([down.url, server.url]).senders[0]!
    expect(await sender.send(envelope, message)).toMatchObject({ kind: 'accepted' })
    const alone = feedTo([down.url]).senders[0]!
    expect(await alone.send(envelope, message)).toMatchObject({ kind: 'refused', permanent: false, code: 0 })
  })

  it('when it is told to end while it waits to connect again, the message is refused at once', async () => {
    const down = await receiver()
    await down.close()
    const abort = new AbortController()
    const sender = feedTo([down.url], { signal: abort.signal }).senders[0]!
    for (let i = 0; i < 2; i++) await sender.send(envelope, message)
    const waiting = sender.send(envelope, message)
    abort.abort()
    expect(await waiting).toMatchObject({ kind: 'refused', permanent: false, code: 0 })
  })

  it('when it has been idle, the connection is closed, and opened again when needed', async () => {
    let closed = 0
    const server = await receiver({ onClose: () => void closed++ })
    const sender = feedTo([server.url], { idleMs: 60 }).senders[0]!
    await sender.send(envelope, message)
    await expect.poll(() => closed).toBe(1)
    expect(await sender.send(envelope, message)).toMatchObject({ kind: 'accepted' })
    expect(server.sessions()).toBe(2)
  })

  it('when the server asks for TLS and a password, both are used; a wrong password blames no recipient', async () => {
    let wasSecure = false
    const server = await receiver({
      disabledCommands: [],
      authOptional: false,
      onAuth: (auth, session, done) => {
        wasSecure = session.secure
        return auth.password === 'p@ss' ? done(null, { user: 'u' }) : done(reply(535, 'no'))
      },
    })
    const address = (password: string) => `smtp://u:${password}@127.0.0.1:${server.port}/?rejectUnauthorized=false`
    expect(await feedTo([address('p%40ss')]).senders[0]!.send(envelope, message)).toMatchObject({ kind: 'accepted' })
    expect(wasSecure).toBe(true)
    const refused = await feedTo([address('wrong')]).senders[0]!.send(envelope, message)
    expect(refused).toMatchObject({ kind: 'refused', permanent: false, code: 535 })
    const distrusting = feedTo([`smtp://u:p%40ss@127.0.0.1:${server.port}`]).senders[0]!
    expect(await distrusting.send(envelope, message)).toMatchObject({ kind: 'refused', permanent: false })
  })

  it('when a server that let nobody in is there again, all who wait go on at once, however long each was to wait', async () => {
    let [isThere, letIn] = [false, 0]
    const server = await receiver({
      onConnect: (_session, done) => {
        if (!isThere) return done(reply(421, 'try later'))
        letIn++
        done()
      },
    })
    const feed = feedTo([server.url], { connections: 8 })
    const all = () => Promise.all(feed.senders.map((sender) => sender.send(envelope, message)))
    // By then each of them waits for two seconds.
    for (let times = 0; times < 3; times++) for (const end of await all()) expect(end).toMatchObject({ code: 421 })
    isThere = true
    expect(new Set((await all()).map(({ kind }) => kind))).toEqual(new Set(['accepted']))
    expect(letIn).toBe(8)
  })

  it('when many connections feed at once, every message arrives exactly once', async () => {
    const server = await receiver()
    const feed = feedTo([server.url], { connections: 8 })
    let next = 0
    await Promise.all(
      feed.senders.map(async (sender) => {
        while (next < 400) await sender.send({ ...envelope, to: `t${next++}@example.no` }, message)
      }),
    )
    expect(new Set(server.taken.map((one) => one.to)).size).toBe(400)
    expect(server.taken.length).toBe(400)
    expect(server.sessions()).toBe(8)
  })
})
