import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { shiftDays } from '../../../kit/kernel/local-time.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { addIndicator } from '../actions/add-indicator.ts'
import { countOwn } from '../actions/count-own.ts'
import { followMentions } from '../actions/follow-mentions.ts'
import { measureOwn } from '../actions/link-own.ts'
import { putVoice } from '../actions/put-voice.ts'
import { uploadMentions } from '../actions/upload-mentions.ts'
import { viewIndicator } from '../actions/view-indicator.ts'
import { lockPanel, viewMedia } from '../actions/view-media.ts'
import { aHouse, caller } from './house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let head: Caller
let volume: string

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

/** The weather every fifth day: nobody of the chain is named, but media are followed. */
const followed = (from: string, to: string): string[] =>
  from > to ? [] : [`Været blir fint;${from};Avisa`, ...followed(shiftDays(from, 5), to)]
const months = async () =>
  (await viewIndicator(varde, head, volume)).values.map(({ fromOn, value, missing }) => [fromOn, value, missing])
const AWAY = 'not-brought-in'

test('when nobody has brought in what media wrote in a month, the month is not available, and never without stories', async () => {
  await take([
    'Fengselet viser fram verkstedet;2025-12-30;Avisa',
    'Fengselet bygger;2026-01-12;Avisa',
    'Fengselet åpner;2026-03-03;Avisa',
    // 1 April in Norway, though the clock of the source says March.
    'Fengselet stenger;2026-03-31T22:30:00Z;Avisa',
    ...followed('2026-01-01', '2026-01-31'),
    ...followed('2026-03-01', '2026-03-31'),
  ])
  volume = (await measureOwn(varde, head, { query: 'media-stories', unitId: 'unt_kdi', rhythm: 'month' })).key
  expect(await months()).toEqual([
    ['2026-01-01', 1, null],
    ['2026-02-01', null, AWAY],
    ['2026-03-01', 1, null],
  ])
  await take(['Været blir verre;2026-02-10;Avisa', 'Været blir verre;2026-02-28;Avisa'])
  await countOwn(varde)
  expect((await months())[1]).toEqual(['2026-02-01', null, AWAY])
  await take(followed('2026-02-01', '2026-02-28'))
  await countOwn(varde)
  expect((await months())[1]).toEqual(['2026-02-01', 0, null])
})

const migrated = async (name: string) => {
  const file = new URL(`../../../db/migrations/${name}.sql`, import.meta.url)
  await base.db.transaction().execute((trx) => sql.raw(readFileSync(file, 'utf8')).execute(trx))
}

test('when names were read too widely before, they are read again, panels are counted anew, and what is counted of them begins a new series', async () => {
  await take(['Politikere krever svar;2026-01-20;Bladet', 'Fikk fire års fengsel;2026-01-21;Bladet'])
  await take([
    'Politiet ba fengselet om hjelp;2026-01-22;Bladet',
    'Soner fire års fengsel i Halden fengsel;2026-01-23;Bladet',
  ])
  await sql`update measure.mention set actors = 3 where outlet = 'Bladet'`.execute(base.db)
  await sql`insert into measure.staged_mention (big_file_id, row, identity, story, outlet, published_on, title, lead, url, actors)
    values ('big_1', 1, 1, 1, 'Bladet', '2026-01-24', 'Politikere i fengselet', '', '', 3)`.execute(base.db)
  const january = { fromOn: '2026-01-01', toOn: '2026-01-31' }
  const { id: panelId } = await lockPanel(varde, head, { name: 'Bladet', outlets: ['Bladet'], coverage: '' })
  const voice = await addIndicator(varde, head, {
    definition: {
      ...{ names: { nb: 'Andel av omtalen' }, about: '', unit: 'prosent', scale: 'share', direction: 'up' },
      ...{ stage: 'awareness', kind: 'output', method: 'I et låst panel.', source: '' },
    },
    aim: {
      ...{ unitId: 'unt_kdi', rhythm: 'month', baseline: null, baselineOn: null, target: null, targetOn: null },
      ...{ goalKeys: [], initiativeIds: [] },
    },
  })
  await putVoice(varde, head, { panelId, indicatorKey: voice, ...january })
  await countOwn(varde)
  const before = await months()
  expect(before[0]).toEqual(['2026-01-01', 5, null])
  await migrated('20261126_0230_measure_actors')
  await migrated('20261126_0260_measure_read_anew')
  // Until all is counted anew nothing moves in the old series.
  await countOwn(varde)
  expect(await months()).toEqual(before)
  const { rows } = await sql<{ title: string; actors: number }>`
    select title, actors from measure.mention where outlet = 'Bladet' order by published_on, title, id`.execute(base.db)
  expect(rows.map(({ title, actors }) => `${title}: ${actors}`)).toEqual([
    'Politikere krever svar: 0',
    'Fikk fire års fengsel: 0',
    'Politiet ba fengselet om hjelp: 3',
    'Soner fire års fengsel i Halden fengsel: 1',
  ])
  const { rows: staged } = await sql`select actors from measure.staged_mention`.execute(base.db)
  expect(staged).toEqual([{ actors: 1 }])
  await followMentions(varde)
  const { shares } = await viewMedia(varde, head, january)
  expect(shares.map(({ actor, ours, all }) => [actor, ours, all]).slice(0, 2)).toEqual([
    ['correctional', 2, 2],
    ['police', 1, 2],
  ])
  await countOwn(varde)
  await followMentions(varde)
  const { definitions, values } = await viewIndicator(varde, head, volume)
  expect(definitions.map(({ segment, breaks }) => [segment, breaks])).toEqual([
    [2, ['method']],
    [1, []],
  ])
  expect(definitions[0]!.reason).toContain('strengere enn før')
  const ofJanuary = values.filter(({ fromOn }) => fromOn === january.fromOn)
  expect(ofJanuary.map(({ segment, value }) => [segment, value])).toEqual([
    [1, 5],
    [2, 3],
  ])
  const share = await viewIndicator(varde, head, voice)
  expect(share.definitions.map(({ segment }) => segment)).toEqual([2, 1])
  expect(share.values.map(({ segment }) => segment)).toEqual([1])
})

test('when what media wrote is brought in long after, the month is counted then; what stood with a number is not touched', async () => {
  varde.setClock('2026-09-10T08:00:00Z')
  await countOwn(varde)
  const april = async () => (await months()).filter(([fromOn]) => fromOn === '2026-04-01')
  expect(await april()).toEqual([['2026-04-01', null, AWAY]])
  await take([...followed('2026-04-01', '2026-04-30'), 'Fengselet får ny leder;2026-01-28;Avisa'])
  await countOwn(varde)
  expect(await april()).toEqual([['2026-04-01', 1, null]])
  expect((await months()).filter(([fromOn]) => fromOn === '2026-01-01').map(([, value]) => value)).toEqual([5, 3])
})
