import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { givenApprover } from '../../approval/test/say-yes.ts'
import { addIndicator } from '../actions/add-indicator.ts'
import { codeStory, openDesk } from '../actions/coding/code-story.ts'
import { importCodeBook } from '../actions/coding/import-code-book.ts'
import { keepCodeBook } from '../actions/coding/keep-code-book.ts'
import { measureMaterial, openRound } from '../actions/coding/open-round.ts'
import { putFigure } from '../actions/coding/put-figure.ts'
import { closeRound, settleCode, takeSuggestions } from '../actions/coding/settle-code.ts'
import { viewCoding } from '../actions/coding/view-coding.ts'
import { viewRound } from '../actions/coding/view-round.ts'
import { viewDashboard } from '../actions/dashboard/view-dashboard.ts'
import { askToGive, readOpenSeries } from '../actions/open-series.ts'
import { openValue } from '../actions/open-value.ts'
import { readFigures } from '../actions/report/read-figures.ts'
import { uploadMentions } from '../actions/upload-mentions.ts'
import { viewIndicator } from '../actions/view-indicator.ts'
import { carryingOf } from '../rules/carrying.ts'
import { openCsv } from '../rules/open-series.ts'
import { recompute } from '../rules/recompute.ts'
import { seriesCsv } from '../rules/series-csv.ts'
import { aHouse, caller } from './house.ts'
import { withYes } from './with-yes.ts'

const STORIES = 40
const PERIOD = { fromOn: '2026-01-01', toOn: '2026-01-31', panelId: null }
let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let head: Caller
let staff: Caller
let officer: Caller
let roundId: string

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { connection: base.connection })
  await aHouse(base.db)
  await givenApprover(base.db, 'unt_kdi')
  const now = varde.now()
  head = await caller(base.db, 'head', now)
  staff = await caller(base.db, 'staff', now)
  officer = await caller(base.db, 'officer', now)
  const rows = Array.from({ length: STORIES }, (_, at) =>
    ['Avisa', 'Bladet'].map(
      (outlet) => `Fengselet sak ${at};;2026-01-${10 + (at % 20)};${outlet};https://${outlet}.example/${at}`,
    ),
  ).flat()
  await uploadMentions(varde, head, {
    fileName: 'medier.csv',
    source: 'Prøve',
    upload: Readable.from([Buffer.from(['title;description;docdate;source;link', ...rows].join('\n'))]),
  })
  await base.db
    .transaction()
    .execute((trx) => importCodeBook(trx, 'kriminalomsorgen', { actor: 'system:pack', at: now }))
})
afterAll(() => base.drop())

const refusal = async (work: Promise<unknown>) => work.then(() => null).catch((error: { code: string }) => error.code)
const open = (over = {}) =>
  openRound(varde, head, {
    ...PERIOD,
    name: 'Januar',
    coderIds: ['per_head', 'per_staff'],
    size: 30,
    doubled: 20,
    ...over,
  })

test('a round needs two coders, a material, and a smaller part for everyone than there is', async () => {
  expect(await measureMaterial(varde, PERIOD)).toEqual({ population: STORIES, needed: STORIES })
  expect(await refusal(open({ coderIds: ['per_head', 'per_head'] }))).toBe('measure.coding.two-coders')
  expect(await refusal(open({ coderIds: ['per_head', 'per_officer'] }))).toBe('measure.coding.no-such-coder')
  expect(await refusal(open({ doubled: 31 }))).toBe('measure.coding.doubled-beyond')
  expect(await refusal(open({ toOn: '2026-01-05' }))).toBe('measure.coding.no-stories')
})

/** Codes everything a coder has; `tone` says what of each story. */
async function codeAll(who: Caller, tone: (title: string) => string): Promise<void> {
  for (;;) {
    const { story, variables } = await openDesk(varde, who, { roundId })
    if (!story) return
    const codes = Object.fromEntries(variables.map(({ key, values }) => [key, values[0]!.key as string | null]))
    codes.tone = tone(story.title)
    codes.voice = null
    await codeStory(varde, who, { roundId, position: story.position, codes })
  }
}
const TONES = ['negative', 'balanced', 'positive']
const toneOf = (title: string) => TONES[Number(title.split(' ').at(-1)) % 3]!

test('each coder codes alone, every question, and only what is theirs', async () => {
  roundId = (await open({ size: STORIES, doubled: STORIES })).id
  expect(await refusal(openDesk(varde, officer, { roundId }))).toBe('measure.coding.not-coder')
  const { story } = await openDesk(varde, head, { roundId })
  const incomplete = { roundId, position: story!.position, codes: { tone: 'positive' } }
  expect(await refusal(codeStory(varde, head, incomplete))).toBe('measure.coding.unanswered')
  await codeAll(head, toneOf)
  expect((await openDesk(varde, staff, { roundId })).codes).toEqual({})
  let wrong = 2
  await codeAll(staff, (title) => (wrong-- > 0 ? TONES[(TONES.indexOf(toneOf(title)) + 1) % 3]! : toneOf(title)))
  expect((await viewCoding(varde, staff)).rounds[0]!.mine).toEqual({ done: STORIES, of: STORIES })
})

test('agreement is counted, disagreement is settled by those who had it, and the alpha stays', async () => {
  const before = await viewRound(varde, head, roundId)
  const tone = before.results.find(({ key }) => key === 'tone')!
  expect([tone.verdict, tone.compared, tone.disagreed.length]).toEqual(['reliable', STORIES, 2])
  expect(before.results.find(({ key }) => key === 'voice')!.verdict).toBe('nothing-to-compare')
  expect(before.results.find(({ key }) => key === 'topic')!.verdict).toBe('one-value')
  expect(before.disagreements[0]!.said.map(({ times }) => times)).toEqual([1, 1])
  const agreed = tone.disagreed.length > 0 ? [1, 2, 3].find((at) => !tone.disagreed.includes(at))! : 1
  const settling = { roundId, variable: 'tone', value: 'positive', note: '' }
  expect(await refusal(settleCode(varde, staff, { ...settling, position: agreed }))).toBe(
    'measure.coding.not-disagreed',
  )
  for (const position of tone.disagreed) await settleCode(varde, staff, { ...settling, position })
  const after = (await viewRound(varde, head, roundId)).results.find(({ key }) => key === 'tone')!
  expect([after.alpha, after.n, after.disagreed]).toEqual([tone.alpha, STORIES, []])
})

test('what a program suggests is held to the same test and changes nothing', async () => {
  const before = (await viewRound(varde, head, roundId)).results
  const suggestions = [1, 2, 3].map((position) => ({ position, variable: 'tone', value: 'positive' }))
  expect(await takeSuggestions(varde, head, { roundId, name: 'Prøve', suggestions })).toEqual({ taken: 3 })
  const view = await viewRound(varde, head, roundId)
  expect(view.results).toEqual(before)
  expect(view.suggestions[0]!.agreements.find(({ variable }) => variable === 'tone')!.compared).toBe(3)
})

test('a closed round gives a value whose rows give it again, and takes no more', async () => {
  const aim = {
    unitId: 'unt_kdi',
    rhythm: 'month' as const,
    baseline: null,
    baselineOn: null,
    target: null,
    targetOn: null,
  }
  const definition = {
    ...{
      names: { nb: 'Positiv omtale' },
      about: '',
      unit: 'prosent',
      scale: 'share' as const,
      direction: 'up' as const,
    },
    ...{ stage: 'attitude' as const, kind: 'outcome' as const, method: '', source: '' },
  }
  const indicatorKey = await addIndicator(varde, head, { definition, aim: { ...aim, goalKeys: [], initiativeIds: [] } })
  const asked = { roundId, variable: 'tone', values: ['positive', 'balanced'], indicatorKey }
  expect(await refusal(putFigure(varde, head, asked))).toBe('measure.coding.not-closed')
  await closeRound(varde, head, roundId)
  expect(await refusal(closeRound(varde, head, roundId))).toBe('measure.coding.closed')
  expect(await refusal(codeStory(varde, head, { roundId, position: 1, codes: {} }))).toBe('measure.coding.closed')
  expect(await refusal(putFigure(varde, head, { ...asked, variable: 'topic', values: ['other'] }))).toBe(
    'measure.coding.not-carried',
  )
  await putFigure(varde, head, asked)
  const { valueId } = await putFigure(varde, head, asked)
  const { value, rows } = await openValue(varde, valueId)
  expect(rows).toHaveLength(STORIES)
  expect(recompute('share', rows)).toBeCloseTo(value!, 10)
})

test('when two change the code book at once, the second is told and nothing is lost', async () => {
  const { book } = await viewCoding(varde, head)
  const next = { builtOn: book!.number, variables: book!.variables.slice(0, 2), reason: 'Færre spørsmål' }
  expect(await keepCodeBook(varde, head, next)).toEqual({ number: 2 })
  expect(await refusal(keepCodeBook(varde, head, next))).toBe('measure.book-changed-meanwhile')
  expect(await refusal(keepCodeBook(varde, head, { ...next, builtOn: 2, reason: ' ' }))).toBe(
    'measure.coding.reason-missing',
  )
  expect((await viewRound(varde, head, roundId)).variables).toHaveLength(book!.variables.length)
})

const numberIn = (title: string) => Number(title.split(' ').at(-1))
const ours = (title: string) => (numberIn(title) % 2 === 0 ? 'own' : 'others')

async function codeInitiative(who: Caller, initiative: (title: string) => string): Promise<void> {
  for (;;) {
    const { story } = await openDesk(varde, who, { roundId })
    if (!story) return
    const codes = { tone: toneOf(story.title), initiative: initiative(story.title) }
    await codeStory(varde, who, { roundId, position: story.position, codes })
  }
}

test('when coders agree only so-so, nothing hard falls out of the number, and it is tentative wherever it goes', async () => {
  roundId = (await open({ size: STORIES, doubled: STORIES })).id
  await codeInitiative(head, ours)
  await codeInitiative(staff, (title) => (numberIn(title) < 10 ? 'own' : ours(title)))
  const found = (await viewRound(varde, head, roundId)).results.find(({ key }) => key === 'initiative')!
  expect([found.verdict, found.disagreed.length]).toEqual(['tentative', 5])
  expect(await refusal(closeRound(varde, head, roundId))).toBe('measure.coding.unsettled')
  for (const position of found.disagreed)
    await settleCode(varde, staff, { roundId, position, variable: 'initiative', value: 'others', note: '' })
  await closeRound(varde, head, roundId)
  const free = { baseline: null, baselineOn: null, target: null, targetOn: null, goalKeys: [], initiativeIds: [] }
  const names = { nb: 'Saker på vårt initiativ' }
  const key = await addIndicator(varde, head, {
    definition: {
      ...{ names, about: '', unit: 'prosent', scale: 'share', direction: 'up', stage: 'awareness', kind: 'outcome' },
      ...{ method: '', source: '' },
    },
    aim: { unitId: 'unt_kdi', rhythm: 'month', ...free },
  })
  await putFigure(varde, head, { roundId, variable: 'initiative', values: ['own'], indicatorKey: key })
  const view = await viewIndicator(varde, head, key)
  expect(view.values).toMatchObject([{ value: 50, caveat: 'tentative' }])
  expect(carryingOf(view)).toContainEqual({ carries: false, code: 'caveat.tentative', params: {} })
  expect(seriesCsv(view)).toMatch(/;tentative\r\n$/)
  expect(view.provenances[0]!.reference).toContain('alfa 0.7')
  await withYes(varde, askToGive(varde, head, key))
  expect(openCsv((await readOpenSeries(base.db, varde.mode)).find((one) => one.key === key)!)).toMatch(
    /,tentative\r\n$/,
  )
  expect((await readFigures(base.db, [key], '2026-12-31')).get(key)!.latest).toMatchObject({ caveat: 'tentative' })
  const [chain] = (await viewDashboard(varde, head, { span: 'year' })).panels
  expect(JSON.stringify(chain)).toContain('"caveat":"tentative"')
})
