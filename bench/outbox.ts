import { sql } from 'kysely'
import { givenPublished } from '../apps/public/test/released.ts'
import { letterKinds } from '../apps/server/letter-kinds.ts'
import type { Varde } from '../kit/settings/varde.ts'
import { takeMail as takeDispatchMail } from '../slices/dispatch/actions/take-incoming.ts'
import { fillAudience, UNIT } from '../slices/dispatch/test/builders.ts'
import { takeMail as takePressMail } from '../slices/press/actions/take-mail.ts'
import { measure } from './dispatch.ts'
import { benchFolder, openBench, startSink } from './scenario.ts'

/** One in a hundred followers has a mailbox that is full: the server will not have their letter for now. */
const BUSY_EACH = 100
const PATIENCE_MS = 120_000

/**
 * A release to everybody who follows the press room, by the outbox, beside a dispatch to as many in the same process. `heldBack`: letters that had not
 * left when nothing but full mailboxes was left to try. `bouncesUnread`: kinds of letters, in each of the two mailboxes, of which a bounce changes nothing.
 */
export async function run({ letters = 10_000 }: Record<string, number>): Promise<Record<string, unknown>> {
  const sink = await startSink({ isBusy: true })
  const { folder, remove } = benchFolder()
  const open = await openBench(folder, sink.url)
  try {
    const { varde } = open
    await fillAudience(varde, { staff: { kind: 'staff', contacts: letters } })
    await addFollowers(varde, letters)
    await open.startWork()
    const dispatched = await measure(varde, 'first')
    const dispatchPerSecond = letters / dispatched.seconds
    await givenPublished(varde.db, { unitId: UNIT, editions: { nb: { title: 'Nye besøkstider', body: BODY } } })
    const { seconds, heldBack } = await untilSent(varde, letters)
    const free = letters - Math.floor(letters / BUSY_EACH)
    return {
      letters,
      perSecond: Math.round((free - heldBack) / seconds),
      dispatchPerSecond: Math.round(dispatchPerSecond),
      ratio: Math.round(((free - heldBack) / seconds / dispatchPerSecond) * 100) / 100,
      heldBack,
      bouncesUnread: await unread(varde),
    }
  } finally {
    await open.stop()
    sink.stop()
    remove()
  }
}

const BODY = Array.from({ length: 6 }, (_, n) => ({
  kind: 'paragraph' as const,
  text: [{ text: `Avsnitt ${n + 1}. ${'Besøkstidene er nye fra mandag, og gjelder alle avdelinger. '.repeat(6)}` }],
}))

const addFollowers = ({ db, mode }: Varde, count: number) =>
  sql`insert into press.follower (id, mode, address, language, asked_at, confirmed_at)
      select 'fol_' || n, ${mode}, case when n % ${BUSY_EACH}::int = 0 then 'busy' else 'folger' end || n || '@test.example', 'nb', now(), now()
        from generate_series(1, ${count}::int) n`.execute(db)

/** From the first letter in line until the last that the server takes is sent, as the rows say. */
async function untilSent({ db }: Varde, letters: number): Promise<{ seconds: number; heldBack: number }> {
  const end = Date.now() + PATIENCE_MS
  const free = letters - Math.floor(letters / BUSY_EACH)
  for (;;) {
    const { rows } = await sql<{ sent: number; untried: number; seconds: number }>`
      select count(*) filter (where state = 'sent')::int as sent, count(*) filter (where state <> 'sent' and tries = 0)::int as untried,
             extract(epoch from max(settled_at) - min(written_at))::float8 as seconds
        from outbox.letter where kind = 'press.news'`.execute(db)
    const { sent, seconds } = rows[0]!
    if (sent === free || Date.now() > end) return { seconds, heldBack: free - sent }
    await new Promise((done) => setTimeout(done, 200))
  }
}

/** A letter of each kind comes back, to the mailbox of bounces and to that of the press. */
async function unread(varde: Varde): Promise<number> {
  let missed = 0
  for (const { name } of letterKinds)
    for (const take of [takeDispatchMail, takePressMail]) {
      const id = `ltr_bounce${missed}${name.replaceAll(/\W/g, '')}${take === takePressMail ? 'p' : 'd'}`.toLowerCase()
      await sql`insert into outbox.letter (id, kind, subject, channel, lane, state, tries, written_at, first_due_at, settled_at)
        values (${id}, ${name}, ${id}, 'email', 1, 'sent', 1, now(), now(), now())`.execute(varde.db)
      await take(varde, bounceOf(id))
      const { rows } = await sql<{ state: string }>`select state from outbox.letter where id = ${id}`.execute(varde.db)
      if (rows[0]!.state !== 'bounced') missed++
    }
  return missed
}

/** As a mail server says it (RFC 3464), with the headers of what it could not deliver. */
const bounceOf = (id: string): Buffer =>
  Buffer.from(
    [
      'From: MAILER-DAEMON@test.example',
      'Subject: Undelivered Mail Returned to Sender',
      `Message-ID: <bounce-${id}@test.example>`,
      'Content-Type: multipart/report; report-type=delivery-status; boundary=x',
      '',
      '--x',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; test.example',
      '',
      'Final-Recipient: rfc822; nobody@test.example',
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1 no such user',
      '',
      '--x',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: <${id}@varde.example>`,
      `X-Varde-Attempt: ${id}`,
      '',
      '--x--',
      '',
    ].join('\r\n'),
  )
