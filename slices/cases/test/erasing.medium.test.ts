import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { assessCase, takeCase } from '../actions/assess-case.ts'
import { addNote } from '../actions/case-parts.ts'
import { closeCase } from '../actions/close-case.ts'
import { casesErasedAhead, eraseCases } from '../actions/erase-cases.ts'
import { reportCase } from '../actions/report-case.ts'
import { viewCase } from '../actions/view-case.ts'
import { aHouse, caller, eventsOf } from './house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const as = (key: string) => caller(base.db, key, varde.now())

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db)
  await aHouse(base.db)
})
afterAll(() => base.drop())

test('when the time of a closed case is over, notes and reports go, and the assessment and the decision stay', async () => {
  const { caseId } = await reportCase(varde, await as('officer'), () => [], {
    ...{ clientKey: 'en', unitId: 'unt_halden', what: 'Et dødsfall', place: 'Celle 4', happened: 'now', whoAsks: [] },
    ...{ howSoon: 'now', callback: '69 00 00 00', namesCleared: true, exercise: false },
  })
  await takeCase(varde, await as('head'), caseId)
  const { revision } = await viewCase(varde, await as('head'), caseId)
  await assessCase(varde, await as('head'), caseId, {
    ...{ revision, title: 'Et dødsfall', breadth: 'broad', ministryMustKnow: false, assessment: 'Vi svarer samlet.' },
    ...{ securityCrisis: false, handlingUnitId: 'unt_kdi', reason: 'Angår mange' },
  })
  await addNote(varde, await as('head'), () => [], { caseId, text: 'Moren er ringt.', namesCleared: true })
  await closeCase(varde, await as('head'), caseId, 'Alle har fått svar.')
  expect(await casesErasedAhead(varde)).toEqual([
    { id: caseId, number: '2026-001', at: new Date('2027-03-10T09:00:00Z') },
  ])
  varde.setClock('2027-03-09T09:00:00Z')
  await eraseCases(varde)
  expect((await viewCase(varde, await as('head'), caseId)).notes).toHaveLength(1)

  varde.setClock('2027-03-11T09:00:00Z')
  await eraseCases(varde)
  const left = await viewCase(varde, await as('head'), caseId)
  expect(left).toMatchObject({ title: 'Et dødsfall', assessment: 'Vi svarer samlet.', notes: [] })
  expect(left.closed?.reason).toBe('Alle har fått svar.')
  expect(left.reports).toMatchObject([{ what: '–', place: '', callback: '', whoAsks: [] }])
  const { rows } = await sql`select from cases.alert where subject_id = ${caseId}`.execute(base.db)
  expect(rows).toHaveLength(0)
  expect((await eventsOf(base.db, caseId)).at(-1)).toContain('cases.notes-erased')
  expect(await casesErasedAhead(varde)).toEqual([])
})
