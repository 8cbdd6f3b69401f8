import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { countOwn } from '../actions/count-own.ts'
import { followMentions } from '../actions/follow-mentions.ts'
import { measureOwn } from '../actions/link-own.ts'
import { uploadMentions } from '../actions/upload-mentions.ts'
import { viewIndicator } from '../actions/view-indicator.ts'
import { lockPanel, viewMedia } from '../actions/view-media.ts'
import { aHouse, caller } from './house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let head: Caller

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { connection: base.connection, at: '2026-04-02T08:00:00Z' })
  await aHouse(base.db)
  head = await caller(base.db, 'head', varde.now())
})
afterAll(() => base.drop())

let taken = 0
async function take(rows: string[]): Promise<void> {
  const lines = rows.map((row) => `${row};https://a.example/${++taken}`)
  const upload = Readable.from([Buffer.from(['tittel;dato;kilde;lenke', ...lines].join('\n'))])
  await uploadMentions(varde, head, { fileName: 'm.csv', source: 'Prøve', upload })
  await followMentions(varde)
}

test('when nobody has brought in what media wrote in a month, the month is not available, and never without stories', async () => {
  await take([
    'Fengselet viser fram verkstedet;2025-12-30;Avisa',
    'Fengselet bygger;2026-01-12;Avisa',
    'Været blir fint;2026-01-30;Avisa',
    'Fengselet åpner;2026-03-03;Avisa',
    // 1 April in Norway, though the clock of the source says March.
    'Fengselet stenger;2026-03-31T22:30:00Z;Avisa',
  ])
  const { key } = await measureOwn(varde, head, { query: 'media-stories', unitId: 'unt_kdi', rhythm: 'month' })
  const months = async () =>
    (await viewIndicator(varde, head, key)).values.map(({ fromOn, value, missing }) => [fromOn, value, missing])
  const away = 'Omtalen fra hele perioden er ikke hentet inn.'
  expect(await months()).toEqual([
    ['2026-01-01', 1, null],
    ['2026-02-01', null, away],
    ['2026-03-01', 1, null],
  ])
  await take(['Været blir verre;2026-02-10;Avisa'])
  await countOwn(varde)
  expect((await months())[1]).toEqual(['2026-02-01', 0, null])
})

test('when names were read too widely before, the migration reads them again and counts the panels anew', async () => {
  await take(['Politikere krever svar;2026-01-20;Bladet', 'Fikk fire års fengsel;2026-01-21;Bladet'])
  await take([
    'Politiet ba fengselet om hjelp;2026-01-22;Bladet',
    'Soner fire års fengsel i Halden fengsel;2026-01-23;Bladet',
  ])
  await lockPanel(varde, head, { name: 'Bladet', outlets: ['Bladet'], coverage: '' })
  await sql`update measure.mention set actors = 3 where outlet = 'Bladet'`.execute(base.db)
  const file = new URL('../../../db/migrations/20261126_0230_measure_actors.sql', import.meta.url)
  await base.db.transaction().execute((trx) => sql.raw(readFileSync(file, 'utf8')).execute(trx))
  const { rows } = await sql<{ title: string; actors: number }>`
    select title, actors from measure.mention where outlet = 'Bladet' order by published_on`.execute(base.db)
  expect(rows.map(({ title, actors }) => `${title}: ${actors}`)).toEqual([
    'Politikere krever svar: 0',
    'Fikk fire års fengsel: 0',
    'Politiet ba fengselet om hjelp: 3',
    'Soner fire års fengsel i Halden fengsel: 1',
  ])
  await followMentions(varde)
  const { shares } = await viewMedia(varde, head, { fromOn: '2026-01-01', toOn: '2026-01-31' })
  expect(shares.map(({ actor, ours, all }) => [actor, ours, all]).slice(0, 2)).toEqual([
    ['correctional', 2, 2],
    ['police', 1, 2],
  ])
})
