import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { advanceDispatch } from '../actions/advance-dispatch.ts'
import { confirmTask } from '../actions/confirm-task.ts'
import { correctionReach } from '../actions/correction-waves.ts'
import { dispatchView } from '../actions/dispatch-view.ts'
import { stopDispatch } from '../actions/hold-dispatch.ts'
import { planCorrection } from '../actions/plan-correction.ts'
import { planDispatch } from '../actions/plan-dispatch.ts'
import { recoverWorkers } from '../actions/recover-workers.ts'
import { settleAttempt } from '../actions/settle-attempt.ts'
import { startDispatch } from '../actions/start-dispatch.ts'
import { confirmReceipt } from '../actions/take-receipt.ts'
import { claimAttempts } from '../store/claim.ts'
import { listDispatches } from '../store/dispatch-views.ts'
import { Ledger } from '../store/ledger.ts'
import { wordsNow } from '../store/released-store.ts'
import { listTasks } from '../store/task-store.ts'
import { addHeads, addVersion, fillAudience, holder, stateOf } from './builders.ts'

const START = new Date('2026-03-10T12:00:00Z')
const HOUR = 3600_000
const adviser = holder('communication-adviser')
let database: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>

beforeAll(async () => {
  database = await testDatabase()
  varde = testVarde(database.db, { connection: database.connection })
  await fillAudience(varde, { staff: { kind: 'staff', contacts: 4 }, press: { kind: 'press', contacts: 1 } })
  await addHeads(varde, 'unt_prison', 'nb', 1)
  await sql`update audience.contact set unit_id = 'unt_prison', language = 'nb' where audience_kind = 'staff'`.execute(
    varde.db,
  )
})
afterAll(() => database.drop())
beforeEach(() => varde.setClock(START))

const wave = (groups: string[], channels: ('email' | 'print')[], publishes: 'press-room'[] = []) => ({
  ...{ name: groups.join(), audiences: { groups }, channels, publishes, gate: { kind: 'with-start' as const } },
  secondChannelMinutes: null,
})
const STAFF = wave(['staff'], ['email', 'print'])
const PRESS = wave(['press'], ['email'], ['press-room'])

async function running(name: string, waves = [STAFF], notAfter: Date | null = null, replaces?: string) {
  const versionId = await addVersion(varde, name, replaces ? { replaces } : {})
  const id = replaces
    ? await planCorrection(varde, adviser, versionId)
    : await planDispatch(varde, adviser, { versionId, waves, notAfter })
  await startDispatch(varde, adviser, id)
  await advanceDispatch(varde, id)
  return { id, versionId }
}

/** What an e-mail server takes of a dispatch; `between` happens while the first `most` are in its hands. */
async function take(id: string, most: number, between: () => Promise<unknown> = async () => undefined): Promise<void> {
  await sql`update dispatch.attempt set due_at = ${START} where dispatch_id = ${id}`.execute(varde.db)
  const ledger = await Ledger.open(varde.connection, most, varde.now())
  const claimed = await claimAttempts(varde.db, ledger.workerId, 'email', 100, varde.now())
  const own = claimed.filter((one) => one.dispatchId === id).slice(0, most)
  expect(own).toHaveLength(most)
  await Promise.all(own.map((one, slot) => ledger.turn(slot, null, one)))
  await between()
  for (const [slot, one] of own.entries()) {
    const accepted = { kind: 'accepted' as const, response: '250 kept' }
    await ledger.turn(slot, await settleAttempt(varde, 'email', one, accepted), null)
  }
  await sql`update dispatch.attempt set claimed_by = null where claimed_by = ${ledger.workerId}`.execute(varde.db)
  await ledger.close()
}
/** No server answers: the notice goes to the unit of everybody who waits, beside what is tried again. */
async function fallBack(id: string) {
  await sql`insert into dispatch.attempt (id, dispatch_id, wave_id, recipient_id, channel, state, due_at, state_at)
            select 'att_' || r.id, r.dispatch_id, r.wave_id, r.id, 'print', 'prepared', ${varde.now()}, ${varde.now()}
              from dispatch.recipient r join dispatch.wave w on w.id = r.wave_id and w.state = 'open'
             where r.dispatch_id = ${id} and r.state = 'waiting' and r.unit_id is not null on conflict do nothing`.execute(
    varde.db,
  )
  await advanceDispatch(varde, id)
}
async function confirm(id: string, heads: number) {
  const { rows } = await sql<{ id: string }>`
    select id from dispatch.unit_task where dispatch_id = ${id} and kind = 'notice'`.execute(varde.db)
  const task = { taskId: rows[0]!.id, how: 'read-aloud' as const, where: 'Vaktrommet', at: varde.now(), language: null }
  await confirmTask(varde, holder('notice-poster', 'unt_prison'), { ...task, heads })
  await advanceDispatch(varde, id)
}
/** How many have it, as every reading of it says. */
async function had(id: string) {
  const told = await sql<{ heads: number; at: Date | null }>`
    select coalesce(sum(heads) filter (where is_reached), 0)::int as heads, max(reached_at) filter (where is_reached) as at
      from dispatch.public_told where dispatch_id = ${id}`.execute(varde.db)
  const { counts, atUnits } = (await listDispatches(varde.db, null)).find((one) => one.id === id)!
  const { waves } = await dispatchView(varde, adviser, id)
  const byPart = counts.submitted + counts.delivered + counts.confirmed + counts['on-paper'] - atUnits
  const { heads, at } = told.rows[0]!
  return { told: heads, at, list: byPart, page: waves.reduce((sum, one) => sum + one.reached, 0) }
}
const held = async (id: string) => {
  const { rows } = await sql<{ reached: number; of: number; missing: number }>`
    select staff_reached as reached, staff_of as of, staff_missing as missing from dispatch.public_held where dispatch_id = ${id}`.execute(
    varde.db,
  )
  const hold = (await dispatchView(varde, adviser, id)).waves.at(-1)!.gateText
  return rows[0] ? { ...rows[0], hold: hold?.code ?? null, says: hold?.params } : null
}

test('when a dispatch stops while a server has e-mails in its hands, those it takes are taken, in every count', async () => {
  const { id, versionId } = await running('in-hand')
  await take(id, 3, () => stopDispatch(varde, adviser, id))
  expect((await dispatchView(varde, adviser, id)).counts).toMatchObject({ submitted: 3, failed: 1, waiting: 0 })
  expect(await had(id)).toEqual({ told: 3, list: 3, page: 3, at: START })
  const ahead = await correctionReach(varde.db, [versionId], [])
  expect(ahead.find((one) => one.group === null)).toMatchObject({ heads: 3, of: 4 })
})

test('when e-mails are taken after their time, nobody who has it is asked for at the unit', async () => {
  const { id } = await running('too-late', [STAFF], new Date(START.getTime() + HOUR))
  const left = async () =>
    (await listTasks(varde.db, ['unt_prison'], START, varde.now()))
      .filter((one) => one.dispatchId === id)
      .map((one) => one.heads)
  await take(id, 3, async () => {
    varde.setClock(new Date(START.getTime() + 2 * HOUR))
    await advanceDispatch(varde, id)
    expect(await stateOf(varde, id)).toBe('closed')
    expect(await left()).toEqual([4])
  })
  expect((await dispatchView(varde, adviser, id)).counts).toMatchObject({ submitted: 3, failed: 1 })
  expect(await left()).toEqual([1])
  await sql`update dispatch.recipient set state = 'delivered', reason = null where dispatch_id = ${id}`.execute(
    varde.db,
  )
  expect(await left()).toEqual([])
})

test('when no server answers, own staff have nothing before their unit says so, and what is public waits', async () => {
  const { id } = await running('dead', [STAFF, PRESS])
  await fallBack(id)
  expect(await had(id)).toEqual({ told: 0, list: 0, page: 0, at: null })
  const none = { reached: 0, of: 4, missing: 4, hold: 'hold.staff-first', says: { done: 0, all: 4 } }
  expect(await held(id)).toEqual(none)
  varde.setClock(new Date(START.getTime() + HOUR))
  await confirm(id, 1)
  expect(await had(id)).toEqual({ told: 1, list: 1, page: 1, at: varde.now() })
  expect(await held(id)).toEqual({ ...none, reached: 1, missing: 3, says: { done: 1, all: 4 } })
  // The server is back: they have it from now, and not from when the notice was laid there.
  varde.setClock(new Date(START.getTime() + 2 * HOUR))
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from dispatch.attempt a join dispatch.recipient r on r.id = a.recipient_id and r.state = 'submitted'
     where a.dispatch_id = ${id} and a.channel = 'email'`.execute(varde.db)
  expect(rows).toEqual([{ n: 3 }])
  await sql`update dispatch.attempt a set state = 'bounced' from dispatch.recipient r
             where r.id = a.recipient_id and r.state = 'on-paper' and a.channel = 'email' and a.dispatch_id = ${id}`.execute(
    varde.db,
  )
  await take(id, 3)
  expect(await had(id)).toEqual({ told: 4, list: 4, page: 4, at: varde.now() })
  await advanceDispatch(varde, id)
  expect((await dispatchView(varde, adviser, id)).waves[1]!.openedAt).not.toBeNull()
})

test('when no channel reaches some of own staff, their unit tells them and what is public waits for the others; for them, where nobody else has it', async () => {
  await sql`update audience.contact set email = null where id in ('con_staff1', 'con_staff2')`.execute(varde.db)
  const { id } = await running('some-without', [STAFF, PRESS])
  expect(await held(id)).toEqual({
    ...{ reached: 0, of: 4, missing: 4 },
    hold: 'hold.staff-first',
    says: { done: 0, all: 4 },
  })
  await take(id, 2)
  expect(await had(id)).toMatchObject({ told: 2, list: 2, page: 2 })
  await advanceDispatch(varde, id)
  expect((await dispatchView(varde, adviser, id)).waves[1]!.openedAt).not.toBeNull()

  await sql`update audience.contact set email = null where audience_kind = 'staff'`.execute(varde.db)
  const paper = await running('all-without', [STAFF, PRESS])
  expect(await held(paper.id)).toMatchObject({ reached: 0, of: 4, missing: 4, hold: 'hold.staff-first' })
  await confirm(paper.id, 1)
  expect((await dispatchView(varde, adviser, paper.id)).waves[1]!.openedAt).not.toBeNull()
  await sql`update audience.contact set email = id || '@test.example' where audience_kind = 'staff'`.execute(varde.db)
})

test('when an e-mail may still reach somebody whose notice lies with the unit, the dispatch runs on and the words are not put right', async () => {
  const old = await running('wrong')
  await take(old.id, 4)
  await advanceDispatch(varde, old.id)
  expect(await stateOf(varde, old.id)).toBe('closed')
  const standing = async () => (await wordsNow(varde.db, [old.versionId])).get(old.versionId)!.standing
  const { id } = await running('right', [], null, old.versionId)
  await fallBack(id)
  const shown = async () => {
    const { state, coming, waves } = await dispatchView(varde, adviser, id)
    return {
      state,
      coming,
      wave: waves[0]!.state,
      list: (await listDispatches(varde.db, null)).find((one) => one.id === id)!.coming,
    }
  }
  expect(await shown()).toEqual({ state: 'running', coming: 4, wave: 'open', list: 4 })
  expect(await standing()).toBe('correcting')
  await take(id, 3)
  await advanceDispatch(varde, id)
  expect(await shown()).toEqual({ state: 'running', coming: 1, wave: 'open', list: 1 })
  await take(id, 1)
  await advanceDispatch(varde, id)
  expect(await shown()).toEqual({ state: 'closed', coming: 0, wave: 'done', list: 0 })
  expect(await standing()).toBe('corrected')
})

test('when a day has gone and no server has come back, the dispatch closes', async () => {
  const { id } = await running('a-day')
  await fallBack(id)
  varde.setClock(new Date(START.getTime() + 23 * HOUR))
  await advanceDispatch(varde, id)
  expect(await stateOf(varde, id)).toBe('running')
  varde.setClock(new Date(START.getTime() + 25 * HOUR))
  await advanceDispatch(varde, id)
  expect(await stateOf(varde, id)).toBe('closed')
})

test('when a worker dies with an e-mail to somebody who has confirmed, or whom the dispatch gave up, they stay where they are', async () => {
  const { id } = await running('died', [wave(['staff'], ['email'])])
  // The last of its tries: nothing is left to do for whoever waits.
  await sql`update dispatch.attempt set number = 2 where dispatch_id = ${id}`.execute(varde.db)
  const ledger = await Ledger.open(varde.connection, 2, varde.now())
  const claimed = await claimAttempts(varde.db, ledger.workerId, 'email', 100, varde.now())
  const [read, stopped] = claimed.filter((one) => one.dispatchId === id)
  await Promise.all([ledger.turn(0, null, read!), ledger.turn(1, null, stopped!)])
  await confirmReceipt(varde, read!.recipientId)
  await stopDispatch(varde, adviser, id)
  await sql`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and pid <> pg_backend_pid() and database = (select oid from pg_database where datname = current_database())`.execute(
    varde.db,
  )
  await expect.poll(() => recoverWorkers(varde)).toBe(2)
  const { rows } = await sql<{ id: string; state: string; reason: string | null }>`
    select id, state, reason from dispatch.recipient where id in (${read!.recipientId}, ${stopped!.recipientId})`.execute(
    varde.db,
  )
  expect(rows.find((one) => one.id === read!.recipientId)).toMatchObject({ state: 'confirmed', reason: null })
  expect(rows.find((one) => one.id === stopped!.recipientId)).toMatchObject({ state: 'failed', reason: 'stopped' })
})
