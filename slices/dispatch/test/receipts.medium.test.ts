import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isReached } from '../../../kit/kernel/reach-states.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { givenApprover, saysYes, sayYes } from '../../approval/test/say-yes.ts'
import { advanceDispatch } from '../actions/advance-dispatch.ts'
import { confirmTask } from '../actions/confirm-task.ts'
import { dispatchView } from '../actions/dispatch-view.ts'
import { dispatchEffects } from '../actions/effects.ts'
import { peopleBehind } from '../actions/people-behind.ts'
import { planDispatch } from '../actions/plan-dispatch.ts'
import { recipientPage } from '../actions/recipient-page.ts'
import { recoverWorkers } from '../actions/recover-workers.ts'
import { replyToQuestion } from '../actions/reply-to-question.ts'
import { startDispatch } from '../actions/start-dispatch.ts'
import { answerQuestion, askBack, confirmReceipt } from '../actions/take-receipt.ts'
import { reached } from '../rules/wave.ts'
import { claimAttempts } from '../store/claim.ts'
import { listDispatches } from '../store/dispatch-views.ts'
import { Ledger } from '../store/ledger.ts'
import { listTasks } from '../store/task-store.ts'
import { addHeads, addVersion, fillAudience, holder, UNIT } from './builders.ts'

const adviser = holder('communication-adviser')
let database: Awaited<ReturnType<typeof testDatabase>>
let varde: Varde

beforeAll(async () => {
  database = await testDatabase()
  varde = testVarde(database.db, { connection: database.connection })
  await fillAudience(varde, { staff: { kind: 'staff', contacts: 6 } })
  await givenApprover(varde.db, UNIT)
  await addHeads(varde, 'unt_prison', 'nb', 20)
  await addHeads(varde, 'unt_prison', 'pl', 11)
})
afterAll(() => database.drop())

const wave = (groups: string[], channels: ('email' | 'print')[]) => ({
  name: 'Pulje',
  audiences: { groups },
  channels,
  publishes: [],
  gate: { kind: 'with-start' as const },
  secondChannelMinutes: null,
})

async function running(name: string): Promise<string> {
  const versionId = await addVersion(varde, name)
  const id = await planDispatch(varde, adviser, {
    versionId,
    waves: [wave(['staff'], ['email']), wave(['inmates'], ['print'])],
    notAfter: null,
  })
  await startDispatch(varde, adviser, id)
  return id
}

test('when a unit reads a notice aloud to some, the rest still wait and the sum stays', async () => {
  const id = await running('paper')
  await advanceDispatch(varde, id)
  const { rows } = await sql<{
    id: string
    heads: number
  }>`select id, heads from dispatch.unit_task where dispatch_id = ${id}`.execute(varde.db)
  expect(rows).toMatchObject([{ heads: 31 }])
  const task = { taskId: rows[0]!.id, how: 'read-aloud' as const, where: 'Avdeling A', at: varde.now(), language: null }
  const poster = holder('notice-poster', 'unt_prison')
  await expect(confirmTask(varde, holder('safety-delegate'), { ...task, heads: 5 })).rejects.toMatchObject({
    code: 'dispatch.may-not-confirm',
  })
  expect(await confirmTask(varde, poster, { ...task, heads: 25 })).toBe(6)
  const inmates = async () => (await dispatchView(varde, adviser, id)).waves[1]!
  expect((await inmates()).counts).toMatchObject({ 'on-paper': 25, submitted: 6, waiting: 0 })
  await expect(confirmTask(varde, poster, { ...task, heads: 7 })).rejects.toMatchObject({
    code: 'dispatch.more-heads-than-left',
  })
  expect(await confirmTask(varde, poster, { ...task, how: 'posted' as const, heads: 6 })).toBe(0)
  expect(await inmates()).toMatchObject({ total: 31, state: 'done', counts: { 'on-paper': 31, waiting: 0 } })
  await expect(confirmTask(varde, poster, { ...task, heads: 1 })).rejects.toMatchObject({ code: 'dispatch.task-done' })
})

test('when a notice lies with the unit, list, waves, and what is counted person by person say alike that it has reached nobody', async () => {
  const id = await running('handed')
  await advanceDispatch(varde, id)
  const saying = async () => {
    const told = await sql<{ heads: number }>`
      select coalesce(sum(heads) filter (where is_reached), 0)::int as heads from dispatch.public_told where dispatch_id = ${id}`.execute(
      varde.db,
    )
    const reach = await sql<{ channel: string; state: string; heads: number }>`
      select channel, state, heads from dispatch.public_reach where dispatch_id = ${id}`.execute(varde.db)
    const line = (await listDispatches(varde.db, null)).find((one) => one.id === id)!
    const { waves } = await dispatchView(varde, adviser, id)
    return {
      told: told.rows[0]!.heads,
      list: reached(line.counts, 'submitted').reached - line.atUnits,
      waves: waves.reduce((sum, one) => sum + one.reached, 0),
      counted: reach.rows.reduce((sum, one) => sum + (isReached(one.state, one.channel) ? one.heads : 0), 0),
    }
  }
  expect(await saying()).toEqual({ told: 0, list: 0, waves: 0, counted: 0 })
  const { rows } = await sql<{ id: string }>`select id from dispatch.unit_task where dispatch_id = ${id}`.execute(
    varde.db,
  )
  const notice = { taskId: rows[0]!.id, how: 'posted' as const, where: 'Avdeling A', at: varde.now(), language: null }
  await confirmTask(varde, holder('notice-poster', 'unt_prison'), { ...notice, heads: 25 })
  // One of staff has the e-mail, and the notice of the unit as well.
  await sql`update dispatch.attempt set state = 'submitted' where id = (
    select id from dispatch.attempt where dispatch_id = ${id} and channel = 'email' order by id limit 1)`.execute(
    varde.db,
  )
  await sql`insert into dispatch.attempt (id, dispatch_id, wave_id, recipient_id, channel, state, due_at, state_at)
    select 'att_notice', dispatch_id, wave_id, recipient_id, 'print', 'submitted', due_at, state_at + interval '1 hour'
      from dispatch.attempt where dispatch_id = ${id} and channel = 'email' and state = 'submitted'`.execute(varde.db)
  await sql`update dispatch.recipient set state = 'submitted' where id = (
    select recipient_id from dispatch.attempt where id = 'att_notice')`.execute(varde.db)
  expect(await saying()).toEqual({ told: 26, list: 26, waves: 26, counted: 26 })
})

test('when a unit has tasks of an incident or of a correction, they come before what is older and does not press', async () => {
  const ids: string[] = []
  for (const name of ['usual', 'hurried', 'correction']) {
    const id = await running(name)
    await advanceDispatch(varde, id)
    ids.push(id)
  }
  const [usual, hurried, correction] = ids
  await sql`update dispatch.wave set fall_back_seconds = 60 where dispatch_id = ${hurried}`.execute(varde.db)
  await sql`update dispatch.dispatch set corrects_id = ${usual} where id = ${correction}`.execute(varde.db)
  const rows = await listTasks(varde.db, ['unt_prison'], new Date(0), varde.now())
  const open = rows.filter(({ state, dispatchId }) => state === 'open' && ids.includes(dispatchId))
  expect(open.map(({ dispatchId, isUrgent }) => [ids.indexOf(dispatchId), isUrgent]).toSorted()).toEqual([
    [0, false],
    [1, true],
    [2, true],
  ])
  expect(open.at(-1)!.dispatchId).toBe(usual)
})

test('when a recipient reads, answers and asks back, staff see it at once and the recipient sees the reply', async () => {
  const id = await running('receipts')
  const { rows } = await sql<{
    id: string
  }>`select id from dispatch.recipient where dispatch_id = ${id} and source = 'contact' order by id limit 1`.execute(
    varde.db,
  )
  const me = rows[0]!.id
  expect(await recipientPage(varde, me)).toBeNull()
  await expect(confirmReceipt(varde, me)).rejects.toMatchObject({ code: 'dispatch.no-such-link' })
  await advanceDispatch(varde, id)
  expect((await recipientPage(varde, me))?.confirmedAt).toBeNull()
  await confirmReceipt(varde, me)
  await confirmReceipt(varde, me)
  await answerQuestion(varde, me, ' Ja ')
  await askBack(varde, me, 'Gjelder dette også i påsken?')
  expect((await dispatchView(varde, adviser, id)).counts.confirmed).toBe(1)
  const asked = await sql<{ id: string }>`select id from dispatch.question_back where dispatch_id = ${id}`.execute(
    varde.db,
  )
  const reply = (answer: string) =>
    replyToQuestion(varde, adviser, { dispatchId: id, questionId: asked.rows[0]!.id, answer })
  const yes = async (waiting: { approvalId: string | null }) =>
    sayYes(varde, dispatchEffects, { approvalId: waiting.approvalId! })
  const first = await reply('Ja, det gjør det.')
  expect((await recipientPage(varde, me))?.asked, 'nobody else has said yes').toMatchObject([{ answer: null }])
  await expect(saysYes(varde, adviser, dispatchEffects, first.approvalId!)).rejects.toMatchObject({
    code: 'approval.own',
  })
  await yes(first)
  expect(await recipientPage(varde, me)).toMatchObject({
    answer: 'Ja',
    asked: [{ answer: 'Ja, det gjør det.', earlier: [] }],
  })
  expect((await reply('Ja, det gjør det.')).approvalId, 'nothing is changed').toBeNull()
  const second = await reply('Nei, i påsken er det stengt.')
  await yes(second)
  expect((await recipientPage(varde, me))?.asked, 'what stood is kept, and the one who asked sees it').toMatchObject([
    { answer: 'Nei, i påsken er det stengt.', earlier: [{ text: 'Ja, det gjør det.' }] },
  ])
  const told = await sql<{ name: string }>`select name from bus.event where subject = ${id}
    and name in ('dispatch.question-answered', 'dispatch.reply-changed') order by at, id`.execute(varde.db)
  expect(told.rows.map(({ name }) => name)).toEqual(['dispatch.question-answered', 'dispatch.reply-changed'])
  await expect(sql`update dispatch.reply set text = 'x'`.execute(varde.db)).rejects.toThrow('never changed')
  await expect(askBack(varde, me, '  ')).rejects.toMatchObject({ code: 'dispatch.empty-text' })
  const events = await sql<{
    name: string
    content: string
  }>`select name, content from bus.event where subject = ${id} and actor = 'recipient'`.execute(varde.db)
  expect(events.rows.map((row) => row.name)).toEqual(['dispatch.confirmed', 'dispatch.answered', 'dispatch.asked-back'])
  expect(events.rows.some((row) => row.content.includes(me))).toBe(false)
})

test('when a worker dies with two messages in its hands, those two are unknown and tried once more, and the rest is free', async () => {
  const id = await running('crash')
  await advanceDispatch(varde, id)
  const ledger = await Ledger.open(varde.connection, 2, varde.now())
  const claimed = (await claimAttempts(varde.db, ledger.workerId, 'email', 100, varde.now())).filter(
    (one) => one.dispatchId === id,
  )
  expect(claimed).toHaveLength(6)
  await Promise.all([ledger.turn(0, null, claimed[0]!), ledger.turn(1, null, claimed[1]!)])
  expect(await recoverWorkers(varde)).toBe(0)
  await sql`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and pid <> pg_backend_pid() and database = (select oid from pg_database where datname = current_database())`.execute(
    varde.db,
  )
  await expect.poll(() => recoverWorkers(varde)).toBe(2)
  const { rows } = await sql<{ state: string; number: number; n: number }>`
    select state, number, count(*)::int as n from dispatch.attempt where dispatch_id = ${id} and channel = 'email' and claimed_by is null group by 1, 2 order by 1, 2`.execute(
    varde.db,
  )
  expect(rows).toEqual([
    { state: 'prepared', number: 1, n: 4 },
    { state: 'prepared', number: 2, n: 2 },
    { state: 'unknown', number: 1, n: 2 },
  ])
  expect((await dispatchView(varde, adviser, id)).waves[0]!.counts.waiting).toBe(6)
  await expect(ledger.turn(0, null, null)).rejects.toThrow()
  await sql`insert into dispatch.worker (id, lock_key, started_at) values ('wrk_idle', 4711, now())`.execute(varde.db)
  expect(await recoverWorkers(varde)).toBe(0)
  expect((await sql`select id from dispatch.worker`.execute(varde.db)).rows).toEqual([])
})

test('when a wave goes to union representatives alone, their names show only to those who may see union office', async () => {
  await fillAudience(varde, { 'union-representatives': { kind: 'staff', contacts: 3 } })
  const versionId = await addVersion(varde, 'office')
  const waves = [wave(['union-representatives'], ['email'])]
  const id = await planDispatch(varde, adviser, { versionId, waves, notAfter: null })
  await startDispatch(varde, adviser, id)
  const waveId = (await dispatchView(varde, adviser, id)).waves[0]!.id
  const asked = { dispatchId: id, waveId, state: 'waiting' as const, page: 1 }
  const local = { ...adviser, duties: [{ duty: 'leader' as const, unitId: 'unt_prison', unitIds: ['unt_bench'] }] }
  expect((await peopleBehind(varde, local, asked)).recipients).toMatchObject([{ displayName: null, heads: 3 }])
  expect((await peopleBehind(varde, adviser, asked)).recipients[0]?.displayName).toBe('Test Testesen')
})

test('when everybody behind a number is asked for, waves are put together, names show only of those who wait, and small units stand as one', async () => {
  await sql`update audience.contact set unit_id = 'unt_prison' where id = 'con_staff1'`.execute(varde.db)
  const id = await running('everybody')
  await advanceDispatch(varde, id)
  const all = { dispatchId: id, waveId: null, state: null, page: 1 }
  const before = await peopleBehind(varde, adviser, all)
  expect(before).toMatchObject({ heads: 37, total: 7 })
  expect(before.recipients.filter((one) => one.displayName)).toHaveLength(6)
  expect(before.recipients.find((one) => one.unitName === 'Prøven fengsel' && !one.displayName)).toMatchObject({
    heads: 31,
  })
  await sql`update dispatch.recipient set state = 'submitted' where dispatch_id = ${id} and source = 'contact'`.execute(
    varde.db,
  )
  const after = await peopleBehind(varde, adviser, { ...all, state: 'submitted' })
  expect(after.recipients.every((one) => one.displayName === null)).toBe(true)
  expect(after).toMatchObject({ heads: 37, total: 2 })
})
