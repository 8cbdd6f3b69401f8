import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemCaller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { setLanguageRule } from '../../../slices/press/actions/set-language-rule.ts'
import { viewLanguageShare } from '../../../slices/press/actions/view-language-share.ts'
import { givenPublished, givenUnit, type PublishInput, text } from './released.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let unitId: string
const varde = () => testVarde(database.db, { at: '2026-05-12T09:00:00Z' })
beforeAll(async () => {
  database = await testDatabase()
  unitId = await givenUnit(database.db, { name: 'Direktoratet', kind: 'directorate' })
})
afterAll(() => database.drop())

const edition = (words: string) => ({ title: 'Tittel', body: [text(words)] })
async function out(languages: string[], at: string, more: Partial<PublishInput> = {}, source = languages[0]!) {
  const editions = Object.fromEntries(languages.map((tag) => [tag, edition(`Fire ord på ${tag}`)]))
  const made = await givenPublished(database.db, { unitId, editions, at: `'${at}'::timestamptz`, ...more })
  await sql`update message.message set source_language = ${source} where id = ${made.messageId}`.execute(database.db)
  return made
}
const view = () => viewLanguageShare(varde(), systemCaller('test'))

test('when nothing is out, nothing is said of right and wrong', async () => {
  expect((await view()).advice).toEqual({ isRight: null, next: null, texts: 0 })
})

test('when texts are out, each counts once by what it was written in first, per quarter, and the advice follows', async () => {
  for (const day of ['01-10', '02-10', '03-10', '04-10', '04-11']) await out(['nb'], `2026-${day}T09:00:00Z`)
  await out(['nb', 'nn', 'en'], '2026-04-12T09:00:00Z', {}, 'nn')
  await out(['en'], '2026-04-13T09:00:00Z')
  await out(['nn'], '2026-04-14T09:00:00Z', { isWaveOpen: false })
  await out(['nn'], '2026-04-14T09:00:00Z', { mode: 'exercise' })
  await out(['nb'], '2025-12-31T22:59:00Z')
  await out(['nb'], '2025-12-31T23:30:00Z')
  const { year, quarters, advice, rule, latest } = await view()
  expect(rule).toMatchObject({ leastNb: 25, leastNn: 25, source: 'språklova § 13' })
  expect(year).toMatchObject({ nb: 6, nn: 1, pairs: 1, others: 1, shareNn: 14.3, isRight: false })
  expect(year.words).toEqual({ nb: 30, nn: 5 })
  expect(quarters.map((one) => [one.period, one.nb, one.nn])).toEqual([
    ['2026-2', 2, 1],
    ['2026-1', 4, 0],
    ['2025-4', 1, 0],
  ])
  expect(advice).toEqual({ isRight: false, next: 'nn', texts: 1 })
  expect(latest.map((one) => one.countsAs).slice(0, 3)).toEqual([null, 'nn', 'nb'])
})

test('when a regional body is in a case of the act, the share that the act gives holds for it; without one, nothing is said', async () => {
  const region = await givenUnit(database.db, { name: 'Region vest', kind: 'region', parentId: unitId })
  const prison = await givenUnit(database.db, { name: 'Bergen fengsel', parentId: region })
  for (const [id, path] of [
    [region, [unitId, region]],
    [prison, [unitId, region, prison]],
  ] as const)
    expect(
      (
        await sql`select from organisation.public_unit where id = ${id} and path @> ${path}::text[]`.execute(
          database.db,
        )
      ).rows,
    ).toHaveLength(1)
  for (const day of ['05-01', '05-02']) await out(['nb'], `2026-${day}T09:00:00Z`, { unitId: prison })
  const body = async () => (await view()).bodies[0]
  expect(await body()).toMatchObject({ caseKey: null, nb: 2, nn: 0, isRight: null })
  const set = (caseKey: string, validFrom = '2026-01-01') =>
    setLanguageRule(varde(), systemCaller('test'), { unitId: region, caseKey, source: 'Språkrådet', validFrom })
  await set('bokmal-some-nynorsk')
  expect(await body()).toMatchObject({ caseKey: 'bokmal-some-nynorsk', isRight: false, next: 'nn' })
  await set('neutral', '2026-02-01')
  expect(await body()).toMatchObject({ caseKey: 'neutral', since: '2026-02-01', isRight: null, next: null })
  await expect(set('noe-annet')).rejects.toMatchObject({ code: 'press.no-language-case' })
  const cases = (await view()).cases.map(({ key, leastNb, leastNn }) => [key, leastNb, leastNn])
  expect(cases).toContainEqual(['bokmal-quarter-nynorsk', null, 25])
  expect(cases).toContainEqual(['nynorsk-quarter-bokmal', 25, null])
})
