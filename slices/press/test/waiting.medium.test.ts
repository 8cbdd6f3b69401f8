import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { askSource, replyAsSource } from '../actions/ask-source.ts'
import { askForApproval } from '../actions/decide-answer.ts'
import { pressWaitingFor } from '../actions/press-waiting-for.ts'
import { takeInquiry } from '../actions/receive-inquiry.ts'
import { viewInquiry } from '../actions/view-inquiry.ts'
import { watchDeadlines } from '../actions/watch-deadlines.ts'
import { writeAnswer } from '../actions/write-answer.ts'
import { asked, NOW, type PressHouse, pressHouse } from './desk.ts'

let house: PressHouse
beforeAll(async () => {
  house = await pressHouse()
})
afterAll(() => house.drop())

const waits = async (who: string) => {
  const { answers, toApprove, facts, next } = await pressWaitingFor(house.varde, house.people[who]!)
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)
  return { answers: ids(answers), toApprove: ids(toApprove), facts: ids(facts), next: next?.toISOString() ?? null }
}

it('when an inquiry comes in, it waits for its owner; when it is written, for who approves; facts for the unit that is asked', async () => {
  const { varde, people } = house
  const { id } = await takeInquiry(varde, people.adviser!, asked({ unitId: 'unt_halden' }))
  expect(await waits('contact')).toMatchObject({ answers: [id], toApprove: [], next: '2026-03-10T13:00:00.000Z' })
  expect(await waits('deputy')).toMatchObject({ answers: [], next: '2026-03-10T13:00:00.000Z' })
  expect(await waits('nobody')).toEqual({ answers: [], toApprove: [], facts: [], next: null })
  await askSource(varde, people.contact!, { id, unitId: 'unt_vik', ask: 'Hvor mange?', dueAt: null })
  expect(await waits('vik')).toMatchObject({ facts: [id] })
  const text = { text: 'Vi svarer på det i morgen.', language: 'nb', sources: [], lineIds: [] }
  await writeAnswer(varde, people.contact!, { id, revision: 0, ...text })
  await askForApproval(varde, people.contact!, id)
  expect((await waits('leader')).toApprove).toEqual([id])
  expect((await waits('contact')).toApprove).toEqual([])
})

it('when the contact is away, facts wait for whoever answers instead; what one with a turn alone was given waits for them', async () => {
  const { varde, people, base, away } = house
  const { id } = await takeInquiry(varde, people.adviser!, asked({ unitId: 'unt_halden', topic: 'Besøk' }))
  await away('vik', '2026-03-10T08:00:00Z', '2026-03-11T08:00:00Z')
  await askSource(varde, people.contact!, { id, unitId: 'unt_vik', ask: 'Hvor mange?', dueAt: null })
  expect((await waits('editor')).facts).toEqual(expect.arrayContaining([id]))
  expect((await waits('leader')).facts).toEqual([])

  await sql`insert into duty.shift (id, duty, unit_id, place, person_id, from_at, to_at, named_by, made_by, made_at)
    values ('shi_1', 'press-contact', 'unt_halden', 'primary', 'per_nobody', '2026-03-10T08:00:00Z', '2026-03-10T16:00:00Z',
            'system:test', 'system:test', now())`.execute(base.db)
  const taken = await takeInquiry(varde, people.adviser!, asked({ unitId: 'unt_halden', topic: 'Mat' }))
  expect(taken.ownerId).toBe('per_nobody')
  expect(await waits('nobody')).toEqual({
    answers: [taken.id],
    toApprove: [],
    facts: [],
    next: '2026-03-10T13:00:00.000Z',
  })
})

it('when somebody answers for a unit by a turn alone, they hear that it is asked for facts, open it and give them; not after the turn', async () => {
  const { varde, people, base } = house
  await sql`delete from duty.shift`.execute(base.db)
  await sql`insert into duty.shift (id, duty, unit_id, place, person_id, from_at, to_at, named_by, made_by, made_at)
    values ('shi_2', 'press-contact', 'unt_halden', 'primary', 'per_nobody', '2026-03-10T08:00:00Z', '2026-03-10T16:00:00Z',
            'system:test', 'system:test', now())`.execute(base.db)
  const { id } = await takeInquiry(varde, people.adviser!, asked({ unitId: 'unt_kdi', topic: 'Fakta' }))
  const open = async (who: string) => (await viewInquiry(varde, people[who]!, id)).sources
  const gone = { code: 'press.inquiry-not-found' }
  await expect(open('nobody')).rejects.toMatchObject(gone)
  const first = await askSource(varde, people.adviser!, { id, unitId: 'unt_halden', ask: 'Hvor mange?', dueAt: null })
  const last = await askSource(varde, people.adviser!, { id, unitId: 'unt_halden', ask: 'Når?', dueAt: null })
  const { rows } = await sql<{ to: string }>`
    select address as to from press.letter where inquiry_id = ${id} and kind = 'warning' order by at desc, id desc limit 1`.execute(
    base.db,
  )
  expect(rows).toEqual([{ to: 'nobody@example.no' }])
  expect((await waits('nobody')).facts).toContain(id)
  expect(await open('nobody')).toMatchObject([{ mayReply: true }, { mayReply: true }])
  expect((await viewInquiry(varde, people.nobody!, id)).abilities).toEqual([])
  await replyAsSource(varde, people.nobody!, { id: first.id, reply: '41' })
  await expect(open('vik')).rejects.toMatchObject(gone)
  varde.setClock('2026-03-10T16:00:00Z')
  await expect(open('nobody')).rejects.toMatchObject(gone)
  await expect(replyAsSource(varde, people.nobody!, { id: last.id, reply: '14.00' })).rejects.toMatchObject({
    code: 'press.source-not-found',
  })
  expect((await waits('nobody')).facts).toEqual([])
  varde.setClock(NOW)
  await replyAsSource(varde, people.nobody!, { id: last.id, reply: '14.00' })
  // Nothing is asked of them any more.
  await expect(open('nobody')).rejects.toMatchObject(gone)
})

it('when time presses and whoever answers next hears of it by a turn alone, they may read the inquiry, and do nothing with it before it is theirs', async () => {
  const { varde, people, base } = house
  varde.setClock(NOW)
  await sql`delete from duty.shift`.execute(base.db)
  await sql`insert into duty.shift (id, duty, unit_id, place, person_id, from_at, to_at, named_by, made_by, made_at)
    values ('shi_4', 'press-contact', 'unt_halden', 'alternate', 'per_nobody', '2026-03-10T08:00:00Z', '2026-03-10T16:00:00Z',
            'system:test', 'system:test', now())`.execute(base.db)
  const { id, ownerId } = await takeInquiry(varde, people.adviser!, asked({ unitId: 'unt_halden', topic: 'Frist' }))
  expect(ownerId).toBe('per_contact')
  const read = async (who: string) => viewInquiry(varde, people[who]!, id)
  await expect(read('nobody')).rejects.toMatchObject({ code: 'press.inquiry-not-found' })
  varde.setClock('2026-03-10T12:30:00Z')
  await watchDeadlines(varde)
  const { rows } = await sql<{ to: string }>`
    select address as to from press.letter where inquiry_id = ${id} and kind = 'warning'`.execute(base.db)
  expect(rows.map(({ to }) => to)).toContain('nobody@example.no')
  expect((await read('nobody')).abilities).toEqual([])
  varde.setClock(NOW)
})
