import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { followMentions } from '../actions/follow-mentions.ts'
import { importDemoMentions } from '../actions/import-demo-mentions.ts'
import { keepOutlet, takePressOutlets, viewOutlets } from '../actions/keep-outlets.ts'
import { setStoryRule, viewStoryRule } from '../actions/keep-story-rule.ts'
import { uploadMentions } from '../actions/upload-mentions.ts'
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

const PERIOD = { fromOn: '2026-01-01', toOn: '2026-03-31' }
const stories = async () => (await viewMedia(varde, head, PERIOD)).shares[0]!.clusters

test('when the same words come back after a pause, they are one story or two as the rule says, and the change is told before', async () => {
  const lines = ['2026-01-05;Avisa', '2026-01-06;Bladet', '2026-02-20;Avisa', '2026-02-21;Bladet']
  const rows = lines.map((line, at) => `Soningskøen i fengslene går ned;${line};https://a.example/${at}`)
  const other = 'Politiet øvde;2026-01-10;Avisa;https://a.example/9'
  const text = ['tittel;dato;kilde;lenke', ...rows, other].join('\n')
  const upload = { fileName: 'm.csv', source: 'Prøve', upload: Readable.from([Buffer.from(text)]) }
  await uploadMentions(varde, head, upload)
  await lockPanel(varde, head, { name: 'To', outlets: ['Avisa', 'Bladet'], coverage: '' })
  await followMentions(varde)
  expect(await stories()).toBe(2)
  expect(await viewStoryRule(varde, 14)).toEqual({ days: null, stories: 2, asked: 14, storiesThen: 3 })
  await setStoryRule(varde, head, 14)
  await followMentions(varde)
  expect(await stories()).toBe(3)
  await setStoryRule(varde, head, 60)
  await followMentions(varde)
  expect(await stories()).toBe(2)
  await setStoryRule(varde, head, null)
  await followMentions(varde)
  const officer = await caller(base.db, 'officer', varde.now())
  await expect(setStoryRule(varde, officer, 3)).rejects.toMatchObject({ code: 'measure.not-yours' })
})

test('when an outlet is marked as a key one, the share of what names us in key media has an interval by story', async () => {
  expect((await viewOutlets(varde, head)).keyShare).toBeNull()
  await keepOutlet(varde, head, { name: 'Avisa', kind: 'national', region: 'Hele landet', isKey: true })
  const text = 'tittel;dato;kilde;lenke\nFengselet bygger;2026-03-01;Bladet;https://b.example/1'
  await uploadMentions(varde, head, { fileName: 'n.csv', source: 'Prøve', upload: Readable.from([Buffer.from(text)]) })
  const view = await viewOutlets(varde, head)
  expect(view.outlets[0]).toMatchObject({ name: 'Avisa', kind: 'national', isKey: true, mentions: 3, ours: 2 })
  expect(view.keyShare).toMatchObject({ ours: 2, all: 5, clusters: 2 })
  expect((await findMentions(varde, '')).items.map(({ outlet, isKey }) => `${outlet} ${isKey}`)).toContain('Avisa true')
})

test('when outlets are taken from the press register, those that are here stay as they are', async () => {
  await sql`insert into press.outlet (id, mode, name, note, made_at) values ('out_1', 'real', 'Avisa', '', now()), ('out_2', 'real', 'Posten', '', now())`.execute(
    base.db,
  )
  expect(await takePressOutlets(varde, head)).toEqual({ added: 1 })
  expect(await takePressOutlets(varde, head)).toEqual({ added: 0 })
  const { outlets } = await viewOutlets(varde, head)
  expect(outlets.find(({ name }) => name === 'Avisa')).toMatchObject({ isKey: true })
  expect(outlets.find(({ name }) => name === 'Posten')).toMatchObject({ kind: 'unknown', mentions: 0 })
})

test('when a demo is filled, there are mentions with a panel, every share has an interval, and a second time changes nothing', async () => {
  const other = await testDatabase()
  try {
    const demo = testVarde(other.db, { connection: other.connection })
    await aHouse(other.db)
    const making = { actor: 'system:pack', at: demo.now() }
    const made = await other.db.transaction().execute((trx) => importDemoMentions(trx, making))
    expect(made).toBeGreaterThan(80)
    expect(await other.db.transaction().execute((trx) => importDemoMentions(trx, making))).toBe(0)
    await followMentions(demo)
    const reader = await caller(other.db, 'head', demo.now())
    const view = await viewMedia(demo, reader, {})
    expect(view).toMatchObject({ held: made, waiting: 0 })
    expect(view.shares.map(({ actor }) => actor)).toHaveLength(4)
    expect((await viewOutlets(demo, reader)).keyShare!.clusters).toBeGreaterThan(15)
    expect((await findMentions(demo, 'soningskøen')).total).toBe(8)
    expect((await viewStoryRule(demo, 30)).storiesThen).toBeGreaterThan((await viewStoryRule(demo, null)).stories)
  } finally {
    await other.drop()
  }
})
