import { existsSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shiftDays } from '../../../kit/kernel/local-time.ts'
import { openValue } from '../actions/open-value.ts'
import { findMentions, viewMedia } from '../actions/view-media.ts'
import { bigFilePath } from '../clients/big-file-on-disk.ts'
import { bigHouse } from './big-house.ts'
import { caller } from './house.ts'
import { type SourceHouse, sourceHouse } from './source-house.ts'

let house: SourceHouse
let big: ReturnType<typeof bigHouse>
beforeAll(async () => {
  house = await sourceHouse()
  big = bigHouse(house)
})
afterAll(() => house.stop())
const PATIENCE = 300_000

/** Two columns whose days go back from the end of 2025; who it is of splits what is left, and each change is held against all before it in its series. */
const HEAD = 'Dato;Verdi;Etat'
const DAYS = 1000
const ROWS = 24_000
const SUM = (ROWS * (ROWS - 1)) / 2
const seriesOf = (place: number) => (place === 0 ? '' : `Etat ${String(place).padStart(2, '0')}`)
const line = (at: number, value = at) =>
  `${shiftDays('2025-12-31', -(at % DAYS))};${value};${seriesOf(Math.floor(at / DAYS))}`
const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => line(from + at))
const file = (...lines: string[]) => [HEAD, ...lines].join('\n')
const sumOf = async (key: string) => (await house.values(key)).reduce((sum, { value }) => sum + (value ?? 0), 0)

test('when a file has more rows than are read while somebody waits, it is mapped once, read by a job, shown in sums and samples, taken in and undone', {
  timeout: PATIENCE,
}, async () => {
  const key = await house.indicator('Stor', { rhythm: 'irregular' })
  const id = await big.values(file(...rows(0, ROWS)))
  expect(await big.view(id)).toMatchObject({ state: 'unmapped', rowsRead: 0, rowsAbout: ROWS, steps: ['drop'] })
  await expect(big.step(id, 'take')).rejects.toMatchObject({ code: 'measure.big-busy' })
  await big.map(id, key)
  await big.follow()
  const read = await big.view(id)
  expect(read).toMatchObject({ state: 'read', rowsRead: ROWS, steps: ['take', 'drop'] })
  expect(read.outcome!.counts).toEqual({ new: ROWS, changed: 0, same: 0, faulty: 0 })
  expect(read.outcome!.values.map(({ series, after, before }) => [series, after, before])).toEqual(
    Array.from({ length: ROWS / DAYS }, (_, place) => [seriesOf(place), 499_500 + place * DAYS * DAYS, null]),
  )
  expect(read.samplesOf.values[0]).toMatchObject({ row: 2, outcome: 'new', value: 0, before: null })
  expect(await house.values(key)).toHaveLength(0)
  await big.step(id, 'take')
  await big.follow()
  expect(await big.view(id)).toMatchObject({ state: 'applied', made: ROWS, steps: ['undo'] })
  expect(existsSync(bigFilePath(house.varde.settings.dataFolder, id))).toBe(false)
  expect(await sumOf(key)).toBe(SUM)
  const one = (await house.values(key)).at(-1)!
  const opened = await openValue(house.varde, one.id)
  expect(opened).toMatchObject({
    recomputed: one.value,
    provenance: { kind: 'file', rowCount: ROWS, reference: 'stor.csv' },
  })
  expect(opened.rows[0]!.ref).toMatch(/^rad \d+$/)

  const next = await big.values(file(...rows(0, ROWS - 2), line(ROWS - 2, 7), line(ROWS - 1)))
  expect(await big.view(next)).toMatchObject({ state: 'reading', isMappedBefore: true, source: 'Prøve' })
  await big.follow()
  expect((await big.view(next)).outcome!.counts).toEqual({ new: 0, changed: 1, same: ROWS - 1, faulty: 0 })
  expect((await big.view(next)).samplesOf.values).toMatchObject([{ outcome: 'changed', before: ROWS - 2, value: 7 }])
  await big.step(next, 'take')
  await big.follow()
  await big.step(next, 'undo')
  await big.step(id, 'undo')
  expect(await house.values(key)).toHaveLength(0)
})

test('when a big file comes three times, in halves and whole, and workers are killed while they read and take in, its values are there once', {
  timeout: PATIENCE,
}, async () => {
  const key = await house.indicator('Drept', { rhythm: 'irregular' })
  const half = ROWS / 2
  // A file is big from 20,000 rows; the halves overlap.
  const files = [rows(0, 21_000), rows(half - 9000, ROWS), rows(0, ROWS)].map((lines) => file(...lines))
  let cuts = 0
  for (const text of files) {
    const id = await big.values(text)
    await big.map(id, key)
    if (await big.killWorkerWhen(async () => (await big.view(id)).rowsRead > 0)) cuts++
    await big.follow()
    expect((await big.view(id)).state).toBe('read')
    await big.step(id, 'take')
    let asked = 0
    if (await big.killWorkerWhen(async () => ++asked > 150)) cuts++
    expect(['taking', 'applied']).toContain((await big.view(id)).state)
    await big.follow()
    expect((await big.view(id)).state).toBe('applied')
  }
  expect(cuts).toBeGreaterThan(2)
  expect(await house.values(key)).toHaveLength(ROWS)
  expect(await sumOf(key)).toBe(SUM)
})

test('when a reading is stopped, it goes on where it was; when it is dropped, nothing is left', {
  timeout: PATIENCE,
}, async () => {
  const key = await house.indicator('Stoppet', { rhythm: 'irregular' })
  const id = await big.values(file(...rows(0, ROWS)))
  await big.map(id, key)
  await big.step(id, 'stop')
  await big.follow()
  expect(await big.view(id)).toMatchObject({ state: 'stopped', rowsRead: 0, steps: ['go-on', 'drop'] })
  await big.step(id, 'go-on')
  await big.follow()
  expect(await big.view(id)).toMatchObject({ state: 'read', rowsRead: ROWS })
  await big.step(id, 'drop')
  expect(await big.view(id)).toMatchObject({ state: 'dropped', steps: [] })
  const left = await sql`
    select 1 from measure.staged_value where big_file_id = ${id}
    union all select 1 from measure.staged_mention where big_file_id = ${id}
    union all select 1 from measure.staged_fault where big_file_id = ${id}`.execute(house.varde.db)
  expect(left.rows).toEqual([])
  expect(existsSync(bigFilePath(house.varde.settings.dataFolder, id))).toBe(false)
  expect(await house.values(key)).toHaveLength(0)
})

test('when rows have faults, they are named and nothing can be taken in; when nearly all have, the columns are asked for anew', {
  timeout: PATIENCE,
}, async () => {
  const key = await house.indicator('Feil i stor', { rhythm: 'irregular' })
  const id = await big.values(file(...rows(0, ROWS), '2-3-24;1;', line(0)))
  await big.map(id, key)
  await big.follow()
  const read = await big.view(id)
  expect(read.faults).toMatchObject([
    { row: ROWS + 2, field: 'period', code: 'date-ambiguous', cells: ['2-3-24', '1', ''] },
    { row: ROWS + 3, field: 'row', code: 'twice' },
  ])
  expect(read.outcome!.counts.faulty).toBe(2)
  await expect(big.step(id, 'take')).rejects.toMatchObject({ code: 'measure.import-faulty', details: { count: 2 } })
  const none = await big.values(file(...rows(0, ROWS).map((one) => one.replace(';', ';x'))))
  await big.map(none, key)
  await big.follow()
  expect(await big.view(none)).toMatchObject({ state: 'unmapped', fault: 'too-many-faults' })
  const broken = await big.values(file(...rows(0, ROWS), '2026-01-01;1;LÃ¸ten'))
  await big.map(broken, key)
  await big.follow()
  expect(await big.view(broken)).toMatchObject({
    state: 'failed',
    fault: 'encoding',
    faultRow: ROWS + 2,
    steps: ['drop'],
  })
})

test('when somebody without the duty, or of another unit, would take it in, they are refused', {
  timeout: PATIENCE,
}, async () => {
  const key = await house.indicator('Andres', { rhythm: 'irregular' })
  const id = await big.values(file(...rows(0, ROWS)))
  await big.map(id, key)
  await big.follow()
  const officer = bigHouse(house, await caller(house.base.db, 'officer', house.varde.now()))
  await expect(officer.view(id)).rejects.toMatchObject({ code: 'measure.not-yours' })
  const prison = bigHouse(house, await caller(house.base.db, 'adviser', house.varde.now()))
  await expect(prison.step(id, 'take')).rejects.toMatchObject({ code: 'measure.not-yours' })
  await big.step(id, 'drop')
})

test('when a big file of mentions comes twice with a kill between, each appearance is held once and can be found', {
  timeout: PATIENCE,
}, async () => {
  const MENTIONS = 22_000
  const mention = (at: number) =>
    `Fengselet melder sak ${Math.floor(at / 4)};Ingress;2026-01-${10 + (at % 15)};Avis ${at % 40};https://a${at % 40}.example/${at}`
  const text = [
    'title;description;docdate;source;link',
    ...Array.from({ length: MENTIONS }, (_, at) => mention(at)),
    mention(3),
  ].join('\n')
  const id = await big.mentions(text)
  await big.killWorkerWhen(async () => (await big.view(id)).rowsRead > 0)
  await big.follow()
  const read = await big.view(id)
  expect(read.outcome).toMatchObject({
    counts: { new: MENTIONS, changed: 0, same: 1, faulty: 0 },
    mentions: { outletCount: 40, firstOn: '2026-01-10', lastOn: '2026-01-24', ours: MENTIONS },
  })
  expect(read.samplesOf.mentions[0]).toMatchObject({ row: 2, outlet: 'Avis 0', title: 'Fengselet melder sak 0' })
  await big.step(id, 'take')
  await big.follow()
  expect(await big.view(id)).toMatchObject({ state: 'applied', made: MENTIONS, steps: [] })
  const again = await big.mentions(text)
  await big.follow()
  expect((await big.view(again)).outcome!.counts).toMatchObject({ new: 0, same: MENTIONS + 1 })
  await big.step(again, 'take')
  await big.follow()
  expect((await viewMedia(house.varde, house.head, {})).held).toBe(MENTIONS)
  expect((await findMentions(house.varde, '')).items[0]!.title).toBe(
    `Fengselet melder sak ${Math.floor((MENTIONS - 1) / 4)}`,
  )
})
