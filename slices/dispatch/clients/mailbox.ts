import { ImapFlow } from 'imapflow'
import { pause, Wake } from '../../../kit/jobs/start-work.ts'

/** Set on what has been handled. A keyword of our own leaves people's read and unread marks alone. */
const HANDLED = '$VardeHandled'
const LARGEST_BYTES = 1024 * 1024
const POLL_MS = 60_000
const BATCH = 50

export type MailboxOptions = {
  /** `imaps://user:password@host/INBOX`; `?rejectUnauthorized=false` accepts a certificate of your own making. */
  url: string
  /**
   * Handles one e-mail. `key` is the same each time this e-mail is handed over: after a crash between handling and marking it
   * comes again, so handling must be idempotent by the key. When it throws, the e-mail stays and comes again at the next poll.
   */
  onMail: (raw: Buffer, key: string) => Promise<void>
  onFault: (error: unknown) => void
  signal: AbortSignal
  /** How often to look when the server does not tell; default a minute. */
  pollMs?: number
  /** Of a longer e-mail only the beginning is read; default 1 MB. */
  largestBytes?: number
}

/** Follows a mailbox until `signal`: everything not handled yet first, then what comes (IDLE, with polling as a net). */
export async function followMailbox(options: MailboxOptions): Promise<void> {
  let failures = 0
  while (!options.signal.aborted) {
    try {
      await follow(options, () => {
        failures = 0
      })
    } catch (error) {
      failures++
      options.onFault(error)
    }
    await pause(Math.min(60_000, 1000 * 2 ** Math.min(failures, 6)), options.signal)
  }
}

async function follow(options: MailboxOptions, onReady: () => void): Promise<void> {
  const { client, folder } = clientFor(options.url)
  const bell = new Wake()
  client.on('error', () => bell.call())
  client.on('close', () => bell.call())
  client.on('exists', () => bell.call())
  try {
    await client.connect()
    const box = await client.mailboxOpen(folder)
    const mark = box.permanentFlags?.has('\\*') ? HANDLED : '\\Seen'
    onReady()
    while (!options.signal.aborted && client.usable) {
      await handleAll(client, String(box.uidValidity), mark, options)
      void client.idle().catch(() => undefined)
      await bell.wait(options.pollMs ?? POLL_MS, options.signal)
    }
  } finally {
    await client.logout().catch(() => client.close())
  }
}

async function handleAll(client: ImapFlow, validity: string, mark: string, options: MailboxOptions): Promise<void> {
  const found = await client.search(mark === HANDLED ? { unKeyword: HANDLED } : { seen: false }, { uid: true })
  const uids = found || []
  for (let i = 0; i < uids.length && !options.signal.aborted; i += BATCH) {
    const done: number[] = []
    // One at a time: a large mailbox must not fill the memory.
    for (const uid of uids.slice(i, i + BATCH)) {
      const mail = await client.fetchOne(
        String(uid),
        { source: { maxLength: options.largestBytes ?? LARGEST_BYTES } },
        { uid: true },
      )
      if (!mail || mail.source === undefined) continue
      try {
        await options.onMail(mail.source, `${validity}.${uid}`)
        done.push(uid)
      } catch (error) {
        options.onFault(error)
      }
    }
    if (done.length > 0) await client.messageFlagsAdd(done.join(','), [mark], { uid: true })
  }
}

function clientFor(text: string): { client: ImapFlow; folder: string } {
  const url = new URL(text)
  const secure = url.protocol === 'imaps:'
  const client = new ImapFlow({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 993 : 143),
    secure,
    auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    tls: { rejectUnauthorized: url.searchParams.get('rejectUnauthorized') !== 'false' },
    logger: false,
  })
  return { client, folder: decodeURIComponent(url.pathname.slice(1)) || 'INBOX' }
}
