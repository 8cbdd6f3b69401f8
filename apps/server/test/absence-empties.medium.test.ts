import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { emptiedByAbsence } from '../../../slices/duty/index.ts'
import { registerAbsence } from '../../../slices/organisation/actions/register-absence.ts'
import { callerOfPerson } from '../../../slices/organisation/index.ts'
import { anAbsence, aPerson, aUnit } from '../../../slices/organisation/test/organisation.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: '2026-03-10T09:00:00Z' })
})
afterAll(() => base.drop())

const from = new Date('2026-03-12T07:00:00Z')
const to = new Date('2026-03-19T07:00:00Z')
async function away(personId: string, deputyId: string | null = null): Promise<string> {
  const caller = (await callerOfPerson(base.db, personId, varde.now()))!
  return registerAbsence(varde, caller, { personId, from, to, deputyId }, emptiedByAbsence).then(
    () => 'registered',
    (error) => `${error.code} ${error.details.duty} ${error.details.unit} ${error.details.day}`,
  )
}

test('when the last one with a duty goes away, it is refused until somebody at work is named', async () => {
  const kdi = await aUnit(base.db, 'kdi', 'directorate')
  const prison = await aUnit(base.db, 'halden', 'prison', kdi)
  const leader = await aPerson(base.db, prison, ['leader'])
  const first = await aPerson(base.db, prison, ['press-contact'])
  const second = await aPerson(base.db, prison, ['press-contact-alternate'])
  const friend = await aPerson(base.db, prison)
  const gone = await aPerson(base.db, prison)
  await anAbsence(base.db, gone, null)
  expect(await away(first)).toBe('registered')
  expect(await away(second)).toBe('organisation.absence-empties-duty pressekontakt halden 2026-03-12')
  expect(await away(second, gone)).toBe('organisation.absence-empties-duty pressekontakt halden 2026-03-12')
  expect(await away(second, friend)).toBe('registered')
  expect(await away(friend)).toBe('organisation.absence-empties-duty pressekontakt halden 2026-03-12')
  expect(await away(leader)).toBe('organisation.absence-empties-duty leder halden 2026-03-12')
})

test('when the one who has the duty is away and the last who has its turn goes too, it is refused until somebody at work is named', async () => {
  const prison = await aUnit(base.db, 'bergen', 'prison', 'unt_kdi')
  const leader = await aPerson(base.db, prison, ['leader'])
  const contact = await aPerson(base.db, prison, ['press-contact'])
  const other = await aPerson(base.db, prison)
  const friend = await aPerson(base.db, prison)
  await sql`insert into duty.shift (id, duty, unit_id, place, person_id, from_at, to_at, named_by, made_by, made_at)
    values ('shi_bergen', 'press-contact', ${prison}, 'primary', ${other}, ${from}, ${to}, ${leader}, ${leader}, now())`.execute(
    base.db,
  )
  expect(await away(contact)).toBe('registered')
  expect(await away(other)).toBe('organisation.absence-empties-duty pressekontakt bergen 2026-03-12')
  expect(await away(other, friend)).toBe('registered')
})

test('when two who are the last go away at the same moment, one of them is refused', async () => {
  const prison = await aUnit(base.db, 'eidsberg', 'prison', 'unt_kdi')
  const pair = [await aPerson(base.db, prison, ['notice-poster']), await aPerson(base.db, prison, ['notice-poster'])]
  const ends = await Promise.all(pair.map((one) => away(one)))
  expect(ends.filter((end) => end === 'registered')).toHaveLength(1)
})

test('when the last one whom the table of authority names goes away, it is refused until somebody is named', async () => {
  await sql`insert into organisation.authority (id, message_kind, audience_kind, from_level, approver_duty, approver_level, valid_from)
            values ('aut_test', 'press-answer', 'press', 'directorate', 'communication-adviser', 'directorate', '2020-01-01')`.execute(
    base.db,
  )
  const adviser = await aPerson(base.db, 'unt_kdi', ['communication-adviser'])
  const friend = await aPerson(base.db, 'unt_kdi')
  expect(await away(adviser)).toBe('organisation.absence-empties-authority kommunikasjonsrådgiver kdi 2026-03-12')
  expect(await away(adviser, friend)).toBe('registered')
})
