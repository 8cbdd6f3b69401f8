import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { importPack } from '../../../slices/crisis/actions/import-pack.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { searchEverything } from '../../../slices/overview/actions/search-everything.ts'
import { receiveInquiry } from '../../../slices/press/actions/receive-inquiry.ts'
import { draftLine } from '../../../slices/press/actions/write-line.ts'
import { asked, NOW, type PressHouse, pressHouse } from '../../../slices/press/test/desk.ts'

/** One search over everything, where each thing is found by those whom its own slice lets read it. */
let house: PressHouse
beforeAll(async () => {
  house = await pressHouse()
  const { base, varde, people } = house
  const { db } = base
  await db.transaction().execute((trx) => importPack(trx, 'kriminalomsorgen'))
  await declareCrisis(varde, people.leader!, declaration())
  const inquiry = asked({ topic: 'Brann på kjøkkenet', unitId: 'unt_halden' })
  await db.transaction().execute((trx) => receiveInquiry(trx, varde, people.contact, inquiry))
  await draftLine(varde, people.contact, {
    ...{ kind: 'line', topic: 'Brann og røykvarslere', sources: [], isPublic: false, unitId: 'unt_halden' },
    ...{ texts: { nb: { answer: 'Vi øver på brann hvert år.' } }, expiresOn: '2026-12-31' },
  })
  await sql`insert into cases.case_file (id, number, mode, title, unit_id, handling_unit_id, state, how_soon, assess_by, assessment,
              assessed_by, assessed_at, breadth, ministry_must_know, revision, created_at, updated_at)
            values ('cas_1', '2026-001', 'real', 'Brann i nærheten', 'unt_halden', 'unt_halden', 'open', 'now', ${NOW}, '',
              'per_leader', ${NOW}, 'broad', false, 1, ${NOW}, ${NOW})`.execute(db)
})
afterAll(() => house.drop())

const kindsFor = async (key: string, text: string) =>
  (await searchEverything(house.varde, house.people[key]!, text)).map((one) => one.kind)

test('when a leader searches, the crisis, the case, the inquiry and the line of their unit are found', async () => {
  expect(await kindsFor('leader', 'brann')).toEqual(['crisis', 'case', 'inquiry', 'line'])
  expect(await kindsFor('leader', '2026-001')).toContain('case')
})

test('when somebody is a stranger to it, each thing is found only where its own slice shows it', async () => {
  // Lines are the agency's: every press contact reads every one.
  expect(await kindsFor('vik', 'brann')).toEqual(['line'])
  expect(await kindsFor('nobody', 'brann')).toEqual([])
})
