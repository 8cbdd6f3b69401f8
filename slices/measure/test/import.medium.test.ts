import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { translator } from '../../../kit/i18n/translate.ts'
import { type Caller, LANGUAGES } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { addIndicator } from '../actions/add-indicator.ts'
import { applyImport } from '../actions/apply-import.ts'
import { openValue } from '../actions/open-value.ts'
import { startImport } from '../actions/start-import.ts'
import { undoImport } from '../actions/undo-import.ts'
import { mapImport, viewImport } from '../actions/view-import.ts'
import { viewIndicator } from '../actions/view-indicator.ts'
import { writeValue } from '../actions/write-value.ts'
import { BROKEN } from './broken-files.ts'
import { aHouse, caller } from './house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let head: Caller
let key: string
beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db)
  await aHouse(base.db)
  head = await caller(base.db, 'head', varde.now())
})
afterAll(() => base.drop())

const aim = {
  unitId: 'unt_kdi',
  rhythm: 'year' as const,
  baseline: null,
  baselineOn: null,
  target: null,
  targetOn: null,
  goalKeys: [],
  initiativeIds: [],
}
const definition = (nb: string) => ({
  names: { nb },
  about: '',
  unit: 'prosent',
  scale: 'share' as const,
  direction: 'up' as const,
  stage: 'attitude' as const,
  kind: 'outcome' as const,
  method: '',
  source: '',
})
async function fresh(name: string): Promise<string> {
  key = await addIndicator(varde, head, { definition: definition(name), aim })
  return key
}
const upload = async (content: string | Buffer, fileName = 'tall.csv') =>
  (await startImport(varde, head, { fileName, upload: Readable.from([Buffer.from(content)]) })).id

/** Uploads, maps to the indicator, and takes in. */
async function takeIn(content: string | Buffer): Promise<string> {
  const id = await upload(content)
  const { mapping } = await viewImport(varde, head, id)
  await mapImport(varde, head, id, { mapping: { ...mapping, indicatorKey: key }, source: 'Omdømmemåling' })
  await applyImport(varde, head, id)
  return id
}
const values = async () =>
  (await viewIndicator(varde, head, key)).values.map(({ fromOn, value }) => [
    fromOn.slice(0, 4),
    value && Math.round(value),
  ])

const LINES = ['2021;36;1011', '2022;35;1007', '2023;39;998', '2024;41;1003']
const FILE = ['År;Prosent;Antall svar', ...LINES].join('\r\n')

test('when the same file is taken in three times, in halves and again whole, each value stands once', async () => {
  await fresh('Åpne')
  await takeIn(FILE)
  await takeIn(FILE)
  await takeIn(FILE)
  await takeIn(['År;Prosent;Antall svar', ...LINES.slice(0, 2)].join('\n'))
  await takeIn(['År;Prosent;Antall svar', ...LINES.slice(2)].join('\n'))
  expect(await values()).toEqual([
    ['2021', 36],
    ['2022', 35],
    ['2023', 39],
    ['2024', 41],
  ])
  const { values: shown } = await viewIndicator(varde, head, key)
  expect(shown.every(({ interval }) => interval?.how === 'wilson')).toBe(true)
  const opened = await openValue(varde, shown[0]!.id)
  expect(opened).toMatchObject({ recomputed: 36, provenance: { kind: 'file', rowCount: 4, reference: 'tall.csv' } })
  expect(opened.rows[0]).toMatchObject({ ref: 'rad 2', n: 1011 })
})

test('when the taking in breaks off, nothing is written, and the next time it is whole', async () => {
  await fresh('Brutt')
  const id = await upload(FILE)
  const { mapping } = await viewImport(varde, head, id)
  await mapImport(varde, head, id, { mapping: { ...mapping, indicatorKey: key }, source: 'Måling' })
  const broken = Object.assign(Object.create(varde) as typeof varde, {
    now: () => {
      // The clock is asked again when the event is announced, after everything is written.
      if (++asked > 2) throw new Error('the machine stopped')
      return varde.now()
    },
  })
  let asked = 0
  await expect(applyImport(broken, head, id)).rejects.toThrow('the machine stopped')
  expect(await values()).toEqual([])
  expect((await viewImport(varde, head, id)).state).toBe('uploaded')
  await applyImport(varde, head, id)
  expect(await values()).toHaveLength(4)
  await expect(applyImport(varde, head, id)).rejects.toMatchObject({ code: 'measure.import-done' })
})

test('when a file is undone, what stood before stands again', async () => {
  await fresh('Angret')
  const figures = {
    fromOn: '2024-01-01',
    toOn: '2024-12-31',
    value: 30,
    hits: null,
    n: 100,
    margin: null,
    spread: null,
  }
  const written = { series: '', figures, missing: null, fromOn: '2024-01-01', toOn: '2024-12-31', asked: 100 }
  await writeValue(varde, head, key, { ...written, source: 'Skrevet' })
  const id = await takeIn(FILE)
  expect(await values()).toHaveLength(4)
  await undoImport(varde, head, id)
  expect(await values()).toEqual([['2024', 30]])
})

test('when headers are as last time, the file is read the same way, and an old period fills a hole', async () => {
  await fresh('Igjen')
  await takeIn(FILE)
  const id = await upload('År;Prosent;Antall svar\n2019;33;990\n2024;41;1003\n2023;ikke tilgjengelig;\n')
  const view = await viewImport(varde, head, id)
  expect(view).toMatchObject({ isMappedBefore: true, source: 'Omdømmemåling', mapping: { indicatorKey: key } })
  expect(view.counts).toEqual({ new: 1, changed: 1, same: 1, faulty: 0 })
  await applyImport(varde, head, id)
  expect(await values()).toEqual([
    ['2019', 33],
    ['2021', 36],
    ['2022', 35],
    ['2023', null],
    ['2024', 41],
  ])
})

test('when one row has a fault, nothing of the file is taken in', async () => {
  await fresh('Feil')
  await expect(takeIn(`${FILE}\n2-3-24;44;1000`)).rejects.toMatchObject({
    code: 'measure.import-faulty',
    details: { count: 1 },
  })
  expect(await values()).toEqual([])
})

test('when a workbook shows its numbers in percent, they are taken in as shown: all of it is 100, and a margin of 3 percent is 3', async () => {
  await fresh('Vist i prosent')
  const percent = (value: number) => ({ value, format: '0.0%' })
  const rows = [
    [{ value: 'År' }, { value: 'Prosent' }, { value: 'Feilmargin' }],
    [{ value: 2022 }, percent(0.36), percent(0.03)],
    [{ value: 2023 }, percent(1), percent(0.005)],
    [{ value: 2024 }, percent(0.004), percent(0.002)],
  ]
  await takeIn((await (await writeExcelFile(rows as never)).toBuffer()) as Buffer)
  const taken = (await viewIndicator(varde, head, key)).values
  expect(taken.map(({ value, interval }) => [value, interval?.low])).toEqual([
    [36, 33],
    [100, 99.5],
    [0.4, 0.2],
  ])
})

test.each(BROKEN)(
  'when a file is broken ($name), it is told so and nothing is taken in',
  async ({ name, content, says }) => {
    await fresh(`Ødelagt ${name}`)
    const told = await tell(await content())
    expect(told).toContain(says)
    for (const language of LANGUAGES)
      for (const code of told.split(' ')) {
        const key = code.startsWith('measure.') ? `error:${code}` : `measure:import.fault.${code}`
        expect(translator(language)(key), `${language} ${key}`).toMatch(/\p{L}+ \p{L}+/u)
      }
    expect(await values()).toEqual([])
  },
)

test('when forty files were broken, all of them were tried', () => expect(BROKEN.length).toBeGreaterThanOrEqual(40))

/** The refusal of the file, or every fault of its rows. */
async function tell(content: Buffer): Promise<string> {
  try {
    const id = await upload(content)
    const { mapping } = await viewImport(varde, head, id)
    await mapImport(varde, head, id, {
      mapping: { ...mapping, indicatorKey: mapping.columns.indicator === undefined ? key : null },
      source: 'Test',
    })
    const { lines } = await viewImport(varde, head, id)
    const faults = lines.flatMap((line) => line.faults.map(({ code }) => code))
    if (faults.length === 0) return 'nothing'
    await expect(applyImport(varde, head, id)).rejects.toMatchObject({ code: 'measure.import-faulty' })
    return faults.join(' ')
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
}
