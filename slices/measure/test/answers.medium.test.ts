import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAtAnswers } from '../actions/answers/read-answer-file.ts'
import { takeAnswers } from '../actions/answers/take-answers.ts'
import { undoAnswers } from '../actions/answers/undo-answers.ts'
import { viewAnswerFile } from '../actions/answers/view-answer-files.ts'
import { weighAnswers } from '../actions/answers/weigh-answers.ts'
import { openValue } from '../actions/open-value.ts'
import { writeValue } from '../actions/write-value.ts'
import { workbook } from '../clients/workbook.ts'
import type { AnswerMapping, AnswerQuestion } from '../rules/answers/answer-mapping.ts'
import { caller } from './house.ts'
import { type SourceHouse, sourceHouse } from './source-house.ts'

let house: SourceHouse
let share: string
let mean: string
beforeAll(async () => {
  house = await sourceHouse()
  share = await house.indicator('Trivsel', { scale: 'share', rhythm: 'year' })
  mean = await house.indicator('Stolthet', { scale: 'mean', rhythm: 'year' })
})
afterAll(() => house.stop())

const HEADERS = ['Respondent', 'Enhet', 'Trivsel', 'Stolthet', 'Merknad']
/** 40 in Halden, 20 in Ringerike, 4 in Ila: the last are too few, and Ringerike would give them away. */
const ROWS = [
  ...Array.from({ length: 40 }, (_, at) => ['Halden', at < 30 ? '5' : '2', '4']),
  ...Array.from({ length: 20 }, (_, at) => ['Ringerike', at < 10 ? '4' : '1', '3']),
  ...Array.from({ length: 4 }, () => ['Ila', '1', '1']),
].map(([unit, ...answers], at) => [`LØPENR-${at}`, unit!, ...answers, `HEMMELIG-${at}`])
const csv = (rows: string[][], headers = HEADERS) => [headers, ...rows].map((cells) => cells.join(';')).join('\n')
const upload = (content: string | Buffer, fileName = 'svar.csv') => ({
  fileName,
  upload: Readable.from([Buffer.from(content)]),
})
const question = (indicatorKey: string, column: number): AnswerQuestion => ({
  ...{ indicatorKey, columns: [column], low: 1, high: 5, words: [], from: 4, isTurned: false },
})
const mapping = (over: Partial<AnswerMapping> = {}): AnswerMapping => ({
  ...{ period: '2025', source: 'Medarbeiderundersøkelsen', missing: ['99'], weight: null },
  questions: [question(share, 2), question(mean, 3)],
  group: { column: 1, kind: 'unit', own: '' },
  ...over,
})
const weighed = (rows: string[][], over: Partial<AnswerMapping> = {}) =>
  weighAnswers(house.varde, house.head, { ...upload(csv(rows)), mapping: mapping(over) })
const shown = async (key: string) =>
  (await house.values(key)).map(({ series, value, n, missing }) => [series, value && Math.round(value), n, missing])

async function kept(): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`.execute(house.base.db)
  const texts: string[] = []
  for (const { name } of tables)
    texts.push(
      ...(await sql<{ text: string }>`select t::text as text from ${sql.raw(name)} t`.execute(house.base.db)).rows.map(
        ({ text }) => text,
      ),
    )
  return texts.join('\n')
}

test('when a file is looked at and counted dry, its columns and values are shown, small units are hidden with the one that would give them away', async () => {
  const look = await lookAtAnswers(house.varde, house.head, upload(csv(ROWS)))
  expect(look).toMatchObject({ respondents: 64, isMappedBefore: false, takenInAt: null })
  expect(look.columns.map(({ answers }) => answers)).toMatchObject([
    { length: 64 },
    ['Halden', 'Ila', 'Ringerike'],
    ['1', '2', '4', '5'],
    ['1', '3', '4'],
    { length: 64 },
  ])
  const { values, faults } = await weighed(ROWS)
  expect(faults).toEqual([])
  expect(values.map(({ series, asked, hidden, outcome }) => [series, asked, hidden, outcome])).toEqual(
    [share, mean].flatMap(() => [
      ['', 64, null, 'new'],
      ['Halden', 40, null, 'new'],
      ['Ila', null, 'too-few-answers', 'new'],
      ['Ringerike', null, 'hides-others', 'new'],
    ]),
  )
  expect(values[0]!.low).toBeLessThan(values[0]!.value!)
  expect(await house.values(share)).toEqual([])
})

test('when a file is counted, its values open to what makes them, nothing of anybody is kept, and the mapping stands for the next', async () => {
  const { varde, head } = house
  await writeValue(varde, head, share, {
    ...{ fromOn: '2025-01-01', toOn: '2025-12-31', series: '', missing: null, asked: 50, source: 'Før' },
    figures: { fromOn: '2025-01-01', toOn: '2025-12-31', value: 44, n: 50, hits: null, margin: null, spread: null },
  })
  const { id, made } = await takeAnswers(varde, head, { ...upload(csv(ROWS)), mapping: mapping() })
  expect(made).toBe(8)
  const counted = [
    ['', 63, 64, null],
    ['Halden', 75, 40, null],
    ['Ila', null, null, 'too-few-answers'],
    ['Ringerike', null, null, 'hides-others'],
  ]
  expect((await shown(share)).toSorted()).toEqual(counted)
  const everything = await kept()
  expect(everything).not.toMatch(/LØPENR-|HEMMELIG-/)
  const folder = join(varde.settings.dataFolder, 'imports')
  expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([])
  for (const key of [share, mean])
    for (const { id: valueId, value } of await house.values(key)) {
      if (value === null) continue
      const opened = await openValue(varde, valueId)
      expect(opened.recomputed).toBeCloseTo(value, 9)
      expect(opened.rows).toHaveLength(1)
    }
  const next = await lookAtAnswers(varde, head, upload(csv(ROWS)))
  expect(next).toMatchObject({ isMappedBefore: true, mapping: { ...mapping(), period: '' } })
  expect(next.takenInAt).not.toBeNull()
  const again = await takeAnswers(varde, head, { ...upload(csv(ROWS)), mapping: mapping() })
  expect(again.made).toBe(0)
  expect((await shown(share)).toSorted()).toEqual(counted)
  await undoAnswers(varde, head, again.id)
  await undoAnswers(varde, head, id)
  await expect(undoAnswers(varde, head, id)).rejects.toMatchObject({ code: 'measure.import-not-applied' })
  expect(await viewAnswerFile(varde, head, id)).toMatchObject({ isUndone: true, respondents: 64 })
  expect(await shown(share)).toEqual([['', 44, 50, null]])
  expect(await shown(mean)).toEqual([])
  const anew = await takeAnswers(varde, head, { ...upload(csv(ROWS)), mapping: mapping() })
  expect((await shown(share)).toSorted()).toEqual(counted)
  await undoAnswers(varde, head, anew.id)
})

test('when answers are about agencies and weighted, each stands by itself with its effective number; a workbook is read like the rest', async () => {
  const { varde, head } = house
  const rows = Array.from({ length: 60 }, (_, at) => {
    const agency = ['Vi', 'Etat B', 'Etat C'][at % 3]!
    return [agency, at < 45 ? 'Enig' : 'Uenig', at % 2 ? '1,5' : '0,5']
  })
  const headers = ['Etat', 'Åpne', 'Vekt']
  const book = await workbook([{ name: 'Svar', rows: [headers, ...rows] }])
  const words = { words: ['Uenig', 'Enig'], from: 2 }
  const said = mapping({
    questions: [{ ...question(share, 1), ...words }],
    group: { column: 0, kind: 'agency', own: 'vi' },
    weight: 2,
  })
  for (const file of [upload(csv(rows, headers)), upload(book, 'svar.xlsx')]) {
    const { values } = await weighAnswers(varde, head, { ...file, mapping: said })
    expect(values.map(({ series, asked }) => [series, asked])).toEqual([
      ['', 20],
      ['Etat B', 20],
      ['Etat C', 20],
    ])
    expect(values[0]!.n).toBeCloseTo(20 ** 2 / (10 * 1.5 ** 2 + 10 * 0.5 ** 2), 6)
  }
})

test('when a file is bad, it is told what is wrong and nothing is taken in', async () => {
  const { varde, head } = house
  const before = await shown(share)
  const refused = (content: string | Buffer, over: Partial<AnswerMapping> = {}) =>
    takeAnswers(varde, head, { ...upload(content), mapping: mapping(over) })
  const bad = async (rows: string[][], code: string, over: Partial<AnswerMapping> = {}) => {
    expect((await weighed([...ROWS, ...rows], over)).faults).toMatchObject([{ code }])
    await expect(refused(csv([...ROWS, ...rows]), over)).rejects.toMatchObject({ code: 'measure.answers-faulty' })
  }
  await bad([['x', 'Halden', '7', '3', '']], 'answer-outside')
  await bad([['x', 'Halden', 'Svært enig', '3', '']], 'scale-mixed')
  await bad([['x', '=HYPERLINK("x")', '4', '3', '']], 'formula')
  const few = { code: 'measure.answers-few', details: { count: 9, fewest: 10 } }
  await expect(refused(csv(ROWS.slice(0, 9)))).rejects.toMatchObject(few)
  await expect(refused(csv(ROWS, ['A', 'B', 'C', 'C', 'D']))).rejects.toMatchObject({
    code: 'measure.file-header-twice',
  })
  await expect(refused(Buffer.alloc(9 * 1024 * 1024, 'a;b\n'))).rejects.toMatchObject({ code: 'measure.answers-many' })
  await expect(refused(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]))).rejects.toMatchObject({
    code: 'measure.file-old-excel',
  })
  await expect(refused(csv(ROWS), { period: '2030' })).rejects.toMatchObject({ code: 'measure.answers-period' })
  const count = await house.indicator('Antall', { scale: 'count' })
  await expect(refused(csv(ROWS), { questions: [question(count, 2)] })).rejects.toMatchObject({
    code: 'measure.answers-indicator',
  })
  const officer = await caller(house.base.db, 'officer', varde.now())
  await expect(takeAnswers(varde, officer, { ...upload(csv(ROWS)), mapping: mapping() })).rejects.toMatchObject({
    code: 'measure.not-yours',
  })
  const adviser = await caller(house.base.db, 'adviser', varde.now())
  await expect(takeAnswers(varde, adviser, { ...upload(csv(ROWS)), mapping: mapping() })).rejects.toMatchObject({
    code: 'measure.not-yours',
  })
  expect(await shown(share)).toEqual(before)
})
