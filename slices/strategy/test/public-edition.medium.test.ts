import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { caller, person } from '../../organisation/test/test-house.ts'
import { discardDraft, putInForce } from '../actions/end-draft.ts'
import { saveElement } from '../actions/save-element.ts'
import { startDraft } from '../actions/start-draft.ts'
import { takeInPack } from '../actions/take-in-pack.ts'
import { viewDraftStands } from '../actions/view-draft-stands.ts'
import { contentOf } from '../rules/element.ts'
import { UNDECIDED } from '../rules/pack.ts'
import { findDraft } from '../store/editions.ts'
import { elementsOf } from '../store/elements.ts'
import { addUnits, importMini } from './house.ts'

const NOW = new Date('2026-03-10T09:00:00Z')
let database: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const who = (key: string): Promise<Caller> => caller(database.db, key, varde.now())

beforeAll(async () => {
  database = await testDatabase()
  varde = testVarde(database.db, { at: NOW.toISOString() })
  await addUnits(database.db)
  await person(database.db, 'adviser', 'kdi', ['communication-adviser'])
  await person(database.db, 'head', 'kdi', ['communication-leader'])
  await person(database.db, 'director', 'kdi', ['leader'])
  await importMini(database.db, NOW)
})
afterAll(() => database.drop())
beforeEach(async () => {
  await discardDraft(varde, await who('adviser'), { reason: 'Neste prøve' }).catch(() => null)
  await startDraft(varde, await who('adviser'), { title: null })
  await sql`update strategy.edition set valid_from = date '2020-01-01' + number where valid_from is not null`.execute(
    database.db,
  )
})

let written = 0
const write = async (key: string) =>
  saveElement(varde, await who(key), {
    ...{ key: `kilde-${written++}`, revision: null, reason: 'Ny' },
    content: {
      ...{ kind: 'source', parentKey: null, texts: { nb: { title: 'Kilde' } }, data: { kind: 'strategy' } },
      ...{ sources: [], standing: 'own', isPublic: true, links: {} },
    },
  })
const decide = async (key: string, over: { isPublic?: boolean; title?: string; changes?: number } = {}) =>
  putInForce(varde, await who(key), {
    ...{ title: null, decidedBy: 'Direktøren', validFrom: '2026-03-10', validTo: null, reason: 'Vedtatt' },
    ...{ isPublic: true, ...over },
  }).then(
    () => 'done',
    ({ code }) => code,
  )
const stands = async () => {
  const { approvers, changes } = (await viewDraftStands(varde))!
  return { who: approvers.map(({ displayName }) => displayName.match(/\((.*)\)/)![1]), changes }
}

test('when everybody may read an edition, another than who wrote it puts it in force: whom the table of authority names', async () => {
  await write('head')
  expect(await stands()).toEqual({ who: ['director'], changes: 1 })
  expect(await decide('head')).toBe('strategy.own-edition')
  expect(await decide('director')).toBe('done')
})

test('when an adviser wrote it, the communication leader says yes to what was read, and no other words', async () => {
  await write('adviser')
  expect(await stands()).toEqual({ who: ['head'], changes: 1 })
  expect(await decide('director')).toBe('strategy.edition-not-yours')
  expect(await decide('head', { title: 'Min egen tittel' })).toBe('strategy.own-edition')
  expect(await decide('head', { changes: 0 })).toBe('strategy.changed-since-read')
  expect(await decide('head', { changes: 1 })).toBe('done')
  const { rows } = await sql<{ fingerprint: string }>`
    select content::jsonb ->> 'fingerprint' as fingerprint from bus.event where name = 'strategy.put-in-force'
     order by at desc, id desc limit 1`.execute(database.db)
  expect(rows[0]!.fingerprint).toMatch(/^[0-9a-f]{64}$/)
})

test('when it is for colleagues alone, whoever decides puts it in force as before', async () => {
  await write('head')
  expect(await decide('head', { isPublic: false })).toBe('done')
})

test('when the power comes from the writer, it says no yes', async () => {
  await write('adviser')
  await sql`insert into organisation.giving (id, kind, person_id, unit_id, duty, given_by, given_at)
    values ('ogv_1', 'duty', 'per_head', 'unt_kdi', 'communication-leader', 'per_adviser', ${varde.now()})`.execute(
    database.db,
  )
  expect(await decide('head')).toBe('organisation.power-of-writer')
  expect(await decide('director')).toBe('done')
})

test('when a pack gives the draft another title, whoever took it in has written it, and it is another draft than the one read', async () => {
  const elements = (await elementsOf(database.db, (await findDraft(database.db))!.id)).map(contentOf)
  const head = { title: 'En annen tittel', validFrom: '2026-03-10', validTo: null, decidedBy: UNDECIDED, reason: null }
  const pack = { name: 'pakke', head: { ...head, isPublic: true }, elements, notes: {} }
  const before = await stands()
  await takeInPack(varde, await who('head'), { pack, replaceDraft: true })
  expect(await stands()).toEqual({ who: ['director'], changes: before.changes + 1 })
  expect(await decide('head')).toBe('strategy.own-edition')
  expect(await decide('director', { changes: before.changes })).toBe('strategy.changed-since-read')
  expect(await decide('director', { changes: before.changes + 1 })).toBe('done')
})
