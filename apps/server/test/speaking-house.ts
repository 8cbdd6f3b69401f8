import { sql } from 'kysely'
import { relayOnce } from '../../../kit/bus/relay.ts'
import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { importPack as importAudience, readAudiencePack } from '../../../slices/audience/index.ts'
import { approveStatement as approve } from '../../../slices/crisis/actions/decide-statement.ts'
import { addFact } from '../../../slices/crisis/actions/keep-fact.ts'
import { viewFirstWords } from '../../../slices/crisis/actions/view-first-words.ts'
import { watchStatements } from '../../../slices/crisis/actions/watch-statements.ts'
import { crisisWork } from '../../../slices/crisis/jobs.ts'
import { statementsOf } from '../../../slices/crisis/store/statements.ts'
import { aHouse } from '../../../slices/crisis/test/house.ts'
import { advanceDispatch } from '../../../slices/dispatch/actions/advance-dispatch.ts'
import { isGivenUp } from '../../../slices/dispatch/store/settle-store.ts'

/** The house with stakeholder groups, and first words that `per_head` has approved for a year. */
export async function aSpeakingHouse(varde: Varde): Promise<void> {
  const { db } = varde
  await aHouse(db)
  const audience = await readAudiencePack('kriminalomsorgen', 'real')
  await db.transaction().execute((trx) => importAudience(trx, audience, varde.now(), { mode: 'real' }))
  await sql`update crisis.first_message set approved_by = 'per_head', approved_at = ${varde.now()},
            approved_until = '2027-01-01'`.execute(db)
}

/** Those who are called in and told have been tried, as they are in the first second; nothing is sent. */
const callsMade = (db: Database) =>
  sql`update crisis.attempt set tries = 1, state = 'accepted', handed_at = due_at where state = 'due'`.execute(db)

/** The calls are made, events reach their listeners, and the engine takes every step that is due. */
export async function settle(varde: Varde): Promise<void> {
  await callsMade(varde.db)
  const listeners = crisisWork.listeners!
  for (let round = 0; round < 4; round++) {
    for (const { id } of await running(varde.db)) await advanceDispatch(varde, id)
    let heard = 0
    for (let some = 1; some > 0; heard += some) some = await relayOnce(varde.db, listeners, raise)
    // Nothing was announced, so no engine has more to do than it did.
    if (heard === 0) return
  }
}

function raise(error: unknown): never {
  throw error
}

/** The room confirms what words are made of, so that they can be said. */
export async function confirm(varde: Varde, press: Caller, crisisId: string, ...texts: string[]): Promise<void> {
  for (const text of texts)
    await addFact(varde, press, crisisId, {
      ...{ state: 'confirmed', text, source: 'Vaktleder', counter: '', police: 'none' },
    })
}

/** What waits for a yes, as whoever writes has seen it. */
export async function waitingIn(db: Database, crisisId: string): Promise<string[]> {
  const all = await statementsOf(db, crisisId)
  return all.filter(({ state }) => state === 'waiting').map(({ id }) => id)
}

/** The facts that whoever releases first words has read beside them. */
export const readFacts = async (varde: Varde, press: Caller, crisisId: string) =>
  (await viewFirstWords(varde, press, crisisId, null)).facts.map(({ id, revision }) => ({ id, revision }))

/** The channels have taken what is due: everyone in an open wave who waits is submitted. */
export async function handOver(db: Database): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`update dispatch.attempt a set state = 'submitted' where state = 'prepared'
                and not exists (select from dispatch.recipient r where r.id = a.recipient_id and ${isGivenUp})`.execute(
      trx,
    )
    await sql`update dispatch.recipient r set state = 'submitted' from dispatch.wave w
              where w.id = r.wave_id and w.state = 'open' and r.state = 'waiting'`.execute(trx)
  })
}

/** Somebody with the authority says yes to every part of a statement that waits; what may leave leaves. */
export async function approveStatement(varde: Varde, head: Caller, statementId: string): Promise<void> {
  const { rows } = await sql<{ messageId: string; approvalId: string; read: string[] }>`
    select p.message_id as "messageId", a.id as "approvalId", array(select jsonb_object_keys(p.texts)) as read from crisis.statement_part p
      join message.approval a on a.message_id = p.message_id and a.decision is null where p.statement_id = ${statementId}`.execute(
    varde.db,
  )
  // One yes may answer for all parts that say the same.
  for (const waiting of rows) if (await isOpen(varde.db, waiting.approvalId)) await approve(varde, head, waiting)
  await settle(varde)
  await watchStatements(varde)
  await settle(varde)
}

async function isOpen(db: Database, approvalId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from message.approval where id = ${approvalId} and decision is null`.execute(db)
  return rows.length > 0
}

async function running(db: Database): Promise<{ id: string }[]> {
  const { rows } = await sql<{ id: string }>`
    select id from dispatch.dispatch where state = 'running' order by started_at, id`.execute(db)
  return rows
}

/** The titles that are public now. */
export async function publicTitles(db: Database): Promise<string[]> {
  const { rows } = await sql<{ title: string }>`
    select editions -> 'nb' ->> 'title' as title from dispatch.public_released order by released_at, version_id`.execute(
    db,
  )
  return rows.map((row) => row.title)
}

/** Waves of what is said in a room that a leader let go, with why. */
export async function overridesIn(db: Database, crisisId: string): Promise<{ by: string; reason: string }[]> {
  const { rows } = await sql<{ by: string; reason: string }>`
    select w.override_by as by, w.override_reason as reason from dispatch.wave w
      join crisis.statement_part p on p.dispatch_id = w.dispatch_id
      join crisis.statement s on s.id = p.statement_id and s.crisis_id = ${crisisId}
     where w.override_by is not null order by p.position`.execute(db)
  return rows
}

/** Who is told that a leader is asked in a room. */
export async function leadersAskedIn(db: Database, crisisId: string): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select distinct substr(person_id, 5) as line from crisis.warning where crisis_id = ${crisisId} order by 1`.execute(
    db,
  )
  return rows.map((row) => row.line)
}

/** What the room says of leaders' words, in order. */
export async function waiverLog(db: Database, crisisId: string): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select code from crisis.entry where crisis_id = ${crisisId} and code like 'waiver-%' order by seq`.execute(db)
  return rows.map((row) => row.code)
}
