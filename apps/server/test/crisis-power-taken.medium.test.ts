import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { heardWithin } from '../../../kit/jobs/heard-within.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { endAllAccess } from '../../../slices/access/actions/end-access.ts'
import { addAccount } from '../../../slices/access/test/people.ts'
import { answerCall } from '../../../slices/crisis/actions/answer-call.ts'
import { writeEntries } from '../../../slices/crisis/actions/append-entry.ts'
import { callIn } from '../../../slices/crisis/actions/call-in.ts'
import { acceptShift, giveShift } from '../../../slices/crisis/actions/change-shift.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { escalate } from '../../../slices/crisis/actions/escalate.ts'
import { handOverRole } from '../../../slices/crisis/actions/hand-over-role.ts'
import { closeCrisis, takeOverCrisis } from '../../../slices/crisis/actions/lead-crisis.ts'
import { readLog } from '../../../slices/crisis/actions/read-log.ts'
import { tellOfEmptied } from '../../../slices/crisis/actions/tell-of-emptied.ts'
import { viewCrisis } from '../../../slices/crisis/actions/view-crisis.ts'
import { aHouse, attemptsOf, caller, declaration } from '../../../slices/crisis/test/house.ts'
import { addRota, removeRota } from '../../../slices/duty/actions/set-rota.ts'
import { addShift, removeShift } from '../../../slices/duty/actions/set-shift.ts'
import { closePerson } from '../../../slices/organisation/actions/close-person.ts'
import { endAbsence } from '../../../slices/organisation/actions/end-absence.ts'
import { endDuty } from '../../../slices/organisation/actions/end-duty.ts'
import { sliceWork } from '../slice-work.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const who = (key: string) => caller(base.db, key, varde.now())
/** A Tuesday, ten in the morning. */
const START = '2026-03-10T09:00:00Z'

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: START, connection: base.connection })
  varde.within = heardWithin(varde, sliceWork)
  await aHouse(base.db)
  await sql`insert into organisation.person (id, unit_id, display_name, email, mobile, valid_from)
    values ('per_admin', 'unt_kdi', 'Test Testesen (admin)', 'admin@example.no', '+4791111111', '2020-01-01'),
           ('per_second', 'unt_halden', 'Test Testesen (second)', 'second@example.no', '+4791111112', '2020-01-01')`.execute(
    base.db,
  )
  await duty('admin', 'kdi', 'administrator')
})
afterEach(async () => {
  varde.setClock(START)
  await duty('leader', 'halden', 'leader')
  for (const table of ['duty.shift', 'duty.rota', 'organisation.absence'])
    await sql`delete from ${sql.table(table)}`.execute(base.db)
})
afterAll(() => base.drop())

async function duty(key: string, unit: string, name: string) {
  await sql`delete from organisation.duty where id = ${`dut_${key}-${name}`}`.execute(base.db)
  await sql`insert into organisation.duty (id, person_id, unit_id, duty, valid_from)
    values (${`dut_${key}-${name}`}, ${`per_${key}`}, ${`unt_${unit}`}, ${name}, '2020-01-01')`.execute(base.db)
}

/** A crisis that this one has come to, as the leader. */
async function led(by: string, change: Parameters<typeof declaration>[0] = {}) {
  varde.setClock(START)
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration(change))
  await answerCall(varde, await who(by), crisisId, 'coming')
  return crisisId
}
const may = async (key: string, crisisId: string) =>
  (await viewCrisis(varde, await who(key), crisisId)).abilities.filter((one) =>
    ['lead', 'speak', 'close', 'call-in'].includes(one),
  )
const place = async (crisisId: string, role = 'leader', by = 'head') =>
  (await viewCrisis(varde, await who(by), crisisId)).positions.find((one) => one.role === role)!
const leaderOf = async (crisisId: string) => (await place(crisisId)).filledBy?.id ?? null
const notes = async (crisisId: string) =>
  (await readLog(varde, await who('head'), crisisId, {})).entries.filter((one) => one.code === 'place-emptied')
const turn = async (key: string) =>
  (
    await addShift(varde, await who('leader'), {
      ...{ unitId: 'unt_halden', duty: 'leader', place: 'primary', personId: `per_${key}` },
      ...{ from: new Date('2026-03-10T08:00:00Z'), to: new Date('2026-03-10T20:00:00Z') },
    })
  ).id
const wanted = ['call-in', 'close', 'lead', 'speak']

it('when a leader’s duty is ended, the place in the open room is empty at once, the room says so, and the next is called', async () => {
  const id = await led('leader')
  expect((await may('leader', id)).toSorted()).toEqual(wanted)
  await endDuty(varde, await who('admin'), 'dut_leader-leader')
  expect(await may('leader', id)).toEqual([])
  await expect(closeCrisis(varde, await who('leader'), id, 'Det er over nå')).rejects.toMatchObject({
    code: 'crisis.lead-not-allowed',
  })
  expect(await leaderOf(id)).toBe(null)
  // Who lost the place reads on, and writes nothing.
  expect((await readLog(varde, await who('leader'), id, {})).entries.length).toBeGreaterThan(0)
  const line = { clientKey: 'etter-plassen', kind: 'said', text: 'Jeg er her ennå', agoMs: 0, corrects: null } as const
  await expect(writeEntries(varde, await who('leader'), id, [line])).rejects.toMatchObject({ code: 'crisis.no-place' })
  expect((await notes(id)).map((one) => [one.by?.id, one.params])).toEqual([
    ['per_admin', { role: 'leader', name: 'Test Testesen (leader)' }],
  ])
  expect((await attemptsOf(base.db, id)).filter((one) => one.startsWith('region'))).not.toEqual([])
  await answerCall(varde, await who('region'), id, 'coming')
  expect(await leaderOf(id)).toBe('per_region')
  // Who has no duty any more fills it by no answer either.
  await answerCall(varde, await who('leader'), id, 'cannot')
  await answerCall(varde, await who('leader'), id, 'coming')
  expect(await leaderOf(id)).toBe('per_region')
  const told = await sql<{ id: string; name: string; subject: string; actor: string; at: Date; content: string }>`
    select id, name, subject, actor, at, content from bus.event where name = 'crisis.place-emptied' and subject = ${id}`.execute(
    base.db,
  )
  const [event] = told.rows
  await base.db
    .transaction()
    .execute((trx) =>
      tellOfEmptied(trx, { ...event!, mode: 'real', unitId: null, content: JSON.parse(event!.content) }),
    )
  const warned = await sql<{ person: string }>`
    select distinct substr(person_id, 5) as person from crisis.warning where event_id = ${event!.id} order by 1`.execute(
    base.db,
  )
  expect(warned.rows.map((one) => one.person)).toEqual(['region'])
})

it('when whoever has lost their place is needed all the same, they are called in by hand, are rung anew, and take part', async () => {
  const id = await led('leader')
  await endDuty(varde, await who('admin'), 'dut_leader-leader')
  await answerCall(varde, await who('region'), id, 'coming')
  varde.setClock('2026-03-10T09:30:00Z')
  const again = async () => callIn(varde, await who('region'), id, { personId: 'per_leader', role: 'support' })
  await again()
  const rung = await sql<{ count: number }>`
    select count(*)::int as count from crisis.attempt
     where crisis_id = ${id} and person_id = 'per_leader' and due_at = ${varde.now()}`.execute(base.db)
  expect(rung.rows[0]!.count).toBeGreaterThan(0)
  await expect(again()).rejects.toMatchObject({ code: 'crisis.already-called' })
  expect((await place(id, 'support')).filledBy).toBe(null)
  await answerCall(varde, await who('leader'), id, 'coming')
  expect((await place(id, 'support')).filledBy?.id).toBe('per_leader')
  expect(await leaderOf(id)).toBe('per_region')
  const line = { clientKey: 'med-plass', kind: 'said', text: 'Jeg er her igjen', agoMs: 0, corrects: null } as const
  await writeEntries(varde, await who('leader'), id, [line])
})

it('when the leader takes back the turn that they lent, whoever had it leads no more', async () => {
  const shift = await turn('second')
  const id = await led('second')
  expect((await may('second', id)).toSorted()).toEqual(wanted)
  await removeShift(varde, await who('leader'), shift)
  expect(await may('second', id)).toEqual([])
  expect(await leaderOf(id)).toBe(null)
})

it('when the duty of whoever lent the turn is ended, whoever had the turn leads no more', async () => {
  await turn('second')
  const id = await led('second')
  await endDuty(varde, await who('admin'), 'dut_leader-leader')
  expect(await may('second', id)).toEqual([])
})

it('when a turn merely ends, or somebody else loses a duty meanwhile, whoever leads goes on', async () => {
  const shift = await turn('second')
  const id = await led('second')
  varde.setClock('2026-03-11T03:00:00Z')
  await duty('second', 'bergen', 'press-contact')
  await endDuty(varde, await who('admin'), 'dut_second-press-contact')
  await expect(removeShift(varde, await who('leader'), shift)).rejects.toMatchObject({ code: 'duty.rota-not-found' })
  const later = await addShift(varde, await who('leader'), {
    ...{ unitId: 'unt_halden', duty: 'leader', place: 'primary', personId: 'per_deputy' },
    ...{ from: new Date('2026-03-11T04:00:00Z'), to: new Date('2026-03-11T20:00:00Z') },
  })
  await removeShift(varde, await who('leader'), later.id)
  expect(await leaderOf(id)).toBe('per_second')
  expect((await may('second', id)).toSorted()).toEqual(wanted)
})

it('when a row of the rota is taken away in the turn itself, the place is empty; the morning after it stands', async () => {
  const rota = async () => {
    const { id } = await addRota(varde, await who('leader'), {
      ...{ unitId: 'unt_halden', duty: 'leader', place: 'primary', personId: 'per_second', weekdays: [2] },
      ...{ starts: '08:00', ends: '07:00', everyWeeks: 1, validFrom: '2026-03-10' },
    })
    return id
  }
  const [first, lost] = [await rota(), await led('second')]
  await removeRota(varde, await who('leader'), first)
  expect(await leaderOf(lost)).toBe(null)
  const [second, kept] = [await rota(), await led('second')]
  varde.setClock('2026-03-11T09:00:00Z')
  await removeRota(varde, await who('leader'), second)
  expect(await leaderOf(kept)).toBe('per_second')
})

it('when an absence is ended by hand, its deputy leads no more; when it runs out, the deputy goes on', async () => {
  const away = (to: string) =>
    sql`insert into organisation.absence (id, person_id, deputy_id, from_at, to_at)
        values ('abs_1', 'per_leader', 'per_second', '2026-03-10T08:00:00Z', ${to})
        on conflict (id) do update set to_at = excluded.to_at`.execute(base.db)
  await away('2026-03-10T12:00:00Z')
  const kept = await led('second')
  varde.setClock('2026-03-10T13:00:00Z')
  await duty('second', 'bergen', 'press-contact')
  await endDuty(varde, await who('admin'), 'dut_second-press-contact')
  expect(await leaderOf(kept)).toBe('per_second')
  await away('2026-03-12T12:00:00Z')
  const lost = await led('second')
  await endAbsence(varde, await who('leader'), 'abs_1')
  expect(await leaderOf(lost)).toBe(null)
  expect(await may('second', lost)).toEqual([])
})

it('when a role was handed over in the room, it stands by that until whoever leads or handed it over takes it back', async () => {
  const id = await led('leader')
  await answerCall(varde, await who('safety'), id, 'coming')
  const positionId = (await place(id)).id
  const over = async (by: string, toId: string) =>
    handOverRole(varde, await who(by), { crisisId: id, positionId, toId, brief: 'Jeg må hvile' })
  await over('leader', 'per_safety')
  await duty('safety', 'halden', 'notice-poster')
  await endDuty(varde, await who('admin'), 'dut_safety-notice-poster')
  expect(await leaderOf(id)).toBe('per_safety')
  await over('leader', 'per_leader')
  expect(await leaderOf(id)).toBe('per_leader')
  await over('leader', 'per_safety')
  await endDuty(varde, await who('admin'), 'dut_leader-leader')
  expect(await leaderOf(id)).toBe('per_safety')
  // Whose power is gone takes nothing back.
  await expect(over('leader', 'per_leader')).rejects.toMatchObject({ code: 'crisis.hand-over-not-allowed' })
})

it('when a speaker has handed the role over, the speaker takes it back', async () => {
  const id = await led('press')
  await answerCall(varde, await who('safety'), id, 'coming')
  const { id: positionId } = await place(id, 'communication')
  const over = async (by: string, toId: string) =>
    handOverRole(varde, await who(by), { crisisId: id, positionId, toId, brief: 'Jeg må hvile' })
  await over('press', 'per_safety')
  await over('press', 'per_press')
  expect((await place(id, 'communication')).filledBy?.id).toBe('per_press')
})

it('when access is ended, every place is empty, also one that was handed over, and an old answer fills it no more', async () => {
  await sql`update organisation.person set email = 'vakt@example.no' where id = 'per_safety'`.execute(base.db)
  const { personId } = await addAccount({ db: base.db, varde, top: 'unt_halden' }, 'relief@example.no')
  const id = await led('leader')
  await answerCall(varde, await who('safety'), id, 'coming')
  await sql`update access.user set person_id = 'per_safety' where person_id = ${personId}`.execute(base.db)
  const positionId = (await place(id)).id
  await handOverRole(varde, await who('leader'), { crisisId: id, positionId, toId: 'per_safety', brief: 'Til deg' })
  await endAllAccess(varde, await who('admin'), 'per_safety')
  await escalate(varde)
  expect((await place(id, 'safety-delegate')).filledBy).toBe(null)
  // The leader is there still, and has the place again.
  expect(await leaderOf(id)).toBe('per_leader')
})

it('when the level above has taken over and its leader leaves the agency, the place is empty', async () => {
  const id = await led('leader')
  await takeOverCrisis(varde, await who('region'), id, 'To enheter er berørt')
  expect(await leaderOf(id)).toBe('per_region')
  await duty('region', 'bergen', 'notice-poster')
  await endDuty(varde, await who('admin'), 'dut_region-notice-poster')
  expect(await leaderOf(id)).toBe('per_region')
  await closePerson(varde, await who('admin'), 'per_region')
  expect(await leaderOf(id)).toBe(null)
  await sql`update organisation.person set valid_to = null where id = 'per_region'`.execute(base.db)
  for (const name of ['leader', 'press-contact']) await duty('region', 'ost', name)
})

it('when a shift was offered by one whose power is gone since, it cannot be taken', async () => {
  const id = await led('leader')
  await answerCall(varde, await who('safety'), id, 'coming')
  const offer = await giveShift(varde, await who('leader'), id, { toId: 'per_safety', brief: 'God natt' })
  await endDuty(varde, await who('admin'), 'dut_leader-leader')
  await expect(acceptShift(varde, await who('safety'), id, offer.id)).rejects.toMatchObject({ kind: 'conflict' })
})

it('when somebody who was called as a holder loses the duty before they answer, their answer fills nothing', async () => {
  varde.setClock(START)
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  await endDuty(varde, await who('admin'), 'dut_leader-leader')
  await answerCall(varde, await who('leader'), crisisId, 'coming')
  expect(await leaderOf(crisisId)).toBe(null)
})

it('when a holder hands a role over and gets it back, they have it by the duty, and lose it with the duty', async () => {
  const id = await led('leader')
  await answerCall(varde, await who('safety'), id, 'coming')
  const positionId = (await place(id)).id
  const over = async (by: string, toId: string) =>
    handOverRole(varde, await who(by), { crisisId: id, positionId, toId, brief: 'Jeg må hvile' })
  await over('leader', 'per_safety')
  await over('safety', 'per_leader')
  await endDuty(varde, await who('admin'), 'dut_leader-leader')
  expect(await leaderOf(id)).toBe(null)
})

it('when the place went from hand to hand, and whoever has it had a turn before that, they keep it whatever else is set', async () => {
  const at = (hours: number) => new Date(Date.parse(START) + hours * 3_600_000)
  await addShift(varde, await who('head'), {
    ...{ unitId: 'unt_halden', duty: 'leader', place: 'primary', personId: 'per_union' },
    ...{ from: at(1), to: at(3) },
  })
  const id = await led('leader')
  const handed = async (byKey: string, toKey: string) => {
    const { id: positionId } = await place(id)
    await handOverRole(varde, await who(byKey), {
      crisisId: id,
      positionId,
      toId: `per_${toKey}`,
      brief: 'Vakten er din',
    })
  }
  for (const key of ['safety', 'union']) await answerCall(varde, await who(key), id, 'coming')
  varde.setClock(at(2))
  await handed('leader', 'safety')
  varde.setClock(at(4))
  await handed('safety', 'union')
  await addShift(varde, await who('head'), {
    ...{ unitId: 'unt_halden', duty: 'leader', place: 'primary', personId: 'per_union' },
    ...{ from: at(40), to: at(48) },
  })
  expect(await leaderOf(id)).toBe('per_union')
})
