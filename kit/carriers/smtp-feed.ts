import type { HandOff } from '../kernel/hand-off.ts'
import { type Envelope, openLine, type SmtpLine, type SmtpServer, type SmtpTimes, smtpServer } from './smtp-line.ts'
import { type WaitingLine, waitingLine } from './waiting-line.ts'

export type SmtpFeedOptions = {
  /** In order: the next takes over when one does not answer. See `smtpServer` for the forms. */
  urls: string[]
  connections: number
  /** Our name in EHLO; default the machine's. */
  name?: string
  /** Default 15 s to be connected, and 5 minutes to be answered (a server may scan the message before it replies). */
  connectMs?: number
  replyMs?: number
  /** A connection unused for this long is closed; default 5 s. */
  idleMs?: number
  /** Ends the waiting before another try to connect; the message is then refused with code 0. */
  signal?: AbortSignal
}

/** One connection's worth of sending. Opens when first used, and again when it was lost. One message at a time. */
export type SmtpSender = { send: (envelope: Envelope, message: Buffer) => Promise<HandOff> }

export type SmtpFeed = {
  /** As many as `connections`. Give each to one worker that sends one message after the other. */
  senders: SmtpSender[]
  /** Host of the server that was last reached, or null. */
  server: () => string | null
  /** Closes all connections. Call when no send is under way. */
  close: () => void
}

const BACK_OFF_MS = [0, 500, 1000, 2000, 5000, 10_000, 30_000]
const RETURN_TO_FIRST_MS = 60_000

/**
 * A feed of ready-made messages to SMTP. When no server answers, `send` gives `refused` with code 0 and not permanent, and
 * the next attempt to connect waits longer each time, 30 seconds at most; meanwhile one looks each second for all who wait.
 */
export function openSmtpFeed(options: SmtpFeedOptions): SmtpFeed {
  const servers = options.urls.map(smtpServer)
  if (servers.length === 0) throw new Error('An SMTP feed needs at least one address')
  const times = { connectMs: options.connectMs ?? 15_000, replyMs: options.replyMs ?? 300_000 }
  const pick = serverChoice(servers, times, options.name)
  const line = waitingLine(pick.open, (found) => found.close())
  const senders = Array.from({ length: options.connections }, () =>
    createSender(pick.open, line, options.idleMs ?? 5000, options.signal),
  )
  return { senders, server: pick.current, close: () => closeAll(senders) }
}

function closeAll(senders: { close: () => void }[]): void {
  for (const sender of senders) sender.close()
}

/** Which server the senders use: the one that last answered; after a minute on a stand-in the first is tried again. */
function serverChoice(servers: SmtpServer[], times: SmtpTimes, name: string | undefined) {
  let at = 0
  let movedAt = 0
  let reached: string | null = null
  const open = async (): Promise<SmtpLine> => {
    if (at !== 0 && Date.now() - movedAt > RETURN_TO_FIRST_MS) at = 0
    const start = at
    let fault: unknown
    for (let i = 0; i < servers.length; i++) {
      const index = (start + i) % servers.length
      try {
        const line = await openLine(servers[index]!, times, name)
        if (at !== index) movedAt = Date.now()
        at = index
        reached = servers[index]!.host
        return line
      } catch (error) {
        fault = error
      }
    }
    throw fault
  }
  return { open, current: () => reached }
}

function createSender(
  open: () => Promise<SmtpLine>,
  { wait }: WaitingLine<SmtpLine>,
  idleMs: number,
  signal?: AbortSignal,
): SmtpSender & { close: () => void } {
  let line: SmtpLine | null = null
  let busy = false
  let lastUsed = 0
  let failures = 0
  let mayTryAt = 0
  let idle: NodeJS.Timeout | null = null

  const close = () => {
    line?.close()
    line = null
    if (idle) clearInterval(idle)
    idle = null
  }
  const watch = () => {
    // One clock per connection instead of one per message.
    idle ??= setInterval(() => (!busy && Date.now() - lastUsed >= idleMs ? close() : undefined), idleMs / 2).unref()
  }
  const ready = async (): Promise<SmtpLine> => {
    if (line?.isOpen()) return line
    const pause = mayTryAt - Date.now()
    try {
      line = (pause > 0 ? await wait(pause, signal) : null) ?? (await open())
      failures = 0
      watch()
      return line
    } catch (error) {
      line = null
      failures++
      mayTryAt = Date.now() + BACK_OFF_MS[Math.min(failures, BACK_OFF_MS.length - 1)]!
      throw error
    }
  }
  const attempt = async (envelope: Envelope, message: Buffer): Promise<HandOff> => {
    let through: SmtpLine
    try {
      through = await ready()
    } catch (error) {
      const { responseCode = 0, message: response } = error as Error & { responseCode?: number }
      return { kind: 'refused', permanent: false, code: responseCode, response }
    }
    return through.send(envelope, message)
  }
  const send: SmtpSender['send'] = async (envelope, message) => {
    if (busy) throw new Error('A sender carries one message at a time')
    busy = true
    try {
      const reused = line?.isOpen() ?? false
      const outcome = await attempt(envelope, message)
      // The server had closed a connection that we kept open: nothing was taken, so a fresh one may carry it.
      const wasStale = reused && outcome.kind === 'refused' && outcome.code === 0
      return wasStale ? await attempt(envelope, message) : outcome
    } finally {
      busy = false
      lastUsed = Date.now()
    }
  }
  return { send, close }
}
