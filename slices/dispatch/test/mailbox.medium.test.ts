import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readIncoming } from '../clients/incoming-mail.ts'
import { followMailbox, type MailboxOptions } from '../clients/mailbox.ts'
import { classifyIncoming } from '../rules/bounce.ts'
import { hasDovecot, startDovecot } from './dovecot.ts'

const BOUNCE = `From: MAILER-DAEMON@mx.example.no
To: varsel@example.no
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

The mail could not be delivered.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.no

Final-Recipient: rfc822; borte@example.no
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 User unknown

--b
Content-Type: text/rfc822-headers

Message-ID: <att_01jtest.1@example.no>
X-Varde-Attempt: att_01jtest

--b--
`.replaceAll('\n', '\r\n')

describe.skipIf(!hasDovecot())('a mailbox on a real IMAP server', () => {
  let server: Awaited<ReturnType<typeof startDovecot>>
  beforeAll(async () => {
    server = await startDovecot()
  })
  afterAll(() => server.stop())

  const following = (onMail: MailboxOptions['onMail'], pollMs = 30_000) => {
    const abort = new AbortController()
    const faults: unknown[] = []
    const onFault = (error: unknown) => void faults.push(error)
    const running = followMailbox({ url: server.url, onMail, onFault, signal: abort.signal, pollMs })
    return {
      faults,
      stop: async () => {
        abort.abort()
        await running
      },
    }
  }

  it('when e-mail waits and more comes, each is handed over once, and the next follower starts where this one ended', async () => {
    const seen = new Map<string, string>()
    const take = async (raw: Buffer, key: string) => {
      const verdict = classifyIncoming(await readIncoming(raw))
      seen.set(key, `${verdict.kind} ${verdict.attemptId}`)
    }
    server.deliver(BOUNCE)
    const first = following(take)
    await expect.poll(() => [...seen.values()]).toEqual(['bounce att_01jtest'])
    server.deliver('From: a@example.no\r\nSubject: Autosvar\r\n\r\nBorte\r\n')
    await expect.poll(() => seen.size).toBe(2)
    await first.stop()
    expect(first.faults).toEqual([])

    const again: string[] = []
    const second = following(async (_raw, key) => void again.push(key))
    server.deliver('From: a@example.no\r\nSubject: Hei\r\n\r\nHei\r\n')
    await expect.poll(() => again.length).toBe(1)
    await second.stop()
    expect([...seen.keys()]).not.toContain(again[0])
  })

  it('when handling fails, the same e-mail comes again under the same key', async () => {
    const keys: string[] = []
    server.deliver('From: a@example.no\r\nSubject: Prøv igjen\r\n\r\nHei\r\n')
    const follower = following(async (_raw, key) => {
      keys.push(key)
      if (keys.length === 1) throw new Error('the database is away')
    }, 200)
    await expect.poll(() => keys.length).toBe(2)
    await follower.stop()
    expect(keys[0]).toBe(keys[1])
    expect(follower.faults.length).toBe(1)
  })

  it('when the server is away, the follower says so and goes on trying', async () => {
    const abort = new AbortController()
    const faults: unknown[] = []
    const url = 'imap://test:x@127.0.0.1:1/INBOX'
    const running = followMailbox({
      url,
      onMail: async () => {},
      onFault: (e) => void faults.push(e),
      signal: abort.signal,
    })
    await expect.poll(() => faults.length).toBeGreaterThan(0)
    abort.abort()
    await running
  })
})
