import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { givenApprover } from '../../approval/test/say-yes.ts'
import { addIndicator } from '../actions/add-indicator.ts'
import { applyImport } from '../actions/apply-import.ts'
import { followRevisions } from '../actions/report/follow-revisions.ts'
import { startReport, writeReport } from '../actions/report/keep-report.ts'
import { askToOpen } from '../actions/report/open-version.ts'
import { publishReport } from '../actions/report/publish-report.ts'
import { viewReport, viewVersion } from '../actions/report/view-report.ts'
import { startImport } from '../actions/start-import.ts'
import { undoImport } from '../actions/undo-import.ts'
import { mapImport, viewImport } from '../actions/view-import.ts'
import { takeBackValue, writeValue } from '../actions/write-value.ts'
import type { ReportBlock } from '../rules/report/report.ts'
import { openRevisions } from '../store/open-reports.ts'
import { aHouse, caller } from './house.ts'
import { withYes } from './with-yes.ts'

/** What the open page tells of a report's numbers afterwards: of values at once, of what is counted when the job has counted again. */
let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let head: Caller
let key: string

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { connection: base.connection })
  await aHouse(base.db)
  await givenApprover(base.db, 'unt_kdi')
  head = await caller(base.db, 'head', varde.now())
  key = await addIndicator(varde, head, {
    definition: {
      names: { nb: 'Kjenner oss' },
      ...{ about: '', unit: 'prosent', scale: 'share', direction: 'up', stage: 'awareness', kind: 'outcome' },
      ...{ method: 'Spør folk', source: 'Undersøkelse' },
    },
    aim: {
      ...{ unitId: 'unt_kdi', rhythm: 'year', target: null, targetOn: null, baseline: null, baselineOn: null },
      ...{ goalKeys: [], initiativeIds: [] },
    },
  })
})
afterAll(() => base.drop())

async function measure(value: number): Promise<string> {
  const period = { fromOn: '2023-01-01', toOn: '2023-12-31' }
  const figures = { ...period, value, n: 900, hits: null, margin: null, spread: null }
  return writeValue(varde, head, key, {
    ...{ ...period, figures, series: '', missing: null, asked: null, source: 'Undersøkelse' },
  })
}

async function fromFile(value: number): Promise<string> {
  const text = `Periode;Verdi;Antall svar\n2023;${value};900`
  const upload = { fileName: 'maling.csv', upload: Readable.from([Buffer.from(text)]) }
  const { id } = await startImport(varde, head, upload)
  const { mapping } = await viewImport(varde, head, id)
  await mapImport(varde, head, id, { mapping: { ...mapping, indicatorKey: key }, source: 'Fil' })
  await applyImport(varde, head, id)
  return id
}

async function openReport(): Promise<string> {
  const asked = { audience: 'open', language: 'nb', fromOn: '2023-10-01', toOn: '2023-12-31' } as const
  const id = await startReport(varde, head, { unitId: 'unt_kdi', ...asked })
  const { content } = await viewReport(varde, head, id)
  const language: ReportBlock = { id: 'language', kind: 'language', text: '', keys: [], hasSeries: false, refId: null }
  const blocks = [...content.blocks.filter(({ kind }) => kind !== 'language'), language]
  await writeReport(varde, head, id, { revision: 1, content: { ...content, blocks } })
  await publishReport(varde, head, id, { revision: 2 })
  await withYes(varde, askToOpen(varde, head, id))
  return id
}

/** What our own page of the version says, without the names of sources, which the open one does not tell. */
async function ownRevisions(id: string) {
  const { revisions } = await viewVersion(varde, head, id, 1)
  return Object.fromEntries(Object.entries(revisions).map(([source, one]) => [source, { ...one, from: null }]))
}

test('when a value is replaced, taken back or undone, the open page says so at once, and no new number before it is let out', async () => {
  const file = await fromFile(38)
  const id = await openReport()
  const said = async () => {
    const open = await openRevisions(base.db, id)
    const own = Object.entries(await ownRevisions(id))
    const unsaid = own.map(([source, one]) => [source, one.why === 'replaced' ? { ...one, now: null } : one])
    expect(open).toEqual(Object.fromEntries(unsaid))
    return Object.values(open).map(({ why, now }) => [why, now])
  }
  expect(await said()).toEqual([])
  const next = await measure(43)
  expect(await said()).toEqual([['replaced', null]])
  await takeBackValue(varde, head, next, 'Feil')
  expect(await said()).toEqual([['taken-back', null]])
  await measure(38)
  expect(await said()).toEqual([])
  await takeBackValue(varde, head, await measure(39), 'Feil')
  await undoImport(varde, head, file)
  expect(await said()).toEqual([['undone', null]])
})

test('when what is counted is another, the open page says so once the job has counted again', async () => {
  await sql`insert into measure.published_text (message_id, language, mode, day, unit_id, title, lix, is_counted)
    values ('msg_1', 'nb', ${varde.mode}, '2023-11-01', 'unt_kdi', 'Ny avdeling', 36, true)`.execute(base.db)
  await measure(40)
  const id = await openReport()
  await sql`update measure.published_text set lix = 44`.execute(base.db)
  expect(await openRevisions(base.db, id)).toEqual({})
  await followRevisions(varde)
  const [first, ...others] = Object.values(await openRevisions(base.db, id))
  expect([first, others]).toMatchObject([{ why: 'counted', now: null }, []])
})
