import { sql } from 'kysely'
import { simpleParser } from 'mailparser'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { httpReceiver } from '../../../kit/test/http-receiver.ts'
import { smtpReceiver } from '../../../kit/test/smtp-receiver.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { addFact, changeFactInRoom } from '../../../slices/crisis/actions/keep-fact.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { withdrawStatement } from '../../../slices/crisis/actions/withdraw-statement.ts'
import type { FactContent } from '../../../slices/crisis/rules/fact.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { postOne } from '../../../slices/dispatch/actions/post-webhooks.ts'
import { claimAttempts } from '../../../slices/dispatch/store/claim.ts'
import { drainOutbox } from '../../../slices/outbox/index.ts'
import { prepareNews } from '../../../slices/press/actions/prepare-news.ts'
import { sendOneAdvance } from '../../../slices/press/actions/send-advances.ts'
import { pressLetters } from '../../../slices/press/jobs.ts'
import { approveStatement, handOver, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const NEXT = new Date('2026-03-10T14:00:00Z')
const AFTER = new Date('2026-03-10T14:05:00Z')
const mail = await smtpReceiver()
let answers = 204
const intranet = await httpReceiver((_got, response) => response.writeHead(answers).end())
const { base, varde, who } = await aSpeakingRoom(START, {
  SMTP_URL: mail.url,
  VARDE_MAIL_FROM: 'Kriminalomsorgen <varsel@example.no>',
})
// What a demo may do, so that the receiver can be on this machine; the rest is as it runs.
const demo = Object.assign(Object.create(varde), { mode: 'demo' })
afterAll(async () => {
  await mail.close()
  await intranet.close()
})
await sql`insert into press.follower (id, mode, address, language, asked_at, confirmed_at)
          values ('fol_1', 'real', 'folger@example.no', 'nb', now(), now())`.execute(base.db)
await sql`insert into dispatch.endpoint (id, name, url, is_active, created_at)
          values ('end_1', 'Intranett', ${intranet.url}, true, now())`.execute(base.db)

const FIRST = 'Brannen er slukket'
const TRUE_NOW = 'Brannen brenner fortsatt'
const CONFIRMED = { state: 'confirmed', source: 'Vaktleder', counter: '', police: 'none' } as const
const fact = (change: Partial<FactContent> = {}): FactContent => ({ ...CONFIRMED, text: FIRST, ...change })

beforeEach(async () => {
  answers = 204
  varde.setClock(START)
  await sql`delete from press.news_letter`.execute(base.db)
  await sql`delete from outbox.letter`.execute(base.db)
  await sql`update dispatch.posting set state = 'submitted' where state = 'prepared'`.execute(base.db)
  for (const took of [mail.taken, intranet.got]) took.length = 0
})

/** Everybody of the house has had the words; the follower and the intranet are asked next. */
async function anOut() {
  const id = (await declareCrisis(varde, await who('officer'), declaration())).crisisId
  const { id: factId } = await addFact(varde, await who('press'), id, fact())
  return { id, factId, ...(await say(id, FIRST)) }
}
async function say(id: string, title: string, change: Partial<Parameters<typeof proposeStatement>[3]> = {}) {
  const { id: statementId } = await proposeStatement(varde, await who('press'), id, {
    ...{ corrects: null, groups: ['staff', 'public'], facts: [], nextAt: NEXT, admits: false },
    editions: [{ language: 'nb', title, paragraphs: [`${title}.`] }],
    ...change,
  })
  await approveStatement(varde, await who('head'), statementId)
  for (const _ of [1, 2]) {
    await handOver(base.db)
    await settle(varde)
  }
  return { statementId }
}
const falls = async ({ id, factId }: { id: string; factId: string }) =>
  changeFactInRoom(varde, await who('press'), id, { factId, revision: 1, content: fact({ state: 'unconfirmed' }) })
const setFact = (factId: string, state: string) =>
  sql`update crisis.fact set state = ${state} where id = ${factId}`.execute(base.db)

/** Whatever is due leaves, however often it waited to be tried again. */
async function letLeave() {
  for (;;) {
    await sql`update outbox.letter set due_at = ${varde.now()} where state = 'waiting'`.execute(base.db)
    await sql`update dispatch.posting set due_at = ${varde.now()} where state = 'prepared'`.execute(base.db)
    if (!(await prepareNews(varde)) && !(await drainOutbox(varde, pressLetters)) && !(await postOne(demo))) break
  }
  const posted = intranet.got.splice(0).map(({ body }) => JSON.stringify(JSON.parse(body)))
  const taken = await Promise.all(mail.taken.splice(0).map(({ message }) => simpleParser(message)))
  return { letters: taken.map(({ subject }) => subject), posted }
}
const states = async () => {
  const { rows } = await sql<{ state: string }>`select state from dispatch.dispatch order by created_at, id`.execute(
    base.db,
  )
  return rows.at(-1)!.state
}

it('when words are out and true, follower and intranet get them', async () => {
  await anOut()
  expect(await states()).toBe('closed')
  const { letters, posted } = await letLeave()
  expect(letters).toEqual([FIRST])
  expect(posted).toHaveLength(1)
  expect(posted[0]).toContain(FIRST)
})

it('when a fact falls while both servers are down, nothing leaves of a closed dispatch; the correction does', async () => {
  const room = await anOut()
  await prepareNews(varde)
  answers = 503
  expect(await postOne(demo)).toBe(true)
  intranet.got.length = 0
  await falls(room)
  answers = 204
  expect(await letLeave()).toEqual({ letters: [], posted: [] })
  await addFact(varde, await who('press'), room.id, fact({ text: TRUE_NOW }))
  await say(room.id, TRUE_NOW, { corrects: room.statementId })
  const { letters, posted } = await letLeave()
  expect(letters).toEqual([TRUE_NOW])
  expect(posted).toHaveLength(1)
  expect(posted[0]).toContain(TRUE_NOW)
})

it('when the fact is as it was said again, what waited for it leaves', async () => {
  const room = await anOut()
  await prepareNews(varde)
  await setFact(room.factId, 'unconfirmed')
  expect(await letLeave()).toEqual({ letters: [], posted: [] })
  await setFact(room.factId, 'confirmed')
  const { letters, posted } = await letLeave()
  expect([letters, posted.length]).toEqual([[FIRST], 1])
})

it('when newer words are out in public, what still waits of the older ends, and the newer go', async () => {
  const room = await anOut()
  await prepareNews(varde)
  answers = 503
  expect(await postOne(demo)).toBe(true)
  intranet.got.length = 0
  answers = 204
  await addFact(varde, await who('press'), room.id, fact({ text: TRUE_NOW }))
  await say(room.id, TRUE_NOW)
  const { letters, posted } = await letLeave()
  expect(letters).toEqual([TRUE_NOW])
  expect(posted).toHaveLength(1)
  expect(posted[0]).toContain(TRUE_NOW)
})

it('when the words are withdrawn, what waited ends and never leaves', async () => {
  const room = await anOut()
  await prepareNews(varde)
  await withdrawStatement(varde, await who('leader'), { crisisId: room.id, statementId: room.statementId }, 'Feil')
  expect(await letLeave()).toEqual({ letters: [], posted: [] })
  const { rows } = await sql`select 1 from dispatch.posting where state = 'prepared'
    union all select 1 from outbox.letter where state in ('waiting', 'sending')`.execute(base.db)
  expect(rows).toEqual([])
})

it('when the words promise more by a time that has passed, what waited for a server ends', async () => {
  await anOut()
  await prepareNews(varde)
  varde.setClock(AFTER)
  expect(await letLeave()).toEqual({ letters: [], posted: [] })
})

it('when a fact falls past every action, no channel takes an attempt that is due, and no advance copy goes', async () => {
  const room = await anOut()
  const { rows } = await sql<{ id: string; versionId: string; messageId: string }>`
    select d.id, d.version_id as "versionId", d.message_id as "messageId" from dispatch.dispatch d
      join crisis.statement_part p on p.dispatch_id = d.id where p.statement_id = ${room.statementId}`.execute(base.db)
  const { id, versionId, messageId } = rows[0]!
  await sql`update dispatch.dispatch set state = 'running' where id = ${id}`.execute(base.db)
  await sql`insert into dispatch.attempt (id, dispatch_id, wave_id, recipient_id, channel, number, state, due_at, state_at)
            select 'att_again', dispatch_id, wave_id, recipient_id, channel, 9, 'prepared', ${START}, ${START} from dispatch.attempt
             where dispatch_id = ${id} and channel = 'email' order by id limit 1`.execute(base.db)
  await sql`insert into press.outlet (id, mode, name, email, made_at) values ('out_1', 'real', 'Avisa', 'avisa@example.no', ${START})`.execute(
    base.db,
  )
  await sql`insert into press.advance_copy (id, mode, message_id, version_id, language, outlet_id, address, embargo_until, given_by, given_at, state, try_at)
            values ('adv_1', 'real', ${messageId}, ${versionId}, 'nb', 'out_1', 'avisa@example.no', ${NEXT}, 'per_head', ${START}, 'waiting', now())`.execute(
    base.db,
  )
  const take = () => claimAttempts(base.db, 'wrk_1', 'email', 10, varde.now())
  await setFact(room.factId, 'unconfirmed')
  expect([(await take()).length, await sendOneAdvance(varde)]).toEqual([0, false])
  await setFact(room.factId, 'confirmed')
  expect([(await take()).length, await sendOneAdvance(varde)]).toEqual([1, true])
})

it('when the promise in the words passes while the mail server is gone, nobody who waits gets them, and the dispatch ends', async () => {
  const room = await anOut()
  const { rows } = await sql<{ id: string; recipient: string }>`
    select d.id, a.recipient_id as recipient from dispatch.dispatch d join dispatch.attempt a on a.dispatch_id = d.id and a.channel = 'email'
      join crisis.statement_part p on p.dispatch_id = d.id where p.statement_id = ${room.statementId} order by a.id limit 1`.execute(
    base.db,
  )
  const { id, recipient } = rows[0]!
  const standing = async () => {
    const all = await sql<{ state: string; reason: string | null; dispatch: string }>`
      select r.state, r.reason, d.state as dispatch from dispatch.recipient r join dispatch.dispatch d on d.id = r.dispatch_id
       where r.id = ${recipient}`.execute(base.db)
    return all.rows[0]
  }
  // One of them was not taken: the wave is open, and the server answers nothing.
  await sql`update dispatch.dispatch set state = 'running', closed_at = null where id = ${id}`.execute(base.db)
  await sql`update dispatch.wave w set state = 'open' from dispatch.recipient r where w.id = r.wave_id and r.id = ${recipient}`.execute(
    base.db,
  )
  await sql`update dispatch.recipient set state = 'waiting' where id = ${recipient}`.execute(base.db)
  await sql`insert into dispatch.attempt (id, dispatch_id, wave_id, recipient_id, channel, number, state, due_at, state_at)
            select 'att_late', dispatch_id, wave_id, id, 'email', 9, 'prepared', ${AFTER}, ${START} from dispatch.recipient where id = ${recipient}`.execute(
    base.db,
  )
  varde.setClock(new Date(NEXT.getTime() - 1))
  await settle(varde)
  expect(await standing()).toEqual({ state: 'waiting', reason: null, dispatch: 'running' })
  varde.setClock(AFTER)
  expect(await claimAttempts(base.db, 'wrk_1', 'email', 10, varde.now())).toEqual([])
  await settle(varde)
  expect(await standing()).toEqual({ state: 'failed', reason: 'too-late', dispatch: 'closed' })
  const { rows: told } =
    await sql`select content from bus.event where name = 'dispatch.promise-passed' and subject = ${id}`.execute(base.db)
  expect(told).toEqual([{ content: JSON.stringify({ givenUp: 1 }) }])
})
