import nodeIcal, { type VEvent } from 'node-ical'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { type FeedChoice, makeFeed } from '../actions/calendar-feed.ts'
import { cancelMeeting } from '../actions/meeting/cancel-meeting.ts'
import { giveFollowUp } from '../actions/meeting/give-follow-up.ts'
import { markFollowUp } from '../actions/meeting/mark-follow-up.ts'
import { planMeeting } from '../actions/meeting/plan-meeting.ts'
import { startMeeting } from '../actions/meeting/start-meeting.ts'
import { viewMeeting } from '../actions/meeting/view-meeting.ts'
import { addAgendaItem } from '../actions/meeting/write-agenda.ts'
import { readFeed } from '../actions/read-feed.ts'
import { aHouse, caller } from './house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let meeting: string
const as = (key: string) => caller(base.db, key, varde.now())
const HALDEN: FeedChoice = { kind: 'unit', unitId: 'unt_halden' }

/** What a calendar program makes of an address, in the order of time. */
async function read(who: string, choice: FeedChoice): Promise<VEvent[]> {
  const { url } = await makeFeed(varde, await as(who), choice)
  const events = nodeIcal.sync.parseICS(await readFeed(varde, /([^/]+)\.ics$/.exec(url)![1]!))
  return Object.values(events)
    .filter((one): one is VEvent => one?.type === 'VEVENT')
    .toSorted((a, b) => a.start.getTime() - b.start.getTime())
}

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db)
  await aHouse(base.db)
  const planned = {
    ...{ kind: 'status' as const, title: 'Statusmøte', unitId: 'unt_halden', place: 'Rom 2' },
    ...{ chairId: 'per_leader', participantIds: ['per_stranger'] },
    ...{ starts: '2026-03-23T09:00', ends: '2026-03-23T10:00' },
  }
  const series = { every: 'week' as const, interval: 1, count: 3 }
  meeting = (await planMeeting(varde, await as('adviser'), { meeting: planned, series })).id
})
afterAll(() => base.drop())

test('when a meeting comes again, each time is in the calendar of those who are asked, at its hour also after the clock changes', async () => {
  for (const [who, choice] of [
    ['stranger', { kind: 'mine' }],
    ['leader', { kind: 'mine' }],
    ['adviser', HALDEN],
  ] as const) {
    const events = await read(who, choice)
    expect(
      events.map(({ summary }) => summary),
      who,
    ).toEqual(['Statusmøte', 'Statusmøte', 'Statusmøte'])
    expect(events.map(({ start }) => start.toISOString())).toEqual([
      ...['2026-03-23T08:00:00.000Z', '2026-03-30T07:00:00.000Z', '2026-04-06T07:00:00.000Z'],
    ])
    expect(events[0]).toMatchObject({ location: 'Rom 2', url: expect.stringContaining(`/plan/moter/${meeting}`) })
  }
})

test('when somebody is not asked, their own calendar has no meeting; the calendar of a unit has those they may read', async () => {
  expect(await read('colleague', { kind: 'mine' })).toEqual([])
  expect(await read('stranger', { kind: 'unit', unitId: 'unt_halden' })).toHaveLength(3)
  expect(await read('adviser', { kind: 'audience', audienceKey: 'staff' })).toEqual([])
})

test('when something is handed out, it stands on its day in the owner’s calendar alone, until it is done', async () => {
  await startMeeting(varde, await as('leader'), meeting)
  const { itemId } = await addAgendaItem(varde, await as('leader'), { id: meeting, title: 'Skilt' })
  const followUp = { text: 'Bestille skilt', ownerId: 'per_colleague', dueOn: '2026-03-27', initiativeId: null }
  const { followUpId } = await giveFollowUp(varde, await as('leader'), { id: meeting, itemId, followUp })
  const [task] = await read('colleague', { kind: 'mine' })
  expect(task).toMatchObject({ summary: 'Oppgave: Bestille skilt', datetype: 'date' })
  expect(JSON.stringify(await read('leader', HALDEN))).not.toContain('Bestille skilt')
  await markFollowUp(varde, await as('colleague'), { id: followUpId, state: 'done', note: '', dueOn: null })
  expect(await read('colleague', { kind: 'mine' })).toEqual([])
})

test('when a meeting is cancelled, calendar programs are told', async () => {
  const last = (await read('leader', { kind: 'mine' })).at(-1)!.uid.split('@')[0]!
  await cancelMeeting(varde, await as('leader'), { id: last, reason: 'Påske', withLater: false })
  expect((await read('leader', { kind: 'mine' })).at(-1)).toMatchObject({ status: 'CANCELLED' })
  expect((await viewMeeting(varde, await as('leader'), last)).state).toBe('cancelled')
})
