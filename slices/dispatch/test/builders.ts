import { sql } from 'kysely'
import { SMTPServer } from 'smtp-server'
import type { Caller, Duty } from '../../../kit/kernel/caller.ts'
import { canonical } from '../../../kit/kernel/canonical.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { runEngine } from '../actions/run-engine.ts'
import { runEmail } from '../actions/send-email.ts'

const PARAGRAPH =
  'Fra mandag blir det enklere å avtale besøk. Du kan bestille på nett, på telefon eller i resepsjonen. Barn under 15 år må komme sammen med en voksen. Trenger du tolk, sier du fra når du bestiller. Da ordner vi det, og det koster deg ingenting.'
export const EDITION = {
  title: 'Ny besøksordning fra 1. april',
  body: [
    { kind: 'paragraph', text: [{ text: PARAGRAPH }] },
    { kind: 'heading', text: [{ text: 'Dette er nytt' }] },
    { kind: 'list', ordered: false, items: [[{ text: 'Du velger tid selv.' }], [{ text: 'Du får svar på SMS.' }]] },
    { kind: 'paragraph', text: [{ text: PARAGRAPH }] },
    { kind: 'paragraph', text: [{ text: PARAGRAPH }] },
  ],
}

export const UNIT = 'unt_bench'
const EVERYBODY = ['staff', 'ministry', 'inmates', 'convicted', 'relatives', 'partners', 'press', 'public']

/** One unit, and a group of contacts for each key, written by SQL: `{ staff: { kind: 'staff', contacts: 40 } }`. */
export async function fillAudience(
  varde: Varde,
  groups: Record<string, { kind: string; contacts: number }>,
): Promise<void> {
  const { db } = varde
  await sql`insert into organisation.unit (id, parent_id, kind, name, short_name, valid_from, changed_on)
            values (${UNIT}, null, 'directorate', 'Direktoratet', 'KDI', '2020-01-01', '2020-01-01') on conflict do nothing`.execute(
    db,
  )
  for (const [key, { kind, contacts }] of Object.entries(groups)) {
    await sql`insert into audience.stakeholder_group (id, key, names, circle, reach, audience_kind, created_at, updated_at)
              values (${`grp_${key}`}, ${key}, '{"nb":"Gruppe"}', 'inner', 'contacts', ${kind}, now(), now())`.execute(
      db,
    )
    await sql`insert into audience.contact (id, kind, name, language, legal_basis, created_at, updated_at, group_keys, audience_kind, email, preferred)
              select ${`con_${key.replaceAll('-', '')}`} || n, 'person', 'Test Testesen', case when n % 5 = 0 then 'en' else 'nb' end, 'duty', now(), now(),
                     array[${key}], ${kind}, ${key} || n || '@test.example', 'email' from generate_series(1, ${contacts}::int) n`.execute(
      db,
    )
  }
  await sql`analyze`.execute(db)
}

/** Inmates as a head count of a prison below the unit. */
export async function addHeads(varde: Varde, unitId: string, language: string, heads: number): Promise<void> {
  await sql`insert into organisation.unit (id, parent_id, kind, name, short_name, valid_from, changed_on)
            values (${unitId}, ${UNIT}, 'prison', 'Prøven fengsel', 'Prøven', '2020-01-01', '2020-01-01') on conflict do nothing`.execute(
    varde.db,
  )
  await sql`insert into audience.stakeholder_group (id, key, names, circle, reach, audience_kind, created_at, updated_at)
            values ('grp_inmates', 'inmates', '{"nb":"Innsatte"}', 'inner', 'head-count', 'inmates', now(), now()) on conflict do nothing`.execute(
    varde.db,
  )
  await sql`insert into audience.head_count (unit_id, population, language, heads, counted_on, set_by)
            values (${unitId}, 'inmates', ${language}, ${heads}, '2026-03-01', 'per_test')`.execute(varde.db)
}

/** An approved version in bokmål and English. Returns its id. */
export async function addVersion(
  varde: Varde,
  id: string,
  change: { replaces?: string; audienceKinds?: string[]; mode?: 'exercise' } = {},
): Promise<string> {
  const messageId = `msg_${id}`
  const { audienceKinds = EVERYBODY, mode = varde.mode } = change
  await sql`insert into message.message (id, mode, kind, unit_id, owner_id, state, working_title, audience_kinds, source_language, created_at, updated_at)
            values (${messageId}, ${mode}, 'information', ${UNIT}, 'per_bench', 'approved', ${EDITION.title}, ${audienceKinds}, 'nb', now(), now())`.execute(
    varde.db,
  )
  await sql`insert into message.version (id, message_id, number, fingerprint, editions, confirm, by_name, kind, unit_id, mode, approved_by, approved_at, replaces_id)
            values (${`ver_${id}`}, ${messageId}, 1, ${'0'.repeat(64)}, ${canonical({ nb: EDITION, en: EDITION })}::jsonb, true, false, 'information', ${UNIT},
                    ${mode}, 'per_bench', now(), ${change.replaces ?? null})`.execute(varde.db)
  return `ver_${id}`
}

export function holder(duty: Duty, unitId = UNIT): Caller {
  return {
    kind: 'person',
    id: `per_${duty}`,
    name: 'Test Testesen',
    language: 'nb',
    unitId,
    duties: [{ duty, unitId, unitIds: [UNIT, 'unt_prison'] }],
  }
}

export type Received = { to: string; at: number; text: string }

/** A real SMTP server on loopback that keeps what it accepts; `refuse` answers 550 to some addresses. */
export async function receiver(refuse: (address: string) => boolean = () => false) {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (address, _session, done) =>
      done(refuse(address.address) ? Object.assign(new Error('5.1.1 no such mailbox'), { responseCode: 550 }) : null),
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        received.push({
          to: session.envelope.rcptTo[0]!.address,
          at: Date.now(),
          text: Buffer.concat(parts).toString(),
        })
        done()
      })
    },
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.server.address() as { port: number }
  return {
    received,
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((done) => server.close(() => done())),
  }
}

/** Runs engine and e-mail until `isDone`, then ends both. */
export async function runUntil(varde: Varde, isDone: () => Promise<boolean>): Promise<void> {
  const abort = new AbortController()
  const running = [runEngine(varde, abort.signal), runEmail(varde, abort.signal)]
  try {
    for (let i = 0; i < 600; i++) {
      if (await isDone()) return
      await new Promise((done) => setTimeout(done, 25))
    }
    throw new Error('The dispatch did not come so far')
  } finally {
    abort.abort()
    await Promise.allSettled(running)
  }
}

export async function stateOf(varde: Varde, dispatchId: string): Promise<string> {
  const { rows } = await sql<{ state: string }>`select state from dispatch.dispatch where id = ${dispatchId}`.execute(
    varde.db,
  )
  return rows[0]!.state
}
