import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Caller, systemCaller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { loadDutyBook } from '../actions/load-duty-book.ts'
import { uncoveredDuties } from '../actions/uncovered-duties.ts'
import { viewDuty } from '../actions/view-duty.ts'
import { viewDutyWeek } from '../actions/view-duty-week.ts'
import { ownerAt } from '../rules/duty-chain.ts'

/** A Tuesday, ten in the morning. */
const NOW = '2026-03-10T09:00:00Z'
const PRESS = { unitId: 'unt_halden', duty: 'press-contact' } as const
let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: NOW })
  for (const [id, kind, parent] of [
    ['unt_kdi', 'directorate', null],
    ['unt_halden', 'prison', 'unt_kdi'],
  ])
    await sql`insert into organisation.unit (id, parent_id, kind, name, short_name, valid_from, changed_on)
      values (${id}, ${parent}, ${kind}, ${id}, ${id}, '2020-01-01', '2020-01-01')`.execute(base.db)
  for (const [key, duty, until] of [
    ['contact', 'press-contact', null],
    ['second', 'press-contact-alternate', null],
    ['leader', 'leader', '2026-03-10'],
    ['turn', null, null],
  ]) {
    await sql`insert into organisation.person (id, unit_id, display_name, valid_from)
      values (${`per_${key}`}, 'unt_halden', 'Test Testesen', '2020-01-01')`.execute(base.db)
    if (duty)
      await sql`insert into organisation.duty (id, person_id, unit_id, duty, valid_from, valid_to)
        values (${`dut_${key}`}, ${`per_${key}`}, 'unt_halden', ${duty}, '2020-01-01', ${until})`.execute(base.db)
  }
})
afterAll(() => base.drop())

it('when the week is read after whoever named a turn lost the power to, it says who answers now, as the page beside it does', async () => {
  await sql`insert into duty.shift (id, duty, unit_id, place, person_id, from_at, to_at, named_by, made_by, made_at)
    values ('shi_1', 'press-contact', 'unt_halden', 'primary', 'per_turn', '2026-03-10T06:00:00Z', '2026-03-10T16:00:00Z',
            'per_leader', 'per_leader', now())`.execute(base.db)
  const caller = systemCaller('test')
  const { answers } = await viewDuty(varde, caller, PRESS)
  expect(answers.personId).toBe('per_contact')
  const { days } = await viewDutyWeek(varde, caller, { ...PRESS, day: '2026-03-10' })
  const now = days.flatMap((day) => day.answers).find(({ from, to }) => from <= NOW && NOW < to)
  expect(now?.owner.personId).toBe('per_contact')
})

it('when one moment is asked about, an absence that begins at that very instant counts', async () => {
  await sql`insert into organisation.absence (id, person_id, from_at, to_at)
    values ('abs_1', 'per_contact', ${NOW}, '2026-03-11T09:00:00Z')`.execute(base.db)
  const at = new Date(NOW)
  const { book } = await loadDutyBook(base.db, { from: at, to: at, duties: ['press-contact'] })
  expect(ownerAt(book!, PRESS, at.getTime()).personId).toBe('per_second')
})

it('when somebody is away twice, or has not begun here, I dag says what is uncovered now, and of those who work here', async () => {
  for (const [key, duty, from] of [
    ['poster', 'notice-poster', '2020-01-01'],
    ['new', 'relatives-liaison', '2026-03-20'],
  ]) {
    await sql`insert into organisation.person (id, unit_id, display_name, valid_from)
      values (${`per_${key}`}, 'unt_halden', 'Test Testesen', ${from})`.execute(base.db)
    await sql`insert into organisation.duty (id, person_id, unit_id, duty, valid_from)
      values (${`dut_${key}`}, ${`per_${key}`}, 'unt_halden', ${duty}, '2020-01-01')`.execute(base.db)
  }
  await sql`insert into organisation.absence (id, person_id, from_at, to_at, deputy_id) values
    ('abs_2', 'per_poster', '2026-03-09T08:00:00Z', '2026-03-10T12:00:00Z', null),
    ('abs_3', 'per_poster', '2026-03-10T20:00:00Z', '2026-03-14T08:00:00Z', 'per_second'),
    ('abs_4', 'per_new', '2026-03-09T08:00:00Z', null, null)`.execute(base.db)
  const leader: Caller = {
    ...{ kind: 'person', id: 'per_reader', name: 'Test Testesen', language: 'nb', unitId: 'unt_kdi' },
    duties: [{ duty: 'leader', unitId: 'unt_kdi', unitIds: ['unt_kdi', 'unt_halden'] }],
  }
  const uncovered = await uncoveredDuties(varde, leader)
  expect(uncovered.map((one) => [one.absenceId, one.duty])).toEqual([['abs_2', 'notice-poster']])
})
