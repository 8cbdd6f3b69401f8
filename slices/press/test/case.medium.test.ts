import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { followJoinedCase, placeInCase } from '../actions/place-in-case.ts'
import { takeInquiry } from '../actions/receive-inquiry.ts'
import { viewInquiries } from '../actions/view-desk.ts'
import { viewInquiry } from '../actions/view-inquiry.ts'
import { asked, codeOf, type PressHouse, pressHouse } from './desk.ts'

let house: PressHouse
const aCase = (id: string, unitId: string) =>
  sql`insert into cases.case_file (id, number, mode, title, unit_id, handling_unit_id, state, how_soon, assess_by,
      assessment, revision, created_at, updated_at)
    values (${id}, ${`2026-${id.slice(-3)}`}, 'real', 'Brann på kjøkkenet', ${unitId}, ${unitId}, 'reported', 'now', now(),
      '', 1, now(), now())`.execute(house.base.db)
beforeAll(async () => {
  house = await pressHouse()
  await aCase('cas_001', 'unt_halden')
  await aCase('cas_002', 'unt_halden')
  await aCase('cas_003', 'unt_vik')
})
afterAll(() => house.drop())

it('when an inquiry is about a case, it stands there both ways, and only for those who handle the case', async () => {
  const { varde, people } = house
  const { id } = await takeInquiry(varde, people.adviser!, asked({ unitId: 'unt_halden' }))
  const place = (who: string, caseId: string | null) => placeInCase(varde, people[who]!, { id, caseId })
  expect(await codeOf(place('contact', 'cas_003'))).toBe('press.case-not-found')
  expect(await codeOf(place('vik', 'cas_001'))).toBe('press.inquiry-not-found')
  await place('contact', 'cas_001')
  expect((await viewInquiry(varde, people.deputy!, id)).case).toMatchObject({ number: '2026-001', state: 'reported' })
  const inCase = async (caseId: string) =>
    (await viewInquiries(varde, people.deputy!, { view: 'all', caseId, page: 1 })).items.map((item) => item.id)
  expect(await inCase('cas_001')).toEqual([id])
  await house.base.db.transaction().execute((trx) => followJoinedCase(trx, 'cas_001', 'cas_002'))
  expect([await inCase('cas_001'), await inCase('cas_002')]).toEqual([[], [id]])
  await place('contact', null)
  expect((await viewInquiry(varde, people.contact, id)).case).toBeNull()
})

it('when the case is not for the eyes of somebody who has the inquiry, they neither see it nor move it', async () => {
  const { varde, people } = house
  const { id } = await takeInquiry(varde, people.adviser!, asked({ unitId: 'unt_halden' }))
  await placeInCase(varde, people.adviser!, { id, caseId: 'cas_003' })
  const view = await viewInquiry(varde, people.contact, id)
  expect(view.case).toBeNull()
  expect(view.abilities).not.toContain('place')
  expect(await codeOf(placeInCase(varde, people.contact, { id, caseId: 'cas_001' }))).toBe('press.case-not-found')
})
