import { sql } from 'kysely'
import nodeIcal, { type VEvent } from 'node-ical'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { closeFeed, listFeeds, makeFeed } from '../actions/calendar-feed.ts'
import { viewItem } from '../actions/load-item.ts'
import { cancelItem, moveItem, takeOutTime } from '../actions/move-item.ts'
import { readFeed } from '../actions/read-feed.ts'
import { setAudienceLimit } from '../actions/set-audience-limit.ts'
import { viewCalendar } from '../actions/view-calendar.ts'
import { addItem, saveItem } from '../actions/write-item.ts'
import type { ItemInput } from '../rules/calendar/item.ts'
import { aHouse, caller, eventsOf } from './house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const as = (key: string) => caller(base.db, key, varde.now())

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { env: { VARDE_BASE_URL: 'https://varde.example' } })
  await aHouse(base.db)
})
afterAll(() => base.drop())

const item = (over: Partial<ItemInput> = {}): ItemInput => ({
  kind: 'message',
  title: 'Nyhetsbrev',
  note: 'Husk rettelsen.',
  isPrivate: false,
  unitId: 'unt_halden',
  ownerId: 'per_adviser',
  audienceKeys: ['staff'],
  channelKey: null,
  initiativeId: null,
  place: '',
  starts: '2026-03-23T09:00',
  ends: '2026-03-23T09:30',
  recurrence: null,
  ...over,
})
const weekly = { freq: 'weekly' as const, interval: 1, weekdays: [], nth: null, until: null, count: 4 }
const add = async (over: Partial<ItemInput> = {}, key = 'adviser') => addItem(varde, await as(key), item(over))
const week = async (from: string, to: string, over = {}, key = 'adviser') =>
  viewCalendar(varde, await as(key), { from, to, ...over })
const startsOf = (view: Awaited<ReturnType<typeof week>>, id: string) =>
  view.entries.filter((entry) => entry.sourceId === id).map(({ starts }) => starts)

test('when a series is added, each time of it is in the calendar, and one or all can be moved and moved back', async () => {
  const { id } = await add({ recurrence: weekly })
  const all = ['2026-03-23T09:00', '2026-03-30T09:00', '2026-04-06T09:00', '2026-04-13T09:00']
  expect(startsOf(await week('2026-03-16', '2026-05-01'), id)).toEqual(all)
  const at = all[1]!
  const move = async (revision: number, starts: string, ends: string, whole: boolean, from = at) =>
    moveItem(varde, await as('adviser'), { id, revision, at: from, whole, starts, ends })
  await move(1, '2026-03-31T12:00', '2026-03-31T12:30', false)
  expect(startsOf(await week('2026-03-30', '2026-04-05'), id)).toEqual(['2026-03-31T12:00'])
  await move(2, at, '2026-03-30T09:30', false)
  expect(startsOf(await week('2026-03-16', '2026-05-01'), id)).toEqual(all)
  await move(3, '2026-03-31T10:00', '2026-03-31T10:30', true)
  expect(startsOf(await week('2026-03-16', '2026-05-01'), id)[0]).toBe('2026-03-24T10:00')
  await takeOutTime(varde, await as('adviser'), { id, revision: 4, at: '2026-03-31T10:00', isOut: true })
  expect(startsOf(await week('2026-03-16', '2026-05-01'), id)).toHaveLength(3)
  expect(await eventsOf(base.db, id)).toEqual([
    'plan.item-added',
    ...Array(3).fill('plan.item-moved'),
    'plan.item-time-taken-out',
  ])
})

test('when what is ahead is moved to what is past, by a move or by the form, it is refused; what was may be written as it was', async () => {
  const { id } = await add({ starts: '2026-06-01T09:00', ends: '2026-06-01T09:30' })
  const to = { starts: '2026-01-05T09:00', ends: '2026-01-05T09:30' }
  const moved = moveItem(varde, await as('adviser'), { id, revision: 1, at: '2026-06-01T09:00', whole: true, ...to })
  await expect(moved).rejects.toMatchObject({ code: 'plan.item-moved-past' })
  await expect(saveItem(varde, await as('adviser'), { id, revision: 1, item: item(to) })).rejects.toMatchObject({
    code: 'plan.item-moved-past',
  })
  const was = await add(to)
  const later = { starts: '2026-01-06T09:00', ends: '2026-01-06T09:30' }
  await moveItem(varde, await as('adviser'), { id: was.id, revision: 1, at: to.starts, whole: true, ...later })
})

test('when two people change the same item, the second is told, and nothing is lost', async () => {
  const { id } = await add({ starts: '2026-06-01T09:00', ends: '2026-06-01T09:30' })
  const saved = {
    id,
    revision: 1,
    item: item({ title: 'Nytt navn', starts: '2026-06-01T09:00', ends: '2026-06-01T10:00' }),
  }
  expect(await saveItem(varde, await as('colleague'), saved)).toEqual({ revision: 2 })
  await expect(saveItem(varde, await as('adviser'), { ...saved, item: item() })).rejects.toMatchObject({
    code: 'plan.item-changed-meanwhile',
    details: { theirs: { revision: 2, item: { title: 'Nytt navn' } } },
  })
  await expect(saveItem(varde, await as('stranger'), { ...saved, revision: 2 })).rejects.toMatchObject({
    code: 'plan.item-not-allowed',
  })
})

test('when something is private, others neither see it nor find it, but it counts against the load', async () => {
  const { id } = await add({ isPrivate: true, starts: '2026-08-03T09:00', ends: '2026-08-03T10:00' })
  for (const clock of ['12', '15']) {
    const times = { starts: `2026-08-04T${clock}:00`, ends: `2026-08-04T${clock}:30` }
    await add(times)
  }
  await add({ starts: '2026-08-06', ends: '2026-08-06' })
  const seen = await week('2026-08-03', '2026-08-09', {}, 'stranger')
  expect(startsOf(seen, id)).toEqual([])
  await expect(viewItem(varde, await as('stranger'), id)).rejects.toMatchObject({ code: 'plan.item-not-found' })
  expect(seen.overloads).toMatchObject([{ audienceKey: 'staff', week: '2026-W32', limit: 3 }])
  expect(seen.overloads[0]!.entryIds).toHaveLength(4)
  await setAudienceLimit(varde, await as('head'), { audienceKey: 'staff', perWeek: 4 })
  expect((await week('2026-08-03', '2026-08-09')).overloads).toEqual([])
  await setAudienceLimit(varde, await as('head'), { audienceKey: 'staff', perWeek: null })
})

test('when the calendar is filtered, only what passes is shown', async () => {
  const { id } = await add({ starts: '2026-09-01T09:00', ends: '2026-09-01T09:30', channelKey: 'intranet' })
  const found = async (over: object, key = 'adviser') =>
    startsOf(await week('2026-09-01', '2026-09-30', over, key), id).length
  expect(await found({ unitId: 'unt_ost' })).toBe(1)
  expect(await found({ unitId: 'unt_bergen' })).toBe(0)
  expect(await found({ audienceKey: 'staff', channelKey: 'intranet', isMine: true })).toBe(1)
  expect(await found({ audienceKey: 'press' })).toBe(0)
  expect(await found({ isMine: true }, 'colleague')).toBe(0)
  await expect(week('2026-01-01', '2027-12-31')).rejects.toMatchObject({ code: 'plan.calendar-span' })
  expect((await week('2026-03-30', '2026-04-06')).holidays.map(({ name }) => name)).toEqual([
    'maundy-thursday',
    'good-friday',
    'easter-sunday',
    'easter-monday',
  ])
})

test('when a dispatch is planned for a time, it stands in the calendar among the rest', async () => {
  await sql`insert into dispatch.dispatch (id, number, mode, message_id, version_id, unit_id, title, state, created_by, created_at)
    values ('dsp_cal', '2026-900', 'real', 'msg_x', 'ver_x', 'unt_halden', 'Ny ordning', 'planned', 'per_adviser', now())`.execute(
    base.db,
  )
  await sql`insert into dispatch.wave (id, dispatch_id, position, name, audiences, audience_kinds, channels, gate)
    values ('wav_cal', 'dsp_cal', 1, 'Ansatte', '{"groups":["staff"]}', '{staff}', '{email}',
            '{"kind":"at","at":"2026-10-05T08:00:00Z"}')`.execute(base.db)
  const view = await week('2026-10-05', '2026-10-05')
  expect(view.entries).toMatchObject([
    { source: 'dispatch', sourceId: 'dsp_cal', starts: '2026-10-05T10:00', audienceKeys: ['staff'], mayChange: false },
  ])
  expect(view.entries[0]!.title).toBe('Ny ordning')
})

test('when a dispatch is not theirs to see, people see that something goes out and not what it is called, in feeds too', async () => {
  const titles = async (key: string) =>
    (await week('2026-10-05', '2026-10-05', {}, key)).entries.map((one) => one.title)
  expect(await titles('leader')).toEqual(['Ny ordning'])
  for (const key of ['deputy', 'stranger']) {
    expect(await titles(key)).toEqual(['Utsending'])
    const { url } = await makeFeed(varde, await as(key), { kind: 'unit', unitId: 'unt_halden' })
    const feed = await readFeed(varde, /([^/]+)\.ics$/.exec(url)![1]!)
    expect(feed).toContain('dsp_cal')
    expect(feed).not.toContain('Ny ordning')
  }
})

test('when a feed is shared, it tells what and when but no note and nothing private, until it is closed', async () => {
  await add({ isPrivate: true, title: 'Hemmelig plan', starts: '2026-11-02T09:00', ends: '2026-11-02T10:00' })
  const { id: open } = await add({ title: 'Åpen dag', starts: '2026-11-03', ends: '2026-11-04' })
  const made = await makeFeed(varde, await as('leader'), { kind: 'unit', unitId: 'unt_halden' })
  const read = async ({ url }: { url: string }) => readFeed(varde, /([^/]+)\.ics$/.exec(url)![1]!)
  const shared = await read(made)
  expect(shared).not.toMatch(/Hemmelig|rettelsen/)
  const events = nodeIcal.sync.parseICS(shared)
  expect((events[`${open}@varde.example`] as VEvent).summary).toBe('Åpen dag')
  expect((events['dsp_cal@varde.example'] as VEvent).start.toISOString()).toBe('2026-10-05T08:00:00.000Z')
  const mine = await read(await makeFeed(varde, await as('adviser'), { kind: 'mine' }))
  expect(mine).toMatch(/Hemmelig plan/)
  expect(mine).toMatch(/Husk rettelsen/)
  const group = await read(await makeFeed(varde, await as('leader'), { kind: 'audience', audienceKey: 'press' }))
  expect(group).not.toContain('BEGIN:VEVENT')
  await cancelItem(varde, await as('adviser'), { id: open, revision: 1 })
  expect(await read(made)).toMatch(/SEQUENCE:1[\s\S]*Åpen dag[\s\S]*STATUS:CANCELLED/)
  expect((await listFeeds(varde, await as('leader'))).feeds).toHaveLength(2)
  await expect(closeFeed(varde, await as('adviser'), made.id)).rejects.toMatchObject({ code: 'plan.feed-not-found' })
  await closeFeed(varde, await as('leader'), made.id)
  await expect(read(made)).rejects.toMatchObject({ code: 'plan.feed-not-found' })
})
