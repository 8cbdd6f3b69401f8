import { sql } from 'kysely'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller, Duty } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { smtpReceiver } from '../../../kit/test/smtp-receiver.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { viewRequest } from '../../../slices/approval/actions/view-requests.ts'
import { findRequest } from '../../../slices/approval/store/requests.ts'
import { givenApprover, sayYes } from '../../../slices/approval/test/say-yes.ts'
import { askAdvance, viewAdvances } from '../../../slices/press/actions/give-advance.ts'
import { pressWaitingFor } from '../../../slices/press/actions/press-waiting-for.ts'
import { recallAdvance, sendOneAdvance } from '../../../slices/press/actions/send-advances.ts'
import { listReleases, pressEffects } from '../../../slices/press/index.ts'
import { claimAdvance, settleAdvance } from '../../../slices/press/store/advance-copies.ts'
import { advancesGiven } from '../../../slices/press/store/equal-reads.ts'
import { givenPublished, givenUnit, openWave, text, withdraw } from './released.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let post: Awaited<ReturnType<typeof smtpReceiver>>
let unitId: string
let outletIds: string[]

const caller = (duty: Duty): Caller => ({
  kind: 'person',
  id: 'per_test',
  name: 'Test Testesen',
  language: 'nb',
  unitId,
  duties: [{ duty, unitId, unitIds: [unitId] }],
})
const adviser = () => caller('communication-adviser')
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000)

beforeAll(async () => {
  database = await testDatabase()
  post = await smtpReceiver()
  const env = {
    SMTP_URL: post.url,
    VARDE_MAIL_FROM: 'Kriminalomsorgen <varsel@example.no>',
    VARDE_BASE_URL: 'https://varde.example.no',
  }
  varde = testVarde(database.db, { connection: database.connection, env, at: new Date().toISOString() })
  unitId = await givenUnit(database.db, { name: 'Halden fengsel' })
  await givenApprover(database.db, unitId)
  outletIds = []
  for (const name of ['Avisa', 'Radioen', 'Uten adresse']) {
    const id = newId('out')
    const email = name === 'Uten adresse' ? null : `desk@${name.toLowerCase()}.example.no`
    await sql`insert into press.outlet (id, mode, name, email, made_at) values (${id}, 'real', ${name}, ${email}, now())`.execute(
      database.db,
    )
    outletIds.push(id)
  }
})
afterAll(async () => {
  await post.close()
  await database.drop()
})

/** A message that is approved, with a wave that is planned and waits. */
async function approved(title: string, kinds = '{press,public}') {
  const made = await givenPublished(database.db, {
    unitId,
    isWaveOpen: false,
    editions: { nb: { title, body: [text('Dette står i den.')] } },
  })
  await sql`update message.message set state = 'approved', audience_kinds = ${kinds}::text[] where id = ${made.messageId}`.execute(
    database.db,
  )
  return made
}
const ask = (messageId: string, more: Partial<Parameters<typeof askAdvance>[2]> = {}, who = adviser()) =>
  askAdvance(varde, who, {
    messageId,
    outletIds: outletIds.slice(0, 2),
    language: 'nb',
    embargoUntil: inMinutes(60),
    ...more,
  })
const give = async (messageId: string, more: Partial<Parameters<typeof askAdvance>[2]> = {}) =>
  sayYes(varde, pressEffects, await ask(messageId, more))
async function letters() {
  post.taken.length = 0
  while (await sendOneAdvance(varde));
  return Promise.all(post.taken.map(async ({ to, message }) => ({ to, mail: await simpleParser(message) })))
}

test('when an outlet is given a text beforehand, it gets the text with its embargo, once, and the course of the message says so', async () => {
  const { messageId } = await approved('Ny ordning')
  await ask(messageId)
  expect(await letters()).toEqual([])
  expect(await give(messageId)).toBe('per_above')
  await give(messageId)
  const sent = await letters()
  expect(sent.map((one) => one.to).toSorted()).toEqual(['desk@avisa.example.no', 'desk@radioen.example.no'])
  expect(sent[0]!.mail.subject).toMatch(/^SPERREFRIST .+: Ny ordning$/)
  expect(sent[0]!.mail.text).toContain('Dette står i den.')
  const { copies } = await viewAdvances(varde, adviser())
  expect(copies.map((copy) => [copy.outletName, copy.state, copy.sentAt !== null])).toEqual([
    ['Avisa', 'sent', true],
    ['Radioen', 'sent', true],
  ])
  const events =
    await sql`select 1 from bus.event where name = 'press.advance-given' and subject = ${messageId}`.execute(
      database.db,
    )
  expect(events.rows).toHaveLength(2)
})

test('when a program reads what waits for a yes, it reads no outlet and no address', async () => {
  const { messageId } = await approved('Til et program')
  const { approvalId } = await ask(messageId)
  const parts = async (who: Caller) => (await viewRequest(varde, who, approvalId)).words.map(({ part }) => part)
  expect(await parts(adviser())).toEqual(['text', 'to', 'embargo'])
  expect(await parts({ ...adviser(), kind: 'token' })).toEqual(['text', 'embargo'])
})

test('when a room at the unit holds the words before the copy has gone, it waits, the desk sees it, and it goes when the room does', async () => {
  const { messageId } = await approved('Til et rom holder den')
  await give(messageId)
  const { holdWords } = varde
  varde.holdWords = async () => {
    throw new Failure('invalid', 'crisis.sentence-before-next-of-kin', { sentence: 'x', number: 'H2026-001' })
  }
  expect(await letters()).toEqual([])
  const states = async () =>
    (await viewAdvances(varde, adviser())).copies.filter((copy) => copy.messageId === messageId).map((one) => one.state)
  expect(await states()).toEqual(['held', 'held'])
  varde.holdWords = holdWords
  await sql`update press.advance_copy set try_at = now() - interval '1 second' where message_id = ${messageId}`.execute(
    database.db,
  )
  expect(await letters()).toHaveLength(2)
  expect(await states()).toEqual(['sent', 'sent'])
})

test('when the embargo ends or the text is out before a copy has gone, it never goes, and the desk and the log say so', async () => {
  const late = await approved('Sperrefristen gikk ut')
  await give(late.messageId)
  await sql`update press.advance_copy set given_at = now() - interval '2 hours', embargo_until = now() - interval '1 hour'
    where message_id = ${late.messageId}`.execute(database.db)
  const out = await approved('Ute før kopien')
  await give(out.messageId)
  await openWave(database.db, out.waveId)
  expect(await letters()).toEqual([])
  const { copies } = await viewAdvances(varde, adviser())
  for (const { messageId } of [late, out]) {
    expect(copies.filter((copy) => copy.messageId === messageId).map((one) => one.state)).toEqual(['late', 'late'])
    const { rows } =
      await sql`select 1 from bus.event where name = 'press.advance-late' and subject = ${messageId}`.execute(
        database.db,
      )
    expect(rows).toHaveLength(2)
  }
  // Whoever gave them is told, and nobody else.
  const told = async (who: Caller) =>
    (await pressWaitingFor(varde, who)).advances.map((one) => [one.messageId, one.count]).toSorted()
  expect(await told(adviser())).toEqual([late, out].map(({ messageId }) => [messageId, 2]).toSorted())
  expect(await told({ ...adviser(), id: 'per_other' })).toEqual([])
  // Nobody had it beforehand, and no report of equal treatment says so.
  const asked = { mode: 'real' as const, from: inMinutes(-600), to: inMinutes(600), unitIds: null, reader: 'per_test' }
  const given = (await advancesGiven(database.db, asked)).map(({ id }) => id)
  const states = [...new Set(copies.filter(({ id }) => given.includes(id)).map(({ state }) => state))]
  expect(states).toEqual(['sent'])
})

test('when the text is withdrawn while a copy is on its way, whoever got it is told, and nobody else', async () => {
  const made = await approved('Trekkes underveis')
  await give(made.messageId)
  const taken = [await claimAdvance(database.db, varde.now()), await claimAdvance(database.db, varde.now())]
  await withdraw(database.db, made.versionId)
  await database.db.transaction().execute((trx) => recallAdvance(trx, made.versionId, varde.now()))
  const now = varde.now()
  await settleAdvance(database.db, taken[0]!, { what: 'copy', now, state: 'waiting', inSeconds: 0, isHeld: true })
  await settleAdvance(database.db, taken[1]!, { what: 'copy', now, state: 'sent' })
  const recalls = async () => {
    const { rows } = await sql<{ id: string; state: string; recall: string }>`select id, state, recall_state as recall
      from press.advance_copy where message_id = ${made.messageId}`.execute(database.db)
    return rows.map(({ id, state, recall }) => [id, state, recall]).toSorted()
  }
  const [kept, gone] = [taken[0]!.id, taken[1]!.id]
  const refused = [kept, 'refused', 'refused']
  expect(await recalls()).toEqual([refused, [gone, 'sent', 'waiting']].toSorted())
  const told = (await letters()).map((one) => [one.to, one.mail.subject])
  expect(await recalls()).toEqual([refused, [gone, 'sent', 'sent']].toSorted())
  expect(told).toEqual([[taken[1]!.address, 'Gjelder ikke lenger: Trekkes underveis']])
})

test('when nobody knows whether a copy was taken, it counts as out, is not told of as never sent, and is called back', async () => {
  const made = await approved('Kanskje framme')
  await give(made.messageId)
  const [first, second] = [
    (await claimAdvance(database.db, varde.now()))!,
    (await claimAdvance(database.db, varde.now()))!,
  ]
  const now = varde.now()
  // The server took the one and never answered; the other was refused outright.
  await settleAdvance(database.db, first, { what: 'copy', now, state: 'refused', isUncertain: true })
  await settleAdvance(database.db, second, { what: 'copy', now, state: 'refused' })
  const own = async () =>
    (await viewAdvances(varde, adviser())).copies.filter(({ messageId }) => messageId === made.messageId)
  expect((await own()).map(({ outletName, state }) => [outletName, state]).toSorted()).toEqual(
    [
      [first.address.includes('avisa') ? 'Avisa' : 'Radioen', 'unsure'],
      [second.address.includes('avisa') ? 'Avisa' : 'Radioen', 'refused'],
    ].toSorted(),
  )
  const never = async () =>
    (await pressWaitingFor(varde, adviser())).advances.find((one) => one.messageId === made.messageId)
  expect(await never()).toMatchObject({ count: 1 })
  await withdraw(database.db, made.versionId)
  await database.db.transaction().execute((trx) => recallAdvance(trx, made.versionId, varde.now()))
  expect((await letters()).map((one) => [one.to, one.mail.subject])).toEqual([
    [first.address, 'Gjelder ikke lenger: Kanskje framme'],
  ])
})

test('when a worker is gone with a copy in its hand, or the answer is lost while the text is withdrawn, the outlet is told', async () => {
  const made = await approved('Mistet i hånden')
  await give(made.messageId)
  const [first, second] = [
    (await claimAdvance(database.db, varde.now()))!,
    (await claimAdvance(database.db, varde.now()))!,
  ]
  await withdraw(database.db, made.versionId)
  await database.db.transaction().execute((trx) => recallAdvance(trx, made.versionId, varde.now()))
  // While they are in hand, nobody is told of what may never have gone.
  expect(await letters()).toEqual([])
  await settleAdvance(database.db, first, {
    ...{ what: 'copy', now: varde.now(), state: 'waiting', inSeconds: 0, isUncertain: true },
  })
  const told = async () => (await letters()).map((one) => one.to)
  expect(await told()).toEqual([first.address])
  await sql`update press.advance_copy set try_at = now() - interval '1 second' where id = ${second.id}`.execute(
    database.db,
  )
  expect(await told()).toEqual([second.address])
})

test('when the address of an outlet is another than whoever says yes read, nothing is given', async () => {
  const { messageId } = await approved('Til riktig adresse')
  const asked = await ask(messageId)
  const { words } = (await findRequest(database.db, 'real', asked.approvalId))!
  expect(words.find(({ part }) => part === 'to')?.text).toBe(
    'Avisa <desk@avisa.example.no>, Radioen <desk@radioen.example.no>',
  )
  const move = (email: string) =>
    sql`update press.outlet set email = ${email} where id = ${outletIds[0]}`.execute(database.db)
  await move('annen@example.no')
  await expect(sayYes(varde, pressEffects, asked)).rejects.toMatchObject({ code: 'approval.changed-meanwhile' })
  await move('desk@avisa.example.no')
  expect(await sayYes(varde, pressEffects, asked)).toBe('per_above')
  await sql`update press.advance_copy set try_at = null where message_id = ${messageId}`.execute(database.db)
})

test('when a text may not be given, the refusal says why', async () => {
  const { messageId } = await approved('En til')
  const staffOnly = await approved('Bare ansatte', '{staff}')
  const out = await approved('Ute alt')
  await openWave(database.db, out.waveId)
  const codes = await Promise.all(
    [
      () => ask(messageId, {}, caller('press-contact')),
      () => ask('msg_none'),
      () => ask(messageId, { language: 'en' }),
      () => ask(staffOnly.messageId),
      () => ask(out.messageId),
      () => ask(messageId, { embargoUntil: inMinutes(-1) }),
      () => ask(messageId, { outletIds }),
    ].map((run) =>
      run().then(
        () => 'given',
        (error: { code: string }) => error.code,
      ),
    ),
  )
  expect(codes).toEqual([
    'press.advance-not-yours',
    'press.advance-not-ready',
    'press.advance-not-ready',
    'press.advance-not-for-press',
    'press.advance-public',
    'press.advance-past',
    'press.outlet-no-address',
  ])
})

test('when the wave opens before the embargo ends, the press room holds the text back until it ends', async () => {
  const made = await approved('Sperret')
  await give(made.messageId)
  await openWave(database.db, made.waveId)
  const titles = async () =>
    (await listReleases(database.db, { mode: 'real' }, { limit: 50, offset: 0 })).releases.map(
      (one) => one.editions.nb?.title,
    )
  expect(await titles()).not.toContain('Sperret')
  await sql`update press.advance_copy set given_at = now() - interval '2 hours', embargo_until = now() - interval '1 second'
    where message_id = ${made.messageId}`.execute(database.db)
  expect(await titles()).toContain('Sperret')
})

test('when the text is withdrawn, those who got it are told, and what has not gone never goes', async () => {
  const made = await approved('Trekkes')
  await give(made.messageId, { outletIds: outletIds.slice(0, 1) })
  await letters()
  await give(made.messageId, { outletIds: outletIds.slice(1, 2) })
  await withdraw(database.db, made.versionId)
  await database.db.transaction().execute((trx) => recallAdvance(trx, made.versionId, new Date()))
  const told = await letters()
  expect(told.map((one) => [one.to, one.mail.subject])).toEqual([
    ['desk@avisa.example.no', 'Gjelder ikke lenger: Trekkes'],
  ])
  expect(told[0]!.mail.text).not.toContain('Dette står i den.')
})
