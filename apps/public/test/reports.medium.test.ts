import { sql } from 'kysely'
import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pdfFaults } from '../../../kit/test/pdf-faults.ts'
import { pressHouse } from './press-house.ts'

let house: Awaited<ReturnType<typeof pressHouse>>
const source = '/api/measure/figure?of=press-in-time&unitId=unt_x&from=2026-01-01&to=2026-03-31'
const figure = (value: number, unit: string) => ({
  ...{ source: `${source}&${unit}`, scale: unit === 'prosent' ? 'share' : 'count', unit: { nb: unit }, value },
  ...{ fromOn: '2026-01-01', toOn: '2026-03-31', missing: null, isHidden: false, interval: null, change: null },
  ...{ n: null, isWhole: true },
})
const content = {
  ...{ title: 'Vinteren <2026>', audience: 'open', language: 'nb', fromOn: '2026-01-01', toOn: '2026-03-31' },
  blocks: [{ id: 'press', kind: 'press', text: '', keys: [], hasSeries: false, refId: null }],
}
const blocks = [
  {
    ...{ id: 'press', kind: 'press', text: 'Vi svarer i tide.', hasSeries: false },
    press: {
      inquiries: figure(12, 'henvendelser'),
      inTime: figure(75, 'prosent'),
      median: null,
      mean: null,
      answered: null,
    },
    from: {
      query: 'press-times',
      rows: 12,
      fingerprint: 'ab'.repeat(32),
      codeVersion: 'x',
      at: '2026-04-05T09:00:00.000Z',
    },
  },
]
const rows = {
  [`${source}&prosent`]: {
    recipe: 'share',
    earlier: [],
    rows: [{ position: 1, label: 'P2026-077', ref: 'inq_secret', amount: null, hits: 1, n: 1 }],
  },
}

beforeAll(async () => {
  house = await pressHouse()
  const { db } = house.database
  for (const id of ['mrp_open', 'mrp_shut']) {
    await sql`insert into measure.report (id, mode, unit_id, owner_id, content, changed_by, changed_at, created_by, created_at)
      values (${id}, 'real', ${house.agencyId}, 'per_x', ${JSON.stringify(content)}, 'per_x', now(), 'per_x', now())`.execute(
      db,
    )
    await sql`insert into measure.report_version (report_id, number, content, blocks, rows, fingerprint, by, at)
      values (${id}, 1, ${JSON.stringify(content)}, ${JSON.stringify(blocks)}, ${JSON.stringify(rows)}, ${'cd'.repeat(32)}, 'per_x', '2026-04-05T09:00:00Z')`.execute(
      db,
    )
  }
  await sql`insert into measure.report_open values ('mrp_open', 1, 'per_x', now())`.execute(db)
})
afterAll(() => house.close())

const get = (url: string, headers = {}) => house.web.inject({ url, headers })
const revise = (now: number) =>
  sql`insert into measure.report_revision values ('mrp_open', 1, ${`${source}&prosent`}, ${now}, 'counted', '2026-05-02T09:00:00Z')`.execute(
    house.database.db,
  )

test('a report that everyone may read gives its PDF and its spreadsheet, without rows and without anything that is ours', async () => {
  const { body } = await get('/rapporter/mrp_open')
  expect(body).toContain('href="/rapporter/mrp_open/rapport.pdf"')
  expect(body).not.toContain('<script')
  const pdf = await get('/rapporter/mrp_open/rapport.pdf')
  expect([pdf.statusCode, pdf.headers['content-type']]).toEqual([200, 'application/pdf'])
  expect(pdfFaults(pdf.rawPayload)).toEqual([])
  const book = await readXlsxFile((await get('/rapporter/mrp_open/rapport.xlsx')).rawPayload)
  const cells = book.flatMap(({ data }) => data.flat())
  expect(cells).toEqual(expect.arrayContaining(['Vinteren <2026>', 75, 12, 'Vi svarer i tide.']))
  const said = JSON.stringify(cells)
  for (const ours of ['P2026-077', 'inq_secret', 'per_x', 'unt_']) expect(said, ours).not.toContain(ours)
})

test('the files are kept until something in them is another, and gone with the page when the report is shut', async () => {
  const first = await get('/rapporter/mrp_open/rapport.pdf')
  const etag = first.headers.etag as string
  expect((await get('/rapporter/mrp_open/rapport.pdf', { 'if-none-match': etag })).statusCode).toBe(304)
  expect((await get('/rapporter/mrp_open/rapport.pdf')).rawPayload.equals(first.rawPayload)).toBe(true)
  await revise(60)
  const revised = await get('/rapporter/mrp_open/rapport.pdf', { 'if-none-match': etag })
  expect([revised.statusCode, revised.headers.etag === etag]).toEqual([200, false])
  const book = await readXlsxFile((await get('/rapporter/mrp_open/rapport.xlsx')).rawPayload)
  const cells = book.flatMap(({ data }) => data.flat())
  expect(cells).toEqual(expect.arrayContaining([75, 'endret, det nye er ikke lagt ut']))
  // What it is now is told in the next version, when somebody has let it out.
  expect(cells).not.toContain(60)
  await sql`delete from measure.report_open`.execute(house.database.db)
  for (const path of ['', '/rapport.pdf', '/rapport.xlsx'])
    expect((await get(`/rapporter/mrp_open${path}`)).statusCode, path).toBe(404)
})

test('a report that nobody has opened has no files', async () => {
  for (const id of ['mrp_shut', 'mrp_none', '..%2Fx'])
    for (const file of ['rapport.pdf', 'rapport.xlsx'])
      expect((await get(`/rapporter/${id}/${file}`)).statusCode, id).toBe(404)
})
