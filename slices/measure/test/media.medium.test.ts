import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { addIndicator } from '../actions/add-indicator.ts'
import { followMentions } from '../actions/follow-mentions.ts'
import { openValue } from '../actions/open-value.ts'
import { putVoice } from '../actions/put-voice.ts'
import { uploadMentions } from '../actions/upload-mentions.ts'
import { viewIndicator } from '../actions/view-indicator.ts'
import { findMentions, lockPanel, viewMedia } from '../actions/view-media.ts'
import { aHouse, caller } from './house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let head: Caller
beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { connection: base.connection })
  await aHouse(base.db)
  head = await caller(base.db, 'head', varde.now())
})
afterAll(() => base.drop())

const HEADERS = 'title;description;docdate;source;link'
const OUTLETS = ['Avisa', 'Bladet', 'Posten']
/** Each story in as many outlets as it says. */
const lines = (stories: [string, number][]) =>
  stories.flatMap(([title, outlets], at) =>
    OUTLETS.slice(0, outlets).map(
      (outlet, o) => `${title};Ingress;2026-01-${10 + at};${outlet};https://${o}.example/${at}`,
    ),
  )
const take = (rows: string[]) =>
  uploadMentions(varde, head, {
    fileName: 'medier.csv',
    source: 'Medieovervåking',
    upload: Readable.from([Buffer.from([HEADERS, ...rows].join('\n'))]),
  })

const STORIES: [string, number][] = [
  ['Kriminalomsorgen bygger nytt', 3],
  ['Politiet leter etter sykkeltyver', 3],
  ['Fengselet inviterte naboene til besøksdag', 1],
  ['Tingretten avsa dom', 2],
  ['Været blir fint', 3],
]

test('when the same file is taken in again, in parts too, each appearance is held once', async () => {
  const rows = lines(STORIES)
  expect(await take(rows)).toMatchObject({ made: 12, known: 0 })
  expect(await take(rows)).toMatchObject({ made: 0, known: 12 })
  expect(await take([...rows.slice(0, 3), rows[0]!])).toMatchObject({ made: 0, known: 4 })
  expect((await viewMedia(varde, head, {})).held).toBe(12)
})

test('when mentions are followed up, they are found by words in any form', async () => {
  expect((await findMentions(varde, 'besøksdager')).items).toEqual([])
  await followMentions(varde)
  const { items, total } = await findMentions(varde, 'besøksdager nabo')
  expect([items.map(({ outlet }) => outlet), total]).toEqual([['Avisa'], 1])
  expect(items[0]!.actors).toEqual(['correctional'])
  expect((await findMentions(varde, '')).items).toHaveLength(12)
  expect((await viewMedia(varde, head, {})).waiting).toBe(0)
})

test('when a panel is locked, shares of voice are counted within it, clustered by story', async () => {
  const { id } = await lockPanel(varde, head, {
    name: 'To aviser',
    outlets: ['Avisa', 'Bladet'],
    coverage: 'Uten radio',
  })
  const view = await viewMedia(varde, head, { panelId: id, fromOn: '2026-01-01', toOn: '2026-01-31' })
  expect(view.shares.map(({ actor, ours, all, clusters }) => [actor, ours, all, clusters])).toEqual([
    ['correctional', 3, 7, 4],
    ['police', 2, 7, 4],
    ['prosecution', 0, 7, 4],
    ['courts', 2, 7, 4],
  ])
  expect(view.shares[0]!.low).toBeLessThan(3 / 7)
  await take(['Kripos fikk hjelp;Ingress;2026-01-20;Bladet;https://9.example/1'])
  await followMentions(varde)
  const after = await viewMedia(varde, head, { panelId: id, fromOn: '2026-01-01', toOn: '2026-01-31' })
  expect(after.shares[1]).toMatchObject({ ours: 3, all: 8, clusters: 5 })
})

test('when our share of voice becomes a value, it opens to the stories, and its interval is the clustered one', async () => {
  const { shares, panelId, fromOn, toOn } = await viewMedia(varde, head, {})
  const names = { nb: 'Andel av omtalen' }
  const kept = {
    about: '',
    unit: 'prosent',
    direction: 'up',
    stage: 'awareness',
    kind: 'output',
    method: '',
    source: '',
  } as const
  const free = { baseline: null, baselineOn: null, target: null, targetOn: null, goalKeys: [], initiativeIds: [] }
  const aim = { unitId: 'unt_kdi', rhythm: 'year', ...free } as const
  const indicatorKey = await addIndicator(varde, head, { definition: { ...kept, names, scale: 'share' }, aim })
  const asked = { panelId: panelId!, fromOn, toOn, indicatorKey }
  await expect(putVoice(varde, head, { ...asked, toOn: '2031-01-01' })).rejects.toMatchObject({
    code: 'measure.figures-period-not-over',
  })
  await expect(putVoice(varde, head, { ...asked, panelId: 'pan_none' })).rejects.toMatchObject({
    code: 'measure.voice-too-few',
  })
  const { valueId } = await putVoice(varde, head, asked)
  const [value] = (await viewIndicator(varde, head, indicatorKey)).values
  const [own] = shares
  expect(value!.value).toBeCloseTo(own!.share * 100, 9)
  expect(value!.interval!.low).toBeCloseTo(own!.low * 100, 9)
  expect(value!.interval!.high).toBeCloseTo(own!.high * 100, 9)
  const opened = await openValue(varde, valueId)
  expect(opened.recomputed).toBeCloseTo(value!.value!, 9)
  expect(opened.rows).toHaveLength(own!.clusters)
  expect(opened.rows.every(({ label, ref }) => label !== '' && ref !== '')).toBe(true)
})

test('when one row is wrong, nothing of the file is held, and the row is named', async () => {
  const held = (await viewMedia(varde, head, {})).held
  await expect(take([...lines([['Ny sak', 3]]), ';Ingress;2026-01-01;Avisa;'])).rejects.toMatchObject({
    code: 'measure.mention-rows',
    details: { count: 1, rows: '5' },
  })
  await expect(
    uploadMentions(varde, head, { fileName: 'x.csv', source: 'S', upload: Readable.from([Buffer.from('a;b\n1;2')]) }),
  ).rejects.toMatchObject({ code: 'measure.mention-columns' })
  expect((await viewMedia(varde, head, {})).held).toBe(held)
})
