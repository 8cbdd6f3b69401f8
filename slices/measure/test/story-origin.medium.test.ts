import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { shiftDays } from '../../../kit/kernel/local-time.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { countOwn } from '../actions/count-own.ts'
import { followMentions } from '../actions/follow-mentions.ts'
import { followOwnStories } from '../actions/follow-own-stories.ts'
import { viewOutlets } from '../actions/keep-outlets.ts'
import { setStoryRule } from '../actions/keep-story-rule.ts'
import { measureOwn } from '../actions/link-own.ts'
import { linkStory, listOrigins, unlinkStory } from '../actions/link-story.ts'
import { openValue } from '../actions/open-value.ts'
import { uploadMentions } from '../actions/upload-mentions.ts'
import { viewIndicator } from '../actions/view-indicator.ts'
import { findMentions } from '../actions/view-media.ts'
import { aHouse, caller } from './house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let head: Caller
let key: string

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { connection: base.connection, at: '2026-04-02T08:00:00Z' })
  await aHouse(base.db)
  head = await caller(base.db, 'head', varde.now())
  await sql`insert into plan.idea (id, mode, title, by, is_unnamed, given_on, answer_by, state)
    values ('ida_1', 'real', 'Vis verkstedet', 'per_officer', false, '2026-01-02', '2026-01-16', 'new'),
           ('ida_demo', 'demo', 'Oppdiktet', 'per_officer', false, '2026-01-02', '2026-01-16', 'new')`.execute(base.db)
  await sql`insert into press.proactive (id, mode, kind, state, title, unit_id, owner_id, outcome, coverage_title, coverage_href, coverage_on,
      created_at, updated_at)
    values ('pro_1', 'real', 'pitch', 'outcome', 'En dag på vakt', 'unt_kdi', 'per_head', 'Kom på trykk', 'En dag på vakt',
            'https://b.example/1', '2026-02-05', '2026-01-01', '2026-02-05')`.execute(base.db)
  await take([
    'Fengselet viser fram verkstedet;2026-01-10;Avisa;https://a.example/1',
    'Fengselet viser fram verkstedet;2026-01-11;Bladet;https://a.example/2',
    'Fengselet bygger;2026-01-12;Avisa;https://a.example/3',
    'Fengselet har én dag på vakt;2026-02-05;Bladet;https://b.example/1',
    'Fengselet har én dag på vakt;2026-02-06;Avisa;https://b.example/2',
    ...followed('2026-01-01', '2026-03-31'),
  ])
  key = (await measureOwn(varde, head, { query: 'agency-stories', unitId: 'unt_kdi', rhythm: 'month' })).key
})
afterAll(() => base.drop())

/** The weather every fifth day: nobody of the chain is named, but media are followed. */
const followed = (from: string, to: string): string[] =>
  from > to ? [] : [`Været blir fint;${from};Avisa;https://vaer.example/${from}`, ...followed(shiftDays(from, 5), to)]

async function take(rows: string[]): Promise<void> {
  const upload = Readable.from([Buffer.from(['tittel;dato;kilde;lenke', ...rows].join('\n'))])
  await uploadMentions(varde, head, { fileName: 'm.csv', source: 'Prøve', upload })
  await followMentions(varde)
}
const found = async (words: string) => (await findMentions(varde, words)).items
const counted = async () => {
  await countOwn(varde)
  const { values, definitions } = await viewIndicator(varde, head, key)
  return values
    .filter(({ segment }) => segment === definitions[0]!.segment)
    .map(({ fromOn, value }) => `${fromOn} ${value}`)
}

test('when an own story came out at an address that media monitoring found, the story is ours by itself, in every paper', async () => {
  const papers = await found('vakt')
  expect(papers.map(({ origins }) => origins)).toEqual([1, 2].map(() => [{ kind: 'own-story', id: 'pro_1' }]))
  expect((await viewOutlets(varde, head)).ownStories).toEqual({ own: 1, all: 3 })
})

test('when a person says which idea a story came from, it is counted once from a row that opens, and taken back it is not', async () => {
  expect((await listOrigins(varde, head)).choices).toEqual([
    { kind: 'own-story', id: 'pro_1', title: 'En dag på vakt', on: '2026-02-05' },
    { kind: 'idea', id: 'ida_1', title: 'Vis verkstedet', on: '2026-01-02' },
  ])
  const [later, first] = await found('verkstedet')
  const idea = { kind: 'idea' as const, id: 'ida_1' }
  await linkStory(varde, head, { mentionId: later!.id, ...idea })
  await linkStory(varde, head, { mentionId: first!.id, ...idea })
  expect((await found('verkstedet')).map(({ origins }) => origins)).toEqual([[idea], [idea]])
  expect(await counted()).toEqual(['2026-02-01 1', '2026-03-01 0'])
  await sql`delete from measure.value_row`.execute(base.db)
  await sql`delete from measure.value`.execute(base.db)
  await take(['Fengselet fikk ros;2025-12-31;Avisa;https://a.example/9'])
  await linkStory(varde, head, { mentionId: (await found('ros'))[0]!.id, ...idea })
  expect(await counted()).toEqual(['2026-01-01 1', '2026-02-01 1', '2026-03-01 0'])
  const [january] = (await viewIndicator(varde, head, key)).values
  const opened = await openValue(varde, january!.id)
  expect(opened.recomputed).toBe(1)
  expect(opened.rows).toMatchObject([
    { label: 'Fengselet viser fram verkstedet', ref: 'https://a.example/1', amount: 1 },
  ])
  expect(opened.provenance.storyRule).toEqual({ days: null })
  await unlinkStory(varde, head, { mentionId: first!.id, ...idea })
  expect((await found('verkstedet')).map(({ origins }) => origins)).toEqual([[], []])
  expect(await counted()).toEqual(['2026-01-01 0', '2026-02-01 1', '2026-03-01 0'])
})

test('when somebody names what is not there, nothing is linked and the reason is told', async () => {
  const [story] = await found('bygger')
  const link = { mentionId: story!.id, kind: 'idea' as const, id: 'ida_1' }
  for (const id of ['ida_demo', 'ida_none'])
    await expect(linkStory(varde, head, { ...link, id })).rejects.toMatchObject({ code: 'measure.no-such-origin' })
  await expect(linkStory(varde, head, { ...link, mentionId: 9_999_999 })).rejects.toMatchObject({
    code: 'measure.no-such-mention',
  })
  await expect(unlinkStory(varde, head, link)).rejects.toMatchObject({ code: 'measure.no-such-origin' })
  expect((await found('bygger'))[0]!.origins).toEqual([])
})

test('when the same words are another story by a new rule, only the one that it was written on came from us', async () => {
  await take(['Fengselet har én dag på vakt;2026-03-20;Avisa;https://b.example/3'])
  expect((await viewOutlets(varde, head)).ownStories).toMatchObject({ own: 2 })
  await setStoryRule(varde, head, 14)
  await followMentions(varde)
  expect((await found('vakt')).map(({ origins }) => origins.length)).toEqual([0, 1, 1])
})

test('when the press desk notes afterwards where an own story came out, what was found there before is ours', async () => {
  await sql`update press.proactive set coverage_href = 'https://a.example/3' where id = 'pro_1'`.execute(base.db)
  const event = { subject: 'pro_1', mode: 'real', at: varde.now() } as Parameters<typeof followOwnStories>[1]
  await base.db.transaction().execute((trx) => followOwnStories(trx, event))
  expect((await found('bygger'))[0]!.origins).toEqual([{ kind: 'own-story', id: 'pro_1' }])
})

test('when somebody has said that a story is not ours, it is not linked again by itself, but by a person it is', async () => {
  const [story] = await found('bygger')
  const link = { mentionId: story!.id, kind: 'own-story' as const, id: 'pro_1' }
  const origins = async () => (await found('bygger'))[0]!.origins
  await unlinkStory(varde, head, link)
  await sql`update measure.mention_progress set counted_to = 0, is_read_anew = true`.execute(base.db)
  await followMentions(varde)
  const event = { subject: 'pro_1', mode: 'real', at: varde.now() } as Parameters<typeof followOwnStories>[1]
  await base.db.transaction().execute((trx) => followOwnStories(trx, event))
  expect(await origins()).toEqual([])
  await linkStory(varde, head, link)
  expect(await origins()).toEqual([{ kind: 'own-story', id: 'pro_1' }])
  await unlinkStory(varde, head, link)
  expect(await origins()).toEqual([])
})
