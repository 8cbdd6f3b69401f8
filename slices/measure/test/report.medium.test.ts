import { sql } from 'kysely'
import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, databaseOn, poolOf } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { pdfFaults } from '../../../kit/test/pdf-faults.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { givenApprover } from '../../approval/test/say-yes.ts'
import { addIndicator } from '../actions/add-indicator.ts'
import { dropReport, startReport, writeReport } from '../actions/report/keep-report.ts'
import { listReports } from '../actions/report/list-reports.ts'
import { readOpenReport, readOpenReports } from '../actions/report/open-report.ts'
import { askToOpen, shutReport } from '../actions/report/open-version.ts'
import { printReport, sheetsOfReport } from '../actions/report/print-report.ts'
import { publishReport } from '../actions/report/publish-report.ts'
import { viewReport, viewVersion } from '../actions/report/view-report.ts'
import { takeBackValue, writeValue } from '../actions/write-value.ts'
import { workbook } from '../clients/workbook.ts'
import { figuresIn } from '../rules/report/report-figure.ts'
import { aHouse, caller } from './house.ts'
import { withYes } from './with-yes.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let head: Caller
let adviser: Caller
let officer: Caller
let key: string
let publicDb: Database

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { connection: base.connection })
  publicDb = databaseOn(poolOf({ connection: base.connection, max: 2, role: 'varde_public' }))
  await aHouse(base.db)
  await givenApprover(base.db, 'unt_kdi')
  head = await caller(base.db, 'head', varde.now())
  adviser = await caller(base.db, 'adviser', varde.now())
  officer = await caller(base.db, 'officer', varde.now())
  const aim = { baseline: null, baselineOn: null, goalKeys: [], initiativeIds: [] }
  key = await addIndicator(varde, head, {
    definition: {
      names: { nb: 'Kjenner oss' },
      ...{ about: '', unit: 'prosent', scale: 'share', direction: 'up', stage: 'awareness', kind: 'outcome' },
      ...{ method: 'Spør folk', source: 'Undersøkelse' },
    },
    aim: { unitId: 'unt_kdi', rhythm: 'year', target: 50, targetOn: '2030-12-31', ...aim },
  })
  await measure('2022', 36, 900)
  await measure('2023', 38, 900)
})
afterAll(async () => {
  await publicDb.destroy()
  await base.drop()
})

async function measure(year: string, value: number, n: number): Promise<string> {
  const period = { fromOn: `${year}-01-01`, toOn: `${year}-12-31` }
  const figures = { ...period, value, n, hits: null, margin: null, spread: null }
  return writeValue(varde, head, key, {
    ...{ ...period, figures, series: '', missing: null, asked: null, source: 'Undersøkelse, tabell 1' },
  })
}

/** Every text of every sheet. */
async function textsIn(book: Buffer): Promise<string[]> {
  const sheets = await readXlsxFile(book)
  return sheets.flatMap(({ data }) => data.flat()).filter((cell) => typeof cell === 'string')
}

const asked = {
  unitId: 'unt_kdi',
  audience: 'leadership',
  language: 'nb',
  fromOn: '2023-10-01',
  toOn: '2023-12-31',
} as const

test('when a report is begun, its template has the numbers ready, and only those who write it see the draft', async () => {
  const id = await startReport(varde, head, asked)
  const { content, abilities } = await viewReport(varde, head, id)
  expect(content.title).toBe('Kommunikasjon, 4. kvartal 2023')
  expect(content.blocks.map(({ kind }) => kind)).toEqual([
    'text',
    'since',
    'chain',
    'figure',
    'reach',
    'language',
    'press',
    'text',
  ])
  expect(content.blocks[3]!.keys).toEqual([key])
  expect(abilities).toEqual(['write', 'publish', 'drop'])
  await expect(viewReport(varde, officer, id)).rejects.toMatchObject({ code: 'measure.no-such-report' })
  expect((await listReports(varde, officer)).reports).toEqual([])
  await expect(startReport(varde, adviser, asked)).rejects.toMatchObject({ code: 'measure.not-yours' })
  await dropReport(varde, head, id)
  await expect(viewReport(varde, head, id)).rejects.toMatchObject({ code: 'measure.no-such-report' })
})

test('when two write at once, the second is told what stands and by whom', async () => {
  const id = await startReport(varde, head, asked)
  const staff = await caller(base.db, 'staff', varde.now())
  const { content, revision } = await viewReport(varde, head, id)
  await writeReport(varde, head, id, { revision, content: { ...content, title: 'Først' } })
  await expect(
    writeReport(varde, staff, id, { revision, content: { ...content, title: 'Sist' } }),
  ).rejects.toMatchObject({
    code: 'measure.report-changed-meanwhile',
    details: { theirs: { revision: 2, author: 'Test Testesen (head)', content: { title: 'Først' } } },
  })
  await expect(publishReport(varde, head, id, { revision })).rejects.toMatchObject({
    code: 'measure.report-changed-meanwhile',
  })
})

test('when a source is revised after the report, the report keeps its number and says what holds now', async () => {
  const id = await startReport(varde, head, asked)
  const { revision } = await viewReport(varde, head, id)
  expect(await publishReport(varde, head, id, { revision })).toEqual({ number: 1 })
  const before = await viewVersion(varde, head, id, 1)
  const figure = before.blocks.flatMap(figuresIn).find((one) => one.key === key)!
  expect(figure.latest).toMatchObject({
    ...{ value: 38, n: 900, interval: { how: 'wilson' }, rows: 1, change: { carries: false } },
    provenance: { source: 'Undersøkelse, tabell 1', kind: 'manual' },
  })
  expect(figure.latest!.rowsFingerprint).toMatch(/^[0-9a-f]{64}$/)
  expect(before.revisions).toEqual({})
  // The empty headings are left out.
  expect(before.blocks.map(({ kind }) => kind)).toEqual(['since', 'chain', 'figure', 'reach', 'language', 'press'])

  const next = await measure('2023', 41, 900)
  const after = await viewVersion(varde, head, id, 1)
  expect(after.blocks).toEqual(before.blocks)
  expect(after.fingerprint).toBe(before.fingerprint)
  expect(after.revisions).toMatchObject({ [`/api/measure/figure?of=value&id=${figure.latest!.id}`]: { now: 41 } })

  await takeBackValue(varde, head, next, 'Feil')
  const gone = await viewVersion(varde, head, id, 1)
  expect(gone.revisions).toMatchObject({ [`/api/measure/figure?of=value&id=${figure.latest!.id}`]: { now: null } })
  await measure('2023', 38, 900)
  expect((await viewVersion(varde, head, id, 1)).revisions).toEqual({})
})

test('when something tries to change a published version, the database refuses, and a new version names the old', async () => {
  const id = await startReport(varde, head, asked)
  await publishReport(varde, head, id, { revision: 1 })
  const touch = [
    sql`update measure.report_version set content = '{}' where report_id = ${id}`,
    sql`delete from measure.report_version where report_id = ${id}`,
    sql`truncate measure.report_version cascade`,
  ]
  for (const one of touch) await expect(one.execute(base.db)).rejects.toThrow('never changed')
  await expect(dropReport(varde, head, id)).rejects.toMatchObject({ code: 'measure.not-yours' })
  const { content } = await viewReport(varde, head, id)
  await writeReport(varde, head, id, { revision: 1, content: { ...content, title: 'Rettet' } })
  expect(await publishReport(varde, head, id, { revision: 2 })).toEqual({ number: 2 })
  expect(await viewVersion(varde, head, id, 1)).toMatchObject({ number: 1, newest: 2, title: content.title })
  const { rows } = await sql<{ content: string }>`select content from bus.event
    where name = 'measure.report-published' and subject = ${id} order by at, id`.execute(base.db)
  expect(rows.map((row) => JSON.parse(row.content))).toMatchObject([
    { number: 1, before: null },
    { number: 2, before: 1 },
  ])
})

test('when a report is for the leadership, others do not read it; one for the unit everyone reads', async () => {
  const publish = async (audience: 'leadership' | 'unit') => {
    const id = await startReport(varde, head, { ...asked, audience })
    await publishReport(varde, head, id, { revision: 1 })
    return id
  }
  const [inner, wide] = [await publish('leadership'), await publish('unit')]
  await expect(viewVersion(varde, officer, inner, 1)).rejects.toMatchObject({ code: 'measure.no-such-report' })
  expect(await viewVersion(varde, officer, wide, 1)).toMatchObject({ abilities: [] })
  expect((await listReports(varde, officer)).reports.map(({ id }) => id)).toEqual([wide])
})

test('when a block is not finished or the text alone is empty, nothing is published', async () => {
  const id = await startReport(varde, head, asked)
  const { content } = await viewReport(varde, head, id)
  const unfinished = { id: 'blk_x', kind: 'voice' as const, text: '', keys: [], hasSeries: false, refId: null }
  await writeReport(varde, head, id, { revision: 1, content: { ...content, blocks: [...content.blocks, unfinished] } })
  await expect(publishReport(varde, head, id, { revision: 2 })).rejects.toMatchObject({
    ...{ code: 'measure.report-block-unfinished', details: { blockId: 'blk_x' } },
  })
  const text = { ...unfinished, kind: 'text' as const }
  await writeReport(varde, head, id, { revision: 2, content: { ...content, blocks: [text] } })
  await expect(publishReport(varde, head, id, { revision: 3 })).rejects.toMatchObject({
    code: 'measure.report-no-blocks',
  })
})

test('when everyone may read it, a leader has said so, and an adviser alone cannot', async () => {
  const id = await startReport(varde, head, { ...asked, audience: 'open' })
  await publishReport(varde, head, id, { revision: 1 })
  const staff = await caller(base.db, 'staff', varde.now())
  await expect(askToOpen(varde, staff, id)).rejects.toMatchObject({ code: 'measure.not-yours' })
  await withYes(varde, askToOpen(varde, head, id))
  expect(await viewVersion(varde, officer, id, 1)).toMatchObject({ isOpen: true })
})

test('when it is open, the public reads it by a role that sees nothing else, and with what has been revised', async () => {
  const id = await startReport(varde, head, { ...asked, audience: 'open' })
  await publishReport(varde, head, id, { revision: 1 })
  expect(await readOpenReport(publicDb, varde.mode, id)).toBeNull()
  await withYes(varde, askToOpen(varde, head, id))
  await measure('2023', 43, 900)
  const open = await readOpenReport(publicDb, varde.mode, id)
  expect(open).toMatchObject({ number: 1, revised: 1, title: 'Kommunikasjon, 4. kvartal 2023' })
  const said = JSON.stringify(open)
  expect(said).toMatch(/Tallet er endret etter rapporten, 10\. mars 2026\. Det nye tallet er ikke lagt ut/)
  expect(said).not.toContain('per_')
  expect((await readOpenReports(publicDb, varde.mode)).map((one) => one.id)).toContain(id)
  await expect(sql`select rows from measure.report_version`.execute(publicDb)).rejects.toThrow('permission denied')
  await shutReport(varde, head, id)
  expect(await readOpenReport(publicDb, varde.mode, id)).toBeNull()
})

test('when it is printed, the PDF is tagged with a picture that has words, and the spreadsheet holds no formula', async () => {
  const id = await startReport(varde, head, asked)
  const { content } = await viewReport(varde, head, id)
  const blocks = content.blocks.map((block) =>
    block.kind === 'text' ? { ...block, text: `${block.text}Flere.\n\n## Hvorfor\n\n- =cmd|' /C calc'!A0` } : block,
  )
  await writeReport(varde, head, id, { revision: 1, content: { ...content, title: '=1+1', blocks } })
  await publishReport(varde, head, id, { revision: 2 })
  const pdf = await printReport(varde, head, id, 1)
  expect(pdfFaults(pdf)).toEqual([])
  expect(pdf.toString('latin1')).toMatch(/\/S \/Figure/)
  const sheets = await sheetsOfReport(varde, head, id, 1)
  expect(sheets.map(({ name }) => name)).toEqual([
    ...['Rapport', 'Fra å kjenne til oss til å', 'Kjenner oss', 'Kilder'],
  ])
  const [, source] = sheets.at(-1)!.rows
  expect(source).toEqual(
    expect.arrayContaining(['Kjenner oss', 'Spør folk', 1, expect.stringMatching(/^[0-9a-f]{64}$/)]),
  )
  const cells = await textsIn(await workbook(sheets))
  expect(cells).toContain("'=1+1")
  expect(cells.filter((cell) => /^[=+@\t\r]|^-(?!\d)/.test(cell))).toEqual([])
  await expect(printReport(varde, officer, id, 1)).rejects.toMatchObject({ code: 'measure.no-such-report' })
})
