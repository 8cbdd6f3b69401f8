import { Readable } from 'node:stream'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRound } from '../actions/coding/open-round.ts'
import { followMentions } from '../actions/follow-mentions.ts'
import {
  followUndos,
  listMentionImports,
  undoMentions,
  viewMentionImport,
  weighUndo,
} from '../actions/undo-mentions.ts'
import { uploadMentions } from '../actions/upload-mentions.ts'
import { findMentions, lockPanel, viewMedia } from '../actions/view-media.ts'
import { bigHouse } from './big-house.ts'
import { caller } from './house.ts'
import { type SourceHouse, sourceHouse } from './source-house.ts'

let house: SourceHouse
beforeAll(async () => {
  house = await sourceHouse()
})
afterAll(() => house.stop())

const PATIENCE = 300_000
const HEADERS = 'title;description;docdate;source;link'
const row = (at: number, story = at) => `Fengselet ${story};Ingress;2026-01-10;Avisa;https://a.example/${at}`

/** Takes a file with these appearances in; the id of what brought it. */
async function take(rows: string[]): Promise<string> {
  house.varde.setClock(new Date(house.varde.now().getTime() + 1000))
  const upload = Readable.from([Buffer.from([HEADERS, ...rows].join('\n'))])
  await uploadMentions(house.varde, house.head, { fileName: 'medier.csv', source: 'Medieovervåking', upload })
  return (await listMentionImports(house.varde, house.head)).imports[0]!.id
}
const undo = async (id: string) => {
  await undoMentions(house.varde, house.head, id, 'Feil fil')
  await followUndos(house.varde)
}
const clear = () =>
  sql`truncate measure.mention, measure.mention_words, measure.mention_seen, measure.mention_undo, measure.mention_import`.execute(
    house.base.db,
  )
async function owners(): Promise<Map<string, string>> {
  const { rows } = await sql<{ url: string; owner: string }>`
    select url, import_id as owner from measure.mention`.execute(house.base.db)
  return new Map(rows.map((one) => [one.url, one.owner]))
}

test('when imports come and are undone in any order, the database holds what those that stand have found, each once and under one of them', {
  timeout: PATIENCE,
}, async () => {
  const finds = fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 })
  const step = fc.oneof(finds, fc.nat({ max: 5 }))
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 7 }), async (steps) => {
      await clear()
      const runs: { id: string; found: number[]; isUndone: boolean }[] = []
      for (const one of steps) {
        if (Array.isArray(one)) runs.push({ id: await take(one.map((at) => row(at))), found: one, isUndone: false })
        else if (runs.length > 0) {
          const run = runs[one % runs.length]!
          if (run.isUndone) await expect(undo(run.id)).rejects.toMatchObject({ code: 'measure.import-not-applied' })
          else await undo(run.id)
          run.isUndone = true
        }
      }
      const left = runs.filter(({ isUndone }) => !isUndone)
      const held = await owners()
      const found = new Set(left.flatMap((run) => run.found.map((at) => `https://a.example/${at}`)))
      expect(new Set(held.keys())).toEqual(found)
      for (const [url, owner] of held)
        expect(left.find(({ id }) => id === owner)?.found.map((at) => `https://a.example/${at}`)).toContain(url)
      expect((await viewMedia(house.varde, house.head, {})).held).toBe(found.size)
    }),
    { numRuns: 5 },
  )
})

test('when a file is undone, what is coded and counted is told before, the reason stands in the log, and taken in again all is as it was', {
  timeout: PATIENCE,
}, async () => {
  const { varde, head } = house
  await clear()
  const first = await take([row(21, 1), row(22, 1), row(23, 2), row(24, 3)])
  await take([row(22, 1), row(25, 4)])
  await followMentions(varde)
  const { id: panelId } = await lockPanel(varde, head, { name: 'Avisa', outlets: ['Avisa'], coverage: '' })
  const period = { panelId, fromOn: '2026-01-01', toOn: '2026-01-31' }
  const shares = async () => (await viewMedia(varde, head, period)).shares[0]!
  const before = await shares()
  await sql`insert into measure.code_book (number, variables, by, at, version) values (1, ${JSON.stringify([
    {
      key: 'message',
      names: { nb: 'Budskap' },
      help: {},
      level: 'nominal',
      values: [
        { key: 'safe', names: { nb: 'T' } },
        { key: 'none', names: { nb: 'I' } },
      ],
    },
  ])}, 'per_head', now(), 1)`.execute(house.base.db)
  const { id: round } = await openRound(varde, head, {
    ...{ name: 'Runde', fromOn: '2026-01-01', toOn: '2026-01-31', panelId: null },
    ...{ coderIds: ['per_head', 'per_staff'], size: 4, doubled: 4 },
  })
  await sql`insert into measure.code (round_id, position, coder, variable, value, at)
    select round_id, position, 'per_head', 'message', case when title = 'Fengselet 2' then 'safe' else 'none' end, now()
    from measure.coding_unit u join measure.mention m on m.id = u.mention_id where round_id = ${round}`.execute(
    house.base.db,
  )
  expect(await weighUndo(varde, head, first)).toEqual({
    ...{ total: 4, gone: 3, passed: 1, stories: 2, coded: 2, messages: 1, panels: 1, untold: 0 },
  })
  await expect(undoMentions(varde, head, first, '  ')).rejects.toMatchObject({ code: 'measure.undo-reason' })
  const officer = await caller(house.base.db, 'officer', varde.now())
  await expect(undoMentions(varde, officer, first, 'x')).rejects.toMatchObject({ code: 'measure.not-yours' })
  await undo(first)
  expect(await viewMentionImport(varde, head, first)).toMatchObject({
    ...{ held: 0, isUndone: true, undo: { total: 4, gone: 3, passed: 1, reason: 'Feil fil' } },
  })
  expect((await findMentions(varde, 'fengselet')).total).toBe(2)
  expect(await shares()).toMatchObject({ clusters: 2, all: 2 })
  const shown = async () =>
    (
      await sql<{ title: string | null }>`
        select m.title from measure.coding_unit u left join measure.mention m on m.id = u.mention_id
        where u.round_id = ${round}`.execute(house.base.db)
    ).rows
      .map(({ title }) => title)
      .toSorted()
  // Story 1 is shown by the appearance that is left; 2 and 3 are gone, their codes are not.
  expect((await shown()).filter(Boolean)).toEqual(['Fengselet 1', 'Fengselet 4'])
  await take([row(21, 1), row(22, 1), row(23, 2), row(24, 3)])
  await followMentions(varde)
  expect(await shares()).toEqual(before)
  expect(await shown()).toEqual(['Fengselet 1', 'Fengselet 2', 'Fengselet 3', 'Fengselet 4'])
  const { rows: told } = await sql<{ content: string }>`
    select content from bus.event where name like 'measure.mentions-und%' and subject = ${first} order by at, id`.execute(
    house.base.db,
  )
  expect(told.map(({ content }) => JSON.parse(content))).toMatchObject([
    { reason: 'Feil fil', total: 4, coded: 2, messages: 1 },
    { reason: 'Feil fil', gone: 3, passed: 1 },
  ])
})

test('when the worker is killed while a big file is undone, another goes on where it was; undone and taken in again gives the same, once', {
  timeout: PATIENCE,
}, async () => {
  const big = bigHouse(house)
  const MANY = 24_000
  const rows = Array.from({ length: MANY }, (_, at) => row(1_000_000 + at, 100 + Math.floor(at / 3)))
  const text = [HEADERS, ...rows].join('\n')
  const id = await big.mentions(text)
  await big.follow()
  await big.step(id, 'take')
  await big.follow()
  const { mentionImportId: importId } = await big.view(id)
  await take(rows.slice(0, 12_000))
  const held = (await viewMedia(house.varde, house.head, {})).held
  await followMentions(house.varde)
  await undoMentions(house.varde, house.head, importId!, 'Feil år')
  expect((await big.view(id)).state).toBe('undoing')
  const done = async () => {
    const { undo: course } = await viewMentionImport(house.varde, house.head, importId!)
    return course!.gone + course!.passed
  }
  let cuts = 0
  for (let spawned = 0; spawned < 3; spawned++) {
    const from = await done()
    if (await big.killWorkerWhen(async () => (await done()) > from)) cuts++
  }
  expect(cuts).toBeGreaterThan(0)
  while ((await big.view(id)).state === 'undoing') await followUndos(house.varde)
  expect(await viewMentionImport(house.varde, house.head, importId!)).toMatchObject({
    ...{ held: 0, isUndone: true, undo: { total: MANY, gone: MANY - 12_000, passed: 12_000 } },
  })
  expect((await big.view(id)).state).toBe('undone')
  expect((await viewMedia(house.varde, house.head, {})).held).toBe(held - MANY + 12_000)
  const again = await big.mentions(text)
  await big.follow()
  expect((await big.view(again)).outcome!.counts).toMatchObject({ new: MANY - 12_000, same: 12_000 })
  await big.step(again, 'take')
  await big.follow()
  expect((await viewMedia(house.varde, house.head, {})).held).toBe(held)
  const { rows: twice } = await sql`
    select identity from measure.mention group by identity having count(*) > 1`.execute(house.base.db)
  expect(twice).toEqual([])
})
