import { sql } from 'kysely'
import { afterAll, beforeEach, expect, it } from 'vitest'
import type { BusEvent } from '../../../kit/bus/relay.ts'
import { smtpReceiver } from '../../../kit/test/smtp-receiver.ts'
import { answerCall } from '../../../slices/crisis/actions/answer-call.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { escalate } from '../../../slices/crisis/actions/escalate.ts'
import { hearOpened } from '../../../slices/crisis/actions/hear-opened.ts'
import { releaseHolding } from '../../../slices/crisis/actions/release-holding.ts'
import { sendDueCalls } from '../../../slices/crisis/actions/send-calls.ts'
import { viewCrisis } from '../../../slices/crisis/actions/view-crisis.ts'
import { callingIds } from '../../../slices/crisis/store/crises.ts'
import { declaration, declaredByOthers } from '../../../slices/crisis/test/house.ts'
import { advanceDispatch } from '../../../slices/dispatch/actions/advance-dispatch.ts'
import { holdOf } from '../../../slices/dispatch/rules/next-step.ts'
import { loadDispatch } from '../../../slices/dispatch/store/dispatch-store.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const after = (ms: number) => new Date(START.getTime() + ms)
const MINUTE = 60_000
const DESK = 'vakt@kdi.example.no'
const mail = await smtpReceiver()
afterAll(() => mail.close())
const { base, varde, who } = await aSpeakingRoom(START, {
  SMTP_URL: mail.url,
  VARDE_MAIL_FROM: 'Kriminalomsorgen <varsel@example.no>',
  VARDE_BASE_URL: 'https://varde.example.no',
})
await sql`insert into audience.contact (id, kind, name, legal_basis, created_at, updated_at)
          values ('con_jd', 'organisation', 'Beredskapsvakt', 'duty', now(), now())`.execute(base.db)
await sql`insert into audience.contact_group (contact_id, group_id)
          select 'con_jd', id from audience.stakeholder_group where audience_kind = 'ministry' order by id limit 1`.execute(
  base.db,
)
await sql`insert into audience.contact_point (id, contact_id, channel, address)
          values ('cpt_jd', 'con_jd', 'email', 'vakt@departement.example')`.execute(base.db)

beforeEach(async () => {
  mail.taken.length = 0
  varde.setClock(START)
  await sql`update crisis.attempt set state = 'stopped' where state in ('due', 'sending')`.execute(base.db)
  await declaredByOthers(base.db)
  await sql`update organisation.person set valid_to = null where id = 'per_head'`.execute(base.db)
  await sql`update organisation.unit set email = ${DESK} where id = 'unt_kdi'`.execute(base.db)
})
const nobodyAtDesk = () =>
  sql`update organisation.person set valid_to = '2026-03-01' where id = 'per_head'`.execute(base.db)

/** Somebody who holds no duty has the turn of the desk. */
async function aTurnAtDesk() {
  await sql`insert into organisation.person (id, unit_id, display_name, mobile, valid_from)
    values ('per_minder', 'unt_kdi', 'Test Testesen (minder)', '+4790009999', '2020-01-01')
    on conflict (id) do update set mobile = excluded.mobile, email = null`.execute(base.db)
  await sql`insert into duty.shift (id, duty, unit_id, place, person_id, from_at, to_at, named_by, made_by, made_at)
    values ('shi_desk', 'directorate-desk', 'unt_kdi', 'primary', 'per_minder', ${START}, ${after(60 * MINUTE)}, 'per_head', 'per_head', ${START})`.execute(
    base.db,
  )
}

/** A crisis, and first words to the ministry at once. */
async function aWordToMinistry(level: 'unit' | 'agency' = 'unit', by = 'officer') {
  const { crisisId } = await declareCrisis(varde, await who(by), declaration({ level }))
  const press = await who(level === 'unit' ? 'press' : 'head')
  await releaseHolding(varde, press, crisisId, {
    ...{ groups: ['ministry'], nextAt: after(60 * MINUTE), waiver: null },
  })
  const { rows } = await sql<{ id: string }>`
    select p.dispatch_id as id from crisis.statement_part p join crisis.statement s on s.id = p.statement_id
     where s.crisis_id = ${crisisId}`.execute(base.db)
  const id = rows[0]!.id
  const look = async () => {
    await advanceDispatch(varde, id)
    const { now } = (await loadDispatch(base.db, id))!
    const [wave] = now.waves
    return { openedAt: wave!.openedAt, hold: wave!.openedAt ? null : holdOf(now, wave!, varde.now())?.code }
  }
  return { crisisId, look }
}
const told = async (crisisId: string) =>
  (await viewCrisis(varde, await who('leader'), crisisId)).positions
    .filter((one) => one.isTold && one.unit.id === 'unt_kdi')
    .map((one) => one.untold)
const codes = async (crisisId: string) => {
  const { rows } = await sql<{ code: string }>`
    select code from crisis.entry where crisis_id = ${crisisId} and code like 'told-%' order by seq`.execute(base.db)
  return rows.map(({ code }) => code)
}
/** What the room says of words that the ministry had before the desk was told. */
const before = async (crisisId: string) => {
  for (const event of await openedIn(crisisId)) await base.db.transaction().execute((trx) => hearOpened(trx, event))
  const { rows } = await sql<{ unit: string }>`
    select params->>'unit' as unit from crisis.entry where crisis_id = ${crisisId} and code = 'ministry-before-desk'`.execute(
    base.db,
  )
  return rows.map(({ unit }) => unit)
}
async function openedIn(crisisId: string): Promise<BusEvent[]> {
  const { rows } = await sql<BusEvent>`
    select e.id, e.name, e.mode, e.subject, e.unit_id as "unitId", e.actor, e.at, e.content::jsonb as content from bus.event e
     where e.name = 'dispatch.wave-opened' and e.subject in (select p.dispatch_id from crisis.statement_part p
       join crisis.statement s on s.id = p.statement_id where s.crisis_id = ${crisisId})`.execute(base.db)
  return rows
}
const sendAll = async () => {
  for (const channel of ['sms', 'email'] as const) await sendDueCalls(varde, channel)
}

it('when words to the ministry are released before the desk has been told, they wait until somebody has tried to tell it', async () => {
  const { look } = await aWordToMinistry()
  expect(await look()).toMatchObject({ openedAt: null, hold: 'hold.desk-first' })
  // The order of what was called in is kept as it is: the desk is told, and then the ministry.
  await sendAll()
  expect((await look()).openedAt).toEqual(START)
  const { rows } = await sql<{ inOrder: boolean }>`
    select bool_and(a.handed_at <= w.opened_at) as "inOrder" from crisis.attempt a, dispatch.wave w
     where a.person_id = 'per_head' and a.handed_at is not null and w.opened_at is not null`.execute(base.db)
  expect(rows[0]!.inOrder).toBe(true)
})

it('when the directorate handles it itself, whoever is called in there is told before the ministry', async () => {
  const { look } = await aWordToMinistry('agency')
  expect(await look()).toMatchObject({ openedAt: null })
  await sendAll()
  expect((await look()).openedAt).toEqual(START)
})

it('when the directorate handles it itself and somebody else there has it, or has answered, the ministry waits for whoever has the desk', async () => {
  await aTurnAtDesk()
  const { crisisId, look } = await aWordToMinistry('agency')
  await sql`delete from duty.shift where id = 'shi_desk'`.execute(base.db)
  await sql`update crisis.attempt set state = 'accepted', handed_at = ${START} where crisis_id = ${crisisId} and person_id = 'per_head'`.execute(
    base.db,
  )
  await answerCall(varde, await who('head'), crisisId, 'coming')
  expect(await look()).toMatchObject({ openedAt: null, hold: 'hold.desk-first' })
  varde.setClock(after(2 * MINUTE))
  expect((await look()).openedAt).toEqual(after(2 * MINUTE))
  expect(await before(crisisId)).toEqual(['kdi'])
})

it('when the desk is tried in vain, the ministry waits until somebody there has it, and no longer than two minutes; the room says so', async () => {
  const { crisisId, look } = await aWordToMinistry()
  await sql`update crisis.attempt set tries = 2, due_at = ${after(10 * MINUTE)} where crisis_id = ${crisisId}`.execute(
    base.db,
  )
  varde.setClock(after(MINUTE))
  expect(await look()).toMatchObject({ openedAt: null, hold: 'hold.desk-first' })
  expect(await before(crisisId)).toEqual([])
  varde.setClock(after(2 * MINUTE))
  expect((await look()).openedAt).toEqual(after(2 * MINUTE))
  expect(await before(crisisId)).toEqual(['kdi'])
})

it('when the desk was told in time, the room says nothing of it', async () => {
  const { crisisId, look } = await aWordToMinistry()
  await sendAll()
  expect((await look()).openedAt).toEqual(START)
  expect(await before(crisisId)).toEqual([])
})

it('when nobody of the desk is found in person, the address of the directorate is written to, before the ministry, and the room says so', async () => {
  await nobodyAtDesk()
  const { crisisId, look } = await aWordToMinistry()
  expect(await told(crisisId)).toEqual(['unit'])
  expect(await look()).toMatchObject({ openedAt: null })
  await sendAll()
  const letter = mail.taken.filter((one) => one.to === DESK)
  expect(letter).toHaveLength(1)
  expect(letter[0]!.message.toString()).toContain(`/krise/${crisisId}`)
  expect(letter[0]!.message.toString()).not.toMatch(/brann/i)
  expect((await look()).openedAt).toEqual(START)
  await escalate(varde)
  await sendAll()
  expect(mail.taken.filter((one) => one.to === DESK)).toHaveLength(1)
  expect(await codes(crisisId)).toEqual(['told-unit'])
})

it('when the directorate has no address either, the ministry does not wait, and the room says that nobody could be told', async () => {
  await nobodyAtDesk()
  await sql`update organisation.unit set email = null where id = 'unt_kdi'`.execute(base.db)
  const { crisisId, look } = await aWordToMinistry()
  expect((await look()).openedAt).toEqual(START)
  expect(await before(crisisId)).toEqual(['kdi'])
  expect(await told(crisisId)).toEqual(['nobody'])
  await escalate(varde)
  expect(await codes(crisisId)).toEqual(['told-nobody'])
})

it('when the room is for named persons, no address that many read is written to, and the room says that nobody was told', async () => {
  await nobodyAtDesk()
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration({ confidentiality: 'named' }))
  expect(await told(crisisId)).toEqual(['nobody'])
  await sendAll()
  expect(mail.taken.filter((one) => one.to === DESK)).toEqual([])
})

it('when what is sent to the desk is refused for good, its own address is written to', async () => {
  const { crisisId } = await aWordToMinistry()
  expect(await told(crisisId)).toEqual([null])
  await sql`update crisis.attempt set state = 'refused', tries = 8 where person_id = 'per_head'`.execute(base.db)
  await escalate(varde)
  expect(await told(crisisId)).toEqual(['unit'])
  await sql`update crisis.attempt set state = 'refused', tries = 8 where unit_id is not null`.execute(base.db)
  expect(await told(crisisId)).toEqual(['nobody'])
})

it('when everything to the first at the desk is refused, the next is told in the same moment, and the ministry waits for them', async () => {
  await aTurnAtDesk()
  const { crisisId, look } = await aWordToMinistry()
  // The number is gone, and nothing else is on its way to the desk.
  await sql`update organisation.person set mobile = null, email = 'minder@example.no' where id = 'per_minder'`.execute(
    base.db,
  )
  await sendDueCalls(varde, 'sms')
  await sql`delete from duty.shift where id = 'shi_desk'`.execute(base.db)
  const { rows } = await sql<{ state: string }>`
    select state from crisis.attempt where crisis_id = ${crisisId} and person_id = 'per_minder'`.execute(base.db)
  expect(rows).toEqual([{ state: 'refused' }])
  expect(await look()).toMatchObject({ openedAt: null, hold: 'hold.desk-first' })
  await sendAll()
  expect((await look()).openedAt).toEqual(START)
  expect(await before(crisisId)).toEqual([])
})

it('when whoever sits at the desk declares it themself, they are told all the same, the room says nothing wrong, and is looked at no more', async () => {
  const { crisisId, look } = await aWordToMinistry('unit', 'head')
  await escalate(varde)
  expect((await look()).openedAt).toEqual(START)
  expect(await before(crisisId)).toEqual([])
  const { rows } = await sql<{ state: string }>`
    select distinct state from crisis.attempt where crisis_id = ${crisisId} and person_id = 'per_head'`.execute(base.db)
  expect(rows).toEqual([{ state: 'due' }])
  await sendAll()
  await sql`update crisis.crisis set call_state = 'enough' where id = ${crisisId}`.execute(base.db)
  expect(await callingIds(base.db)).not.toContain(crisisId)
})

it('when whoever is to be told has answered before anything was handed over, the desk knows, and the room is looked at no more', async () => {
  const { crisisId, look } = await aWordToMinistry()
  await sendAll()
  await sql`update crisis.attempt set state = 'stopped' where crisis_id = ${crisisId} and person_id = 'per_head'`.execute(
    base.db,
  )
  await sql`update crisis.crisis set call_state = 'enough' where id = ${crisisId}`.execute(base.db)
  expect(await callingIds(base.db)).toContain(crisisId)
  await sql`update crisis.call set answer = 'coming', answered_at = ${START}, answered_by = 'room'
    where crisis_id = ${crisisId} and person_id = 'per_head'`.execute(base.db)
  expect(await callingIds(base.db)).not.toContain(crisisId)
  expect((await look()).openedAt).toEqual(START)
  expect(await before(crisisId)).toEqual([])
})
