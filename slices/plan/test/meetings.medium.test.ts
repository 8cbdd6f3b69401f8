import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { pdfFaults } from '../../../kit/test/pdf-faults.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { cancelMeeting } from '../actions/meeting/cancel-meeting.ts'
import { changeMeeting } from '../actions/meeting/change-meeting.ts'
import { closeMeeting } from '../actions/meeting/close-meeting.ts'
import { giveFollowUp } from '../actions/meeting/give-follow-up.ts'
import { listFollowUps } from '../actions/meeting/list-follow-ups.ts'
import { listMeetings } from '../actions/meeting/list-meetings.ts'
import { markFollowUp } from '../actions/meeting/mark-follow-up.ts'
import { planMeeting } from '../actions/meeting/plan-meeting.ts'
import { printMinutes } from '../actions/meeting/print-minutes.ts'
import { readMinutes } from '../actions/meeting/read-minutes.ts'
import { recordDecision } from '../actions/meeting/record-decision.ts'
import { reminderContent, remindOwners } from '../actions/meeting/remind-owners.ts'
import { reopenMeeting } from '../actions/meeting/reopen-meeting.ts'
import { startMeeting } from '../actions/meeting/start-meeting.ts'
import { viewMeeting } from '../actions/meeting/view-meeting.ts'
import { addAgendaItem, orderAgenda, removeAgendaItem } from '../actions/meeting/write-agenda.ts'
import { writeMinutes } from '../actions/meeting/write-minutes.ts'
import { startInitiative } from '../actions/start-initiative.ts'
import { planWaitingFor } from '../actions/waiting-for.ts'
import type { MeetingInput } from '../rules/meeting/meeting.ts'
import { aDocument, aHouse, caller, eventsOf } from './house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const as = (key: string) => caller(base.db, key, varde.now())
const aMeeting = (over: Partial<MeetingInput> = {}): MeetingInput => ({
  kind: 'status',
  title: 'Statusmøte',
  unitId: 'unt_halden',
  chairId: 'per_leader',
  participantIds: ['per_stranger'],
  place: '',
  starts: '2026-03-12T09:00',
  ends: '2026-03-12T10:00',
  ...over,
})
const plan = async (over: Partial<MeetingInput> = {}) =>
  (await planMeeting(varde, await as('adviser'), { meeting: aMeeting(over), series: null })).id
const agenda = async (id: string, who = 'adviser') => (await viewMeeting(varde, await as(who), id)).agenda

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db)
  await aHouse(base.db)
})
afterAll(() => base.drop())

test('when somebody neither reads the unit’s plan nor is asked to come, the meeting is not there', async () => {
  const id = await plan({ participantIds: [] })
  await expect(viewMeeting(varde, await as('stranger'), id)).rejects.toMatchObject({ code: 'plan.meeting-not-found' })
  expect((await listMeetings(varde, await as('stranger'))).items).toEqual([])
  const invited = await plan()
  const seen = await viewMeeting(varde, await as('stranger'), invited)
  expect(seen.abilities).toEqual(['agenda'])
  await expect(startMeeting(varde, await as('stranger'), invited)).rejects.toMatchObject({
    code: 'plan.meeting-not-allowed',
  })
})

test('when a series is planned, one can be moved with those after it, and the rest cancelled', async () => {
  const series = { every: 'week' as const, interval: 2, count: 4 }
  const { id, count } = await planMeeting(varde, await as('adviser'), { meeting: aMeeting({ title: 'Serie' }), series })
  expect(count).toBe(4)
  const starts = async () =>
    (await listMeetings(varde, await as('adviser'))).items
      .filter(({ title, state }) => title === 'Serie' && state === 'planned')
      .map((one) => one.starts)
      .toSorted()
  expect(await starts()).toEqual(['2026-03-12T09:00', '2026-03-26T09:00', '2026-04-09T09:00', '2026-04-23T09:00'])
  const moved = aMeeting({ title: 'Serie', starts: '2026-03-13T10:30', ends: '2026-03-13T11:00' })
  const { stamp } = await viewMeeting(varde, await as('adviser'), id)
  await changeMeeting(varde, await as('adviser'), { id, stamp, meeting: moved, withLater: true })
  expect(await starts()).toEqual(['2026-03-13T10:30', '2026-03-27T10:30', '2026-04-10T10:30', '2026-04-24T10:30'])
  await expect(
    changeMeeting(varde, await as('adviser'), { id, stamp, meeting: moved, withLater: false }),
  ).rejects.toMatchObject({ code: 'plan.meeting-changed-meanwhile' })
  await cancelMeeting(varde, await as('adviser'), { id, reason: 'Ferie', withLater: true })
  expect(await starts()).toEqual([])
})

test('when something is off course or late it is on the agenda by itself, and can be ordered and taken out', async () => {
  const { id: initiativeId } = await startInitiative(varde, await as('adviser'), {
    document: aDocument({ title: 'Morgenmøte' }),
    exercise: false,
  })
  await sql`update plan.initiative set state = 'running', approved_revision = 1 where id = ${initiativeId}`.execute(
    base.db,
  )
  await sql`insert into plan.status_report (id, initiative_id, status, reason, by, at)
    values ('sta_1', ${initiativeId}, 'off-track', 'Ingen kommer', 'per_adviser', now())`.execute(base.db)
  const id = await plan()
  expect(await agenda(id)).toMatchObject([
    {
      id: null,
      source: 'off-course',
      subjectId: initiativeId,
      due: { why: { status: 'off-track', reason: 'Ingen kommer' } },
    },
  ])
  await addAgendaItem(varde, await as('stranger'), { id, title: 'Ferie' })
  await orderAgenda(varde, await as('adviser'), { id, from: 1, to: 0 })
  expect((await agenda(id)).map(({ title }) => title)).toEqual(['Ferie', 'Morgenmøte'])
  await removeAgendaItem(varde, await as('adviser'), { id, place: 1 })
  await startMeeting(varde, await as('leader'), id)
  expect((await agenda(id)).map(({ title }) => title)).toEqual(['Ferie'])
})

test('when two write about the same item, the second sees the first’s text and nothing is lost', async () => {
  const id = await plan({ kind: 'other' })
  await addAgendaItem(varde, await as('adviser'), { id, title: 'Skilt' })
  const [item] = await agenda(id)
  const write = async (who: string, revision: number, text: string) =>
    writeMinutes(varde, await as(who), { id, itemId: item!.id!, revision, text })
  await expect(write('adviser', 0, 'For tidlig')).rejects.toMatchObject({ code: 'plan.meeting-wrong-state' })
  await startMeeting(varde, await as('leader'), id)
  expect(await write('adviser', 0, 'Skiltene er bestilt.')).toMatchObject({ revision: 1 })
  await expect(write('stranger', 0, 'Noe annet.')).rejects.toMatchObject({
    code: 'plan.minutes-changed-meanwhile',
    details: { theirs: { text: 'Skiltene er bestilt.', revision: 1, author: 'Test Testesen (adviser)' } },
  })
  expect(await write('stranger', 1, 'Skiltene er bestilt. Noe annet.')).toMatchObject({ revision: 2 })
})

test('when a meeting is closed, its minutes stand; a correction is the next version, and both can be read', async () => {
  const id = await plan()
  const { itemId } = await addAgendaItem(varde, await as('adviser'), { id, title: 'Skilt' })
  await startMeeting(varde, await as('leader'), id)
  await writeMinutes(varde, await as('adviser'), { id, itemId, revision: 0, text: 'Først slik.' })
  const decision = { text: 'Vi bestiller', decidedById: 'per_leader', initiativeId: null }
  await recordDecision(varde, await as('adviser'), { id, itemId, decision })
  expect(await closeMeeting(varde, await as('leader'), id)).toEqual({ version: 1 })
  await expect(
    writeMinutes(varde, await as('adviser'), { id, itemId, revision: 1, text: 'Sent.' }),
  ).rejects.toMatchObject({ code: 'plan.meeting-wrong-state' })
  await reopenMeeting(varde, await as('leader'), { id, reason: 'Feil dato' })
  await writeMinutes(varde, await as('adviser'), { id, itemId, revision: 1, text: 'Så slik.' })
  expect(await closeMeeting(varde, await as('leader'), id)).toEqual({ version: 2 })
  const said = async (version: number) => {
    const { content, reason } = await readMinutes(varde, await as('adviser'), { id, version })
    return [content.items.find(({ title }) => title === 'Skilt')?.minutes, reason]
  }
  expect(await said(1)).toEqual(['Først slik.', null])
  expect(await said(2)).toEqual(['Så slik.', 'Feil dato'])
  await expect(sql`update plan.minutes set reason = 'x' where meeting_id = ${id}`.execute(base.db)).rejects.toThrow()
  expect(await eventsOf(base.db, id)).toContain('plan.meeting-closed')
  const pdf = await printMinutes(varde, await as('adviser'), { id, version: 1 })
  expect(pdfFaults(pdf)).toEqual([])
})

test('when somebody is given something to do, they are reminded once before and once after, and it waits on I dag', async () => {
  const id = await plan({ kind: 'other' })
  const { itemId } = await addAgendaItem(varde, await as('adviser'), { id, title: 'Maler' })
  await startMeeting(varde, await as('leader'), id)
  const followUp = { text: 'Bestill maler', ownerId: 'per_colleague', dueOn: '2026-03-11', initiativeId: null }
  const { followUpId } = await giveFollowUp(varde, await as('adviser'), { id, itemId, followUp })
  await sql`update organisation.person set email = 'kollega@example.no', language = 'nn' where id = 'per_colleague'`.execute(
    base.db,
  )
  expect(await remindOwners(varde)).toBe(1)
  expect(await remindOwners(varde)).toBe(0)
  expect((await planWaitingFor(varde, await as('colleague'))).followUps).toMatchObject([
    { id: followUpId, from: 'Statusmøte' },
  ])
  const { rows } = await sql<{ id: string }>`select id from plan.reminder where follow_up_id = ${followUpId}`.execute(
    base.db,
  )
  const content = await reminderContent(varde, rows[0]!.id)
  expect([content?.email, content?.language]).toEqual(['kollega@example.no', 'nn'])
  expect(content?.text).not.toContain('maler')
  varde.setClock('2026-03-12T07:00:00Z')
  expect([await remindOwners(varde), await remindOwners(varde)]).toEqual([1, 0])
  await markFollowUp(varde, await as('colleague'), { id: followUpId, state: 'done', note: 'Bestilt', dueOn: null })
  expect(await reminderContent(varde, rows[0]!.id)).toBeNull()
  const [line] = await listFollowUps(varde, await as('colleague'))
  expect([line?.state, line?.note, line?.noteBy]).toEqual(['done', 'Bestilt', 'Test Testesen (colleague)'])
  await expect(
    markFollowUp(varde, await as('stranger'), { id: followUpId, state: 'open', note: '', dueOn: null }),
  ).rejects.toMatchObject({ code: 'plan.follow-up-not-found' })
  expect(await eventsOf(base.db, followUpId)).toEqual([
    'plan.follow-up-given',
    'plan.reminded',
    'plan.reminded',
    'plan.follow-up-marked',
  ])
})
