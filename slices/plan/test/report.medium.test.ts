import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { pdfFaults } from '../../../kit/test/pdf-faults.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { draftReport } from '../actions/report/build-report.ts'
import { printReport } from '../actions/report/print-report.ts'
import { listReports, readReport, saveReport } from '../actions/report/save-report.ts'
import { startInitiative } from '../actions/start-initiative.ts'
import { aDocument, aHouse, aTarget, caller, eventsOf } from './house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const as = (key: string) => caller(base.db, key, varde.now())
const march = { unitId: 'unt_halden', from: '2026-03-01', to: '2026-03-10' }

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db)
  await aHouse(base.db)
  const { id } = await startInitiative(varde, await as('adviser'), {
    document: aDocument({ title: 'Morgenmøte', targets: [aTarget({ dueOn: '2026-03-01' })] }),
    exercise: false,
  })
  await sql`update plan.initiative set state = 'running', approved_revision = 1 where id = ${id}`.execute(base.db)
  const said = (key: string, status: string, at: string) =>
    sql`insert into plan.status_report (id, initiative_id, status, reason, by, at)
      values (${key}, ${id}, ${status}, ${key}, 'per_adviser', ${at})`.execute(base.db)
  await said('well', 'on-track', '2026-02-20T10:00:00Z')
  await said('badly', 'off-track', '2026-03-05T10:00:00Z')
  await said('later', 'on-track', '2026-03-12T10:00:00Z')
  await startInitiative(varde, await as('adviser'), { document: aDocument({ title: 'Utkast' }), exercise: false })
})
afterAll(() => base.drop())

test('when figures are asked for, they hold what was said within the period, and no draft', async () => {
  const { content } = await draftReport(varde, await as('leader'), march)
  expect(content.initiatives).toMatchObject([{ title: 'Morgenmøte', status: 'off-track', reason: 'badly' }])
  expect(content.targets).toMatchObject([{ standing: 'not-measured', isOverdue: true }])
  expect(content.reach).toEqual([])
  const february = await draftReport(varde, await as('leader'), { ...march, from: '2026-02-01', to: '2026-02-28' })
  expect(february.content.initiatives[0]?.reason).toBe('well')
  await expect(draftReport(varde, await as('stranger'), march)).rejects.toMatchObject({
    code: 'plan.report-not-allowed',
  })
})

test('when a report is saved, its figures stand whatever happens afterwards, and it is in the log', async () => {
  const { id } = await saveReport(varde, await as('adviser'), { ...march, ownText: ' Vi trenger flere hender. ' })
  await sql`update plan.initiative set title = 'Noe annet' where title = 'Morgenmøte'`.execute(base.db)
  const report = await readReport(varde, await as('leader'), id)
  expect([report.ownText, report.content.initiatives[0]?.title]).toEqual(['Vi trenger flere hender.', 'Morgenmøte'])
  await expect(sql`delete from plan.leadership_report where id = ${id}`.execute(base.db)).rejects.toThrow()
  expect(await eventsOf(base.db, id)).toEqual(['plan.report-made'])
  expect((await listReports(varde, await as('leader'))).items).toMatchObject([
    { id, headline: { code: 'off-track', count: 1 } },
  ])
  expect((await listReports(varde, await as('stranger'))).items).toEqual([])
  await expect(readReport(varde, await as('stranger'), id)).rejects.toMatchObject({ code: 'plan.report-not-found' })
  const pdf = await printReport(varde, await as('leader'), id)
  expect(pdfFaults(pdf)).toEqual([])
})

test('when a dispatch is for named persons, no report says that it went out, and one that was saved before says it no more', async () => {
  await wentOut('msg_open', 'Åpen')
  await wentOut('msg_shut', 'Skjermet')
  const { id } = await saveReport(varde, await as('adviser'), { ...march, ownText: '' })
  await sql`insert into confidentiality.subject (id, level, set_by, set_at) values ('msg_shut', 'named', 'per_leader', now())`.execute(
    base.db,
  )
  await sql`insert into confidentiality.named_person (subject_id, person_id, why, named_by, named_at)
    values ('msg_shut', 'per_leader', 'own', 'per_leader', now())`.execute(base.db)
  const titles = ({ reach }: { reach: { title: string }[] }) => reach.map(({ title }) => title)
  for (const who of ['adviser', 'leader']) {
    expect(titles((await draftReport(varde, await as(who), march)).content), who).toEqual(['Åpen'])
    expect(titles((await readReport(varde, await as(who), id)).content), who).toEqual(['Åpen'])
  }
  expect(pdfFaults(await printReport(varde, await as('leader'), id))).toEqual([])
})

const wentOut = (messageId: string, title: string) =>
  sql`insert into dispatch.dispatch (id, number, mode, message_id, version_id, unit_id, title, state, created_by, created_at, started_at)
    values (${messageId.replace('msg', 'dsp')}, ${`U-${title}`}, 'real', ${messageId}, 'ver_x', 'unt_halden', ${title}, 'running', 'per_adviser',
            '2026-03-05T09:00:00Z', '2026-03-05T09:00:00Z')`.execute(base.db)
