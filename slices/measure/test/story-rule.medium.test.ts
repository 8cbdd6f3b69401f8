import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { shiftDays } from '../../../kit/kernel/local-time.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { addIndicator } from '../actions/add-indicator.ts'
import { codeStory, openDesk } from '../actions/coding/code-story.ts'
import { importCodeBook } from '../actions/coding/import-code-book.ts'
import { measureMaterial, openRound } from '../actions/coding/open-round.ts'
import { putFigure } from '../actions/coding/put-figure.ts'
import { closeRound } from '../actions/coding/settle-code.ts'
import { viewRound } from '../actions/coding/view-round.ts'
import { countOwn } from '../actions/count-own.ts'
import { followMentions } from '../actions/follow-mentions.ts'
import { keepOutlet, viewOutlets } from '../actions/keep-outlets.ts'
import { setStoryRule, viewStoryRule } from '../actions/keep-story-rule.ts'
import { measureOwn } from '../actions/link-own.ts'
import { openValue } from '../actions/open-value.ts'
import { startReport, writeReport } from '../actions/report/keep-report.ts'
import { publishReport } from '../actions/report/publish-report.ts'
import { viewReport, viewVersion } from '../actions/report/view-report.ts'
import { uploadMentions } from '../actions/upload-mentions.ts'
import { viewIndicator } from '../actions/view-indicator.ts'
import { findMentions, lockPanel, viewMedia } from '../actions/view-media.ts'
import { newBlock } from '../rules/report/report.ts'
import { figuresIn } from '../rules/report/report-figure.ts'
import { aHouse, caller } from './house.ts'

const PERIOD = { fromOn: '2026-01-01', toOn: '2026-03-31' }
let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let head: Caller
let staff: Caller
let panelId: string
let volume: string
let keyed: string

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { connection: base.connection, at: '2026-04-02T08:00:00Z' })
  await aHouse(base.db)
  head = await caller(base.db, 'head', varde.now())
  staff = await caller(base.db, 'staff', varde.now())
  const by = { actor: 'system:pack', at: varde.now() }
  await base.db.transaction().execute((trx) => importCodeBook(trx, 'kriminalomsorgen', by))
  await take([
    ['Fengselet utvider', '2025-12-20', 'Bladet'],
    ['Soningskøen i fengslene går ned', '2026-01-05', 'Avisa'],
    ['Soningskøen i fengslene går ned', '2026-01-06', 'Bladet'],
    ['Soningskøen i fengslene går ned', '2026-02-20', 'Avisa'],
    ['Soningskøen i fengslene går ned', '2026-02-21', 'Bladet'],
    ['Fengselet bygger', '2026-01-10', 'Bladet'],
    ['Politiet øvde', '2026-01-12', 'Avisa'],
    ...followed('2026-01-01', '2026-02-28'),
  ])
  panelId = (await lockPanel(varde, head, { name: 'To', outlets: ['Avisa', 'Bladet'], coverage: '' })).id
  await keepOutlet(varde, head, { name: 'Avisa', kind: 'national', region: '', isKey: true })
  volume = (await measureOwn(varde, head, { query: 'media-stories', unitId: 'unt_kdi', rhythm: 'month' })).key
  keyed = (await measureOwn(varde, head, { query: 'key-media', unitId: 'unt_kdi', rhythm: 'month' })).key
})
afterAll(() => base.drop())

/** The weather every fifth day: nobody of the chain is named, but media are followed. */
const followed = (from: string, to: string): [string, string, string][] =>
  from > to ? [] : [['Været blir fint', from, 'Avisa'], ...followed(shiftDays(from, 5), to)]
let taken = 0
async function take(rows: [string, string, string][]): Promise<void> {
  const lines = rows.map((row) => [...row, `https://a.example/${++taken}`].join(';'))
  const upload = Readable.from([Buffer.from(['tittel;dato;kilde;lenke', ...lines].join('\n'))])
  await uploadMentions(varde, head, { fileName: 'm.csv', source: 'Prøve', upload })
  await followMentions(varde)
}

const count = async (key: string, on: string) => {
  const { values, definitions } = await viewIndicator(varde, head, key)
  return values.find(({ fromOn, segment }) => fromOn === on && segment === definitions[0]!.segment)?.value
}
/** Everything that counts stories, of the same three months. */
async function everything() {
  const { panelId: _, ...period } = { panelId, ...PERIOD }
  const { items } = await findMentions(varde, 'soningskøen')
  return {
    voice: (await viewMedia(varde, head, { ...period, panelId })).shares[0]!.clusters,
    key: (await viewOutlets(varde, head)).keyShare!.clusters,
    coding: (await measureMaterial(varde, { ...period, panelId: null })).population,
    ofPanel: (await measureMaterial(varde, { ...period, panelId })).population,
    january: await count(volume, '2026-01-01'),
    february: await count(volume, '2026-02-01'),
    keyedJanuary: await count(keyed, '2026-01-01'),
    keyedFebruary: await count(keyed, '2026-02-01'),
    listed: new Set(items.map(({ story }) => story)).size,
    ruled: (await viewStoryRule(varde, null)).stories,
  }
}
const newRound = () =>
  openRound(varde, head, {
    ...{ ...PERIOD, panelId: null, name: 'Runde', coderIds: ['per_head', 'per_staff'], size: 10, doubled: 10 },
  })

async function codeAll(roundId: string): Promise<void> {
  for (const who of [head, staff])
    for (;;) {
      const { story, variables } = await openDesk(varde, who, { roundId })
      if (!story) break
      const codes = Object.fromEntries(variables.map(({ key, values }) => [key, values[0]!.key]))
      codes.tone = story.title.startsWith('Soning') ? 'positive' : 'negative'
      await codeStory(varde, who, { roundId, position: story.position, codes })
    }
}

let roundId: string
let toneValue: string
let reportId: string

test('when the same words are one story whatever the pause, everything counts them so, and a report says by which rule', async () => {
  expect(await everything()).toEqual({
    ...{ voice: 3, key: 3, coding: 2, ofPanel: 2, january: 2, february: 0, listed: 1, ruled: 4 },
    ...{ keyedJanuary: 50, keyedFebruary: null },
  })
  roundId = (await newRound()).id
  await codeAll(roundId)
  await closeRound(varde, head, roundId)
  const tone = await addIndicator(varde, head, {
    definition: {
      ...{ names: { nb: 'Positiv omtale' }, about: '', unit: 'prosent', scale: 'share', direction: 'up' },
      ...{ stage: 'attitude', kind: 'outcome', method: '', source: '' },
    },
    aim: {
      ...{ unitId: 'unt_kdi', rhythm: 'quarter', baseline: null, baselineOn: null, target: null, targetOn: null },
      ...{ goalKeys: [], initiativeIds: [] },
    },
  })
  const asked = { roundId, variable: 'tone', values: ['positive'], indicatorKey: tone }
  toneValue = (await putFigure(varde, head, asked)).valueId
  expect((await openValue(varde, toneValue)).provenance.storyRule).toEqual({ days: null })
  reportId = await startReport(varde, head, { ...PERIOD, unitId: 'unt_kdi', audience: 'leadership', language: 'nb' })
  const { content } = await viewReport(varde, head, reportId)
  const blocks = [
    { ...newBlock('blk_1', 'figure'), keys: [volume] },
    { ...newBlock('blk_2', 'figure'), keys: [tone] },
    { ...newBlock('blk_3', 'voice'), refId: panelId },
  ]
  await writeReport(varde, head, reportId, { revision: 1, content: { ...content, blocks } })
  await publishReport(varde, head, reportId, { revision: 2 })
})

test('when another rule is chosen, nothing moves until all is counted anew, and then all of it moves together', async () => {
  const before = await everything()
  const published = await viewVersion(varde, head, reportId, 1)
  await setStoryRule(varde, head, 14)
  expect(await everything()).toEqual(before)
  expect(await viewMedia(varde, head, {})).toMatchObject({ storyRule: { days: null }, chosenRule: { days: 14 } })
  await followMentions(varde)
  await countOwn(varde)
  expect(await everything()).toEqual({
    ...{ voice: 4, key: 4, coding: 3, ofPanel: 3, january: 2, february: 1, listed: 2, ruled: 5 },
    ...{ keyedJanuary: 50, keyedFebruary: 100 },
  })
  expect((await viewRound(varde, head, (await newRound()).id)).storyRule).toEqual({ days: 14 })

  const after = await viewVersion(varde, head, reportId, 1)
  expect(after.blocks).toEqual(published.blocks)
  // What is counted anew each time tells what it would be now; values of indicators have a series of their own for that.
  expect(Object.values(after.revisions)).toMatchObject([{ now: 4 }])
  const [counted, coded] = after.blocks.flatMap(figuresIn)
  expect(counted!.values.map(({ value, provenance }) => [value, provenance.storyRule])).toEqual([
    ...[2, 0, null].map((value) => [value, { days: null }]),
  ])
  expect(coded!.latest).toMatchObject({ value: 50, provenance: { storyRule: { days: null } } })
  expect(after.blocks.find(({ kind }) => kind === 'voice')).toMatchObject({ voice: { storyRule: { days: null } } })
  expect(await viewRound(varde, head, roundId)).toMatchObject({ stories: 2, storyRule: { days: null } })
})

test('when an indicator counts stories, a new rule begins a new series: what was counted stays, with its own rule', async () => {
  const { definitions, values, provenances } = await viewIndicator(varde, head, volume)
  const [holds, was] = definitions
  expect([holds!.segment, was!.segment, holds!.breaks]).toEqual([2, 1, ['method']])
  expect(holds!.method).toContain('høyst 14 dager')
  const ruleOf = (id: string) => provenances.find((one) => one.id === id)!.storyRule
  const said = values.map(({ segment, value, provenanceId }) => [segment, value, ruleOf(provenanceId)])
  expect(said.filter(([segment]) => segment === 1)).toEqual([2, 0, null].map((value) => [1, value, { days: null }]))
  expect(said.filter(([segment]) => segment === 2)).toEqual([2, 1, null].map((value) => [2, value, { days: 14 }]))
  await setStoryRule(varde, head, 60)
  await followMentions(varde)
  const [now] = (await viewIndicator(varde, head, volume)).definitions
  expect(now!.method).not.toContain('14 dager')
  expect(now!.method).toContain('høyst 60 dager')
})

test('when mentions come or are taken out while another rule waits, stories are told apart by the one that holds', async () => {
  await setStoryRule(varde, head, 7)
  await take([['Soningskøen i fengslene går ned', '2026-03-20', 'Avisa']])
  expect((await viewStoryRule(varde, 7)).stories).toBe(6)
  const round = await newRound()
  expect(await viewRound(varde, head, round.id)).toMatchObject({ population: 4, storyRule: { days: 7 } })
})
