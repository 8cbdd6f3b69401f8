import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWeb } from '../../../kit/http/server.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { countAudience } from '../actions/count-audience.ts'
import { setHeadCount } from '../actions/set-head-count.ts'
import { registerAudience } from '../http.ts'
import { countSegment } from '../index.ts'
import { audienceDb } from '../store/handle.ts'
import { ADVISER, addUnits, callerWith, importReference } from './builders.ts'

const NOW = new Date('2026-03-10T09:00:00Z')
const own = callerWith('notice-poster', 'unt_prison')
const elsewhere = callerWith('leader', 'unt_fjord')
let database: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let web: Awaited<ReturnType<typeof createWeb>>
let caller: Caller

beforeAll(async () => {
  database = await testDatabase()
  varde = testVarde(database.db)
  await addUnits(database.db)
  await importReference(database.db, NOW)
  await setHeadCount(varde, own, {
    ...{ unitId: 'unt_prison', population: 'inmates', heads: { nb: 80, pl: 3, ar: 2, en: 1 } },
  })
  const registered = (place: string, language: string, times: number) =>
    Array.from({ length: times }, (_, i) => ({
      ...{ id: `sub_${place}_${language}_${i}`, channel: 'email' as const, unit_id: place, language },
      ...{ address: `${place}.${language}.${i}@test.example`, asked_at: NOW, confirmed_at: NOW, evidence: 'test' },
    }))
  await audienceDb(database.db)
    .insertInto('audience.subscription')
    .values([
      ...registered('unt_prison', 'nb', 12),
      ...registered('unt_prison', 'pl', 1),
      ...registered('unt_fjord', 'nb', 2),
    ])
    .execute()
  web = await createWeb(varde, async () => caller)
  registerAudience(web, varde)
})
afterAll(async () => {
  await web.close()
  await database.drop()
})

const get = async (who: Caller, path: string) => {
  caller = who
  return (await web.inject({ url: `/api/audience/${path}` })).json().counts
}

test('when languages have few in a unit, those who count there see each, and others see them together', async () => {
  for (const who of [own, ADVISER])
    expect(
      (await get(who, 'head-counts')).map(({ languages, heads }: { languages: string[]; heads: number }) => [
        languages.join(),
        heads,
      ]),
    ).toEqual([
      ['nb', 80],
      ['pl', 3],
      ['ar', 2],
      ['en', 1],
    ])
  expect(await get(elsewhere, 'head-counts')).toMatchObject([
    { unitName: 'Prøven fengsel', languages: ['nb'], heads: 80 },
    { unitName: 'Prøven fengsel', languages: ['ar', 'en', 'pl'], heads: 6 },
  ])
})

test('when few have registered for a unit, nobody sees how many, or where', async () => {
  for (const who of [elsewhere, own, ADVISER])
    expect(await get(who, 'subscribers')).toEqual([
      { unitId: 'unt_prison', unitName: 'Prøven fengsel', topic: null, languages: ['nb', 'pl'], count: 13 },
      { unitId: null, unitName: null, topic: null, languages: [], count: null },
    ])
})

test('when a choice reaches a few relatives, or a few behind a language elsewhere, they count as five, and a dispatch reaches each', async () => {
  const polish = { groups: ['inmates'], unitIds: ['unt_prison'], languages: ['pl'] }
  expect(await countAudience(varde, elsewhere, polish)).toMatchObject({
    ...{ total: 5, heads: 5, persons: 0, byChannel: { print: 5 }, excluded: {}, sample: [], isRounded: true },
  })
  expect(await countAudience(varde, own, polish)).toMatchObject({ total: 3, heads: 3, isRounded: false })
  expect((await countAudience(varde, own, polish)).sample).toHaveLength(1)
  expect((await countSegment(database.db, polish)).total).toBe(3)
  const relatives = { groups: ['relatives'], unitIds: ['unt_fjord'] }
  for (const who of [elsewhere, own, ADVISER])
    expect(await countAudience(varde, who, relatives)).toMatchObject({
      ...{ total: 5, persons: 5, byChannel: { email: 5 }, sample: [], isRounded: true },
    })
  expect((await countSegment(database.db, relatives)).total).toBe(2)
  const many = await countAudience(varde, elsewhere, { groups: ['relatives', 'inmates'], unitIds: ['unt_prison'] })
  expect(many).toMatchObject({ total: 99, heads: 86, persons: 13, isRounded: false })
  expect(many.sample.length).toBeGreaterThan(5)
  for (const row of many.sample) {
    if (row.source === 'subscriber') expect(row).toMatchObject({ name: null, unitName: null })
    else expect(row.heads).toBeGreaterThanOrEqual(5)
  }
})
