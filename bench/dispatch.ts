import { sql } from 'kysely'
import nodemailer from 'nodemailer'
import { systemCaller } from '../kit/kernel/caller.ts'
import type { Varde } from '../kit/settings/varde.ts'
import { MailShelf } from '../slices/dispatch/actions/mail-shelf.ts'
import { planDispatch } from '../slices/dispatch/actions/plan-dispatch.ts'
import { startDispatch } from '../slices/dispatch/actions/start-dispatch.ts'
import { addVersion, fillAudience } from '../slices/dispatch/test/builders.ts'
import { benchFolder, ceiling, openBench, type Sink, startSink } from './scenario.ts'

const RUNS = 5
const WHO = systemCaller('bench')

/**
 * A dispatch with its ledger, beside nodemailer's pooled sendMail of the same mail without one. Durable: PostgreSQL's
 * fsync and synchronous_commit are on, which the run checks. Medians.
 */
export async function run({
  recipients = 5000,
  runs = RUNS,
}: Record<string, number>): Promise<Record<string, unknown>> {
  const sink = await startSink()
  const { folder, remove } = benchFolder()
  const open = await openBench(folder, sink.url)
  try {
    await checkDurable(open.varde)
    await fillAudience(open.varde, { staff: { kind: 'staff', contacts: recipients } })
    await open.startWork()
    const measured = []
    for (let i = 0; i < runs; i++) measured.push(await measure(open.varde, `bench${i}`))
    const seconds = median(measured.map((one) => one.seconds))
    const peer = await nodemailerRate(open.varde, sink, Math.min(recipients, 5000))
    const top = ceiling(sink, Math.min(recipients, 20_000))
    return {
      recipients,
      seconds: round(seconds),
      perSecond: Math.round(recipients / seconds),
      nodemailerPerSecond: Math.round(peer),
      ratio: round(recipients / seconds / peer),
      ceilingPerSecond: top && Math.round(top),
      firstHandOffMs: Math.round(median(measured.map((one) => one.firstHandOffMs))),
      peakRssMb: Math.round(Math.max(...measured.map((one) => one.peakRssMb))),
      unaccounted: Math.max(...measured.map((one) => one.unaccounted)),
      receiver: sink.name,
    }
  } finally {
    await open.stop()
    sink.stop()
    remove()
  }
}

async function checkDurable(varde: Varde): Promise<void> {
  const { rows } = await sql<{
    fsync: string
    commit: string
  }>`select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`.execute(varde.db)
  if (rows[0]!.fsync !== 'on' || rows[0]!.commit !== 'on')
    throw new Error('The bench needs fsync and synchronous_commit on')
}

/** From the call that starts the dispatch until everyone is submitted on disk. */
export async function measure(varde: Varde, name: string) {
  const versionId = await addVersion(varde, name)
  const waves = [
    {
      name: 'Ansatte',
      audiences: { groups: ['staff'] },
      channels: ['email' as const],
      publishes: [],
      gate: { kind: 'with-start' as const },
      secondChannelMinutes: null,
    },
  ]
  const id = await planDispatch(varde, WHO, { versionId, waves, notAfter: null })
  await sql`checkpoint`.execute(varde.db)
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 100)
  const started = Date.now()
  const total = await startDispatch(varde, WHO, id)
  for (;;) {
    const { rows } = await sql<{ state: string }>`select state from dispatch.dispatch where id = ${id}`.execute(
      varde.db,
    )
    if (rows[0]!.state === 'closed') break
    await new Promise((done) => setTimeout(done, 20))
  }
  clearInterval(watch)
  const { rows } = await sql<{ first: Date; last: Date; submitted: number }>`
    select min(first_submitted_at) as first, max(first_submitted_at) as last, count(*) filter (where state = 'submitted') as submitted
      from dispatch.recipient where dispatch_id = ${id}`.execute(varde.db)
  const { first, last, submitted } = rows[0]!
  return {
    seconds: (last.getTime() - started) / 1000,
    firstHandOffMs: first.getTime() - started,
    peakRssMb: peak / 1024 / 1024,
    unaccounted: total - submitted,
  }
}

/** The same mail, composed by nodemailer for each recipient and sent by its pool; the better of 5 and 16 connections. */
async function nodemailerRate(varde: Varde, sink: Sink, messages: number): Promise<number> {
  const { mail } = await (await new MailShelf(varde).of('ver_bench0')).mailIn('nb')
  const { subject, html, text } = mail
  const options = {
    host: '127.0.0.1',
    port: sink.port,
    secure: false,
    ignoreTLS: true,
    pool: true,
    maxMessages: Number.POSITIVE_INFINITY,
  } as const
  let best = 0
  for (const maxConnections of [5, 16]) {
    const pool = nodemailer.createTransport({ ...options, maxConnections })
    const send = (n: number) =>
      pool.sendMail({ from: 'varsel@varde.example', to: `staff${n}@test.example`, subject, text, html })
    await send(0)
    const started = performance.now()
    await Promise.all(Array.from({ length: messages }, (_, n) => send(n)))
    best = Math.max(best, messages / ((performance.now() - started) / 1000))
    pool.close()
  }
  return best
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!
}

const round = (value: number) => Math.round(value * 100) / 100
