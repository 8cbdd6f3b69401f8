import { Readable } from 'node:stream'
import iconv from 'iconv-lite'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { mapImport } from '../actions/map-import.ts'
import { runImport } from '../actions/run-import.ts'
import { startImport } from '../actions/start-import.ts'
import { takeImportStep } from '../actions/take-import-step.ts'
import { findImport, listFaults } from '../store/imports.ts'
import { countSegment, markUsed } from '../store/recipients.ts'
import type { AudienceTables } from '../store/tables.ts'
import { ADVISER, addUnits, callerWith, importReference } from './builders.ts'

const NOW = new Date('2026-03-10T09:00:00Z')
let database: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
beforeAll(async () => {
  database = await testDatabase()
  varde = testVarde(database.db)
  await addUnits(database.db)
  await importReference(database.db, NOW)
})
beforeEach(async () => {
  await sql`delete from audience.contact`.execute(database.db)
})
afterAll(() => database.drop())
const tables = () => database.db as Kysely<AudienceTables>

async function upload(content: string | Buffer, groupKeys = ['partners'], fileName = 'liste.csv') {
  const { id } = await startImport(varde, ADVISER, { fileName, upload: Readable.from([Buffer.from(content)]) })
  const options = { groupKeys, language: 'nb', legalBasis: 'public-task' as const, evidence: '' }
  return mapImport(varde, ADVISER, { id, options })
}
async function run(id: string, step: 'check' | 'apply' | 'undo') {
  await takeImportStep(varde, ADVISER, { id, step })
  await runImport(varde, id)
  return (await findImport(database.db, id))!
}
const rows = (count: number) =>
  `Navn;E-post\n${Array.from({ length: count }, (_, i) => `Kontor ${i};k${i}@x.example`).join('\n')}\n`

test.each(['utf-8', 'windows-1252', 'macintosh', 'cp850', 'utf-16le'])(
  'when a list is written in %s, Norwegian letters survive',
  async (encoding) => {
    const text = 'Navn,E-post,Språk\nØvre Årdal kontor,post@ardal.example,nynorsk\nÆrlig talt,a@b.example,bokmål\n'
    const row = await upload(iconv.encode(text, encoding, { addBOM: encoding === 'utf-16le' }))
    expect(row.separator).toBe(',')
    await run(row.id, 'check')
    expect(await run(row.id, 'apply')).toMatchObject({ state: 'applied', contacts_made: 2, rows_faulty: 0 })
    const names = await tables().selectFrom('audience.contact').select('name').orderBy('name').execute()
    expect(names.map((n) => n.name)).toEqual(['Ærlig talt', 'Øvre Årdal kontor'])
  },
)

test('when a workbook is imported, it gives the same contacts as the text file', async () => {
  const book = await writeExcelFile([
    ['Navn', 'E-post', 'Mobil'],
    ['Kontoret', 'post@x.example', 90000000],
  ]).toBuffer()
  const row = await upload(book, ['police'], 'liste.xlsx')
  await run(row.id, 'check')
  expect(await run(row.id, 'apply')).toMatchObject({ state: 'applied', contacts_made: 1 })
  const contact = await tables().selectFrom('audience.contact').selectAll().executeTakeFirstOrThrow()
  expect(contact).toMatchObject({
    email: 'post@x.example',
    sms: '+4790000000',
    group_keys: ['justice-chain', 'partners', 'police'],
  })
})

test('when the dry run is done, every faulty row is told and nothing is imported', async () => {
  const row = await upload(
    'Navn;E-post;Enhet\n;a@x.example;\nKontor;feil;Ukjent\nKontor;b@x.example;Prøven fengsel\nIgjen;B@x.example;\n',
  )
  expect(await run(row.id, 'check')).toMatchObject({ state: 'checked', rows_total: 4, rows_faulty: 3 })
  const faults = await listFaults(database.db, row.id, { limit: 50, after: 0 })
  expect(faults.map((f) => [f.row, f.code])).toEqual([
    [2, 'name-missing'],
    [3, 'email-wrong'],
    [3, 'unit-unknown'],
    [5, 'twice-in-file'],
  ])
  expect((await countSegment(database.db, { groups: ['partners'] })).total).toBe(0)
})

test('when contacts are there already, they are found by address and by name, and only join the groups', async () => {
  const first = await upload('Navn;E-post\nKontoret;post@x.example\nDet andre;annen@x.example\n')
  await run(first.id, 'check')
  await run(first.id, 'apply')
  const second = await upload(
    'Navn;E-post\nNytt navn;POST@x.example\nDet andre;ny@x.example\nDet tredje;tre@x.example\n',
    ['courts'],
  )
  await run(second.id, 'check')
  expect(await run(second.id, 'apply')).toMatchObject({ contacts_made: 1, rows_duplicate: 2 })
  expect((await countSegment(database.db, { groups: ['courts'] })).persons).toBe(3)
  expect(await run(second.id, 'undo')).toMatchObject({ state: 'undone', contacts_kept: 0 })
  expect((await countSegment(database.db, { groups: ['courts'] })).persons).toBe(0)
  expect((await countSegment(database.db, { groups: ['partners'] })).persons).toBe(2)
})

test('when a dispatch has used some of the contacts, undoing leaves exactly those', async () => {
  const row = await upload('Navn;E-post;Gruppe\nA;a@x.example;politi og påtale\nB;b@x.example;domstoler\n', [
    'partners',
  ])
  await run(row.id, 'check')
  await run(row.id, 'apply')
  await markUsed(database.db, { groups: ['police'] }, NOW)
  expect(await run(row.id, 'undo')).toMatchObject({ state: 'undone', contacts_kept: 1 })
  const left = await tables().selectFrom('audience.contact').select('name').execute()
  expect(left).toEqual([{ name: 'A' }])
})

test('when an import is stopped or its worker dies, it goes on and makes each contact once', async () => {
  const row = await upload(rows(3500))
  await run(row.id, 'check')
  await takeImportStep(varde, ADVISER, { id: row.id, step: 'apply' })
  await takeImportStep(varde, ADVISER, { id: row.id, step: 'stop' })
  await runImport(varde, row.id)
  expect(await findImport(database.db, row.id)).toMatchObject({
    state: 'stopped',
    rows_done: 1000,
    contacts_made: 1000,
  })
  await takeImportStep(varde, ADVISER, { id: row.id, step: 'apply' })
  await Promise.all([runImport(varde, row.id), runImport(varde, row.id)])
  await runImport(varde, row.id)
  expect(await findImport(database.db, row.id)).toMatchObject({
    state: 'applied',
    rows_done: 3500,
    contacts_made: 3500,
    rows_duplicate: 0,
  })
  expect((await countSegment(database.db, { groups: ['partners'] })).persons).toBe(3500)
})

test('when an import has written contacts itself, the triggers have nothing to put right', async () => {
  const row = await upload(
    'Navn;E-post;Mobil;Foretrukket kanal;Gruppe\nA;a@x.example;90000000;SMS;Medier,Politi og påtale\n',
  )
  await run(row.id, 'check')
  await run(row.id, 'apply')
  const before = await tables().selectFrom('audience.contact').selectAll().execute()
  await sql`select audience.refresh_contacts(array_agg(id)) from audience.contact`.execute(database.db)
  const { rows: versions } = await sql<{ xmin: string }>`select xmin::text from audience.contact`.execute(database.db)
  const { rows: points } = await sql<{ xmin: string }>`select xmin::text from audience.contact_point limit 1`.execute(
    database.db,
  )
  expect(versions[0]).toEqual(points[0])
  expect(await tables().selectFrom('audience.contact').selectAll().execute()).toEqual(before)
})

test('when groups hold staff or relatives, no list can be imported into them', async () => {
  for (const key of ['staff', 'inmates', 'relatives'])
    await expect(upload(rows(1), [key])).rejects.toMatchObject({ code: 'audience.group-takes-no-contacts' })
})

test('when a leader of a prison tries, importing is refused', async () => {
  const leader = callerWith('leader', 'unt_prison')
  const attempt = startImport(varde, leader, { fileName: 'x.csv', upload: Readable.from(['Navn']) })
  await expect(attempt).rejects.toMatchObject({ code: 'audience.not-yours' })
})

test('when a small workbook would unpack to gigabytes, it is refused without being unpacked', async () => {
  const name = Buffer.from('xl/worksheets/sheet1.xml')
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt32LE(3_000_000_000, 24)
  entry.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt32LE(entry.length + name.length, 12)
  end.writeUInt32LE(4, 16)
  const bomb = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), entry, name, end])
  await expect(upload(bomb)).rejects.toMatchObject({ code: 'audience.import-too-big' })
  await expect(upload(Buffer.from('PK no workbook at all'))).rejects.toMatchObject({
    code: 'audience.import-unreadable',
  })
})
