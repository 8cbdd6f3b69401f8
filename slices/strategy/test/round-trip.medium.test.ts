import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemCaller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { putInForce } from '../actions/end-draft.ts'
import { exportDraft, exportPack } from '../actions/export-pack.ts'
import { importPack, soundReading } from '../actions/import-pack.ts'
import { packFolder, readPackFiles, readStrategyPack } from '../actions/read-pack.ts'
import { saveElement } from '../actions/save-element.ts'
import { startDraft } from '../actions/start-draft.ts'
import { previewPack, takeInPack } from '../actions/take-in-pack.ts'
import { viewHistory } from '../actions/view-history.ts'
import type { PackText } from '../clients/pack-writer.ts'
import type { StrategyPack } from '../rules/pack.ts'
import { findDraft } from '../store/editions.ts'
import { faultyPacks } from './faulty-pack.ts'
import { ADVISER, addUnits, MINI } from './house.ts'

const NOW = new Date('2026-03-10T09:00:00Z')
const drops: (() => Promise<void>)[] = []
async function empty() {
  const { db, drop } = await testDatabase()
  drops.push(drop)
  await addUnits(db)
  return { db, varde: testVarde(db, { at: NOW.toISOString() }) }
}
let house: Awaited<ReturnType<typeof empty>>
beforeAll(async () => {
  house = await empty()
})
afterAll(async () => {
  for (const drop of drops) await drop()
})
const packOf = (files: PackText[]): StrategyPack =>
  soundReading(
    readPackFiles(
      files.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) })),
      'again',
    ),
  )
const importInto = ({ db }: typeof house, pack: StrategyPack) =>
  db.transaction().execute((trx) => importPack(trx, pack, NOW, { mode: 'real' }))

test('when a pack has one fault, nothing of it is taken in', async () => {
  for (const { files, about } of faultyPacks()) {
    const take = async () => importInto(house, soundReading(readPackFiles(files, 'faulty')))
    await expect(take(), about).rejects.toThrow(/strategy.pack-faulty/)
  }
  const { rows } = await sql`select from strategy.edition union all select from strategy.element`.execute(house.db)
  expect(rows).toHaveLength(0)
})

test('when the reference pack is taken in and out, its files are the same, and again in an empty installation', async () => {
  const folder = packFolder('kriminalomsorgen')
  await importInto(house, (await readStrategyPack(folder))!.pack!)
  const first = await exportPack(house.db, null)
  expect(first).toHaveLength(20)
  for (const { name, text } of first) expect(text, name).toBe(readFileSync(join(folder, 'strategy', name), 'utf8'))
  const other = await empty()
  await importInto(other, packOf(first))
  expect(await exportPack(other.db, 1)).toEqual(first)
})

test('when there is a strategy, a pack goes into a draft, each change stands in the history, and what was decided comes out', async () => {
  const { db, varde } = await empty()
  await importInto({ db, varde }, (await readStrategyPack(MINI))!.pack!)
  const files = await exportPack(db, null)
  const changed = files.map(({ name, text }) => ({
    name,
    text: text
      .replace('title: Få kanaler', 'title: For få kanaler')
      .replace('validFrom: 2021-12-01', 'validFrom: 2026-04-01'),
  }))
  const pack = packOf(changed)
  const { against, differences } = await previewPack(varde, pack)
  expect(against).toEqual({ number: 1, state: 'in-force' })
  expect(differences.map(({ key, fields }) => [key, fields])).toEqual([
    ['gap-few-channels', [{ field: 'texts.nb.title', before: 'Få kanaler', after: 'For få kanaler' }]],
  ])
  const cli = systemCaller('cli')
  await takeInPack(varde, cli, { pack, replaceDraft: false })
  await expect(takeInPack(varde, cli, { pack, replaceDraft: false })).rejects.toThrow(/draft-exists/)
  expect((await viewHistory(varde, 'gap-few-channels')).map(({ what, revision }) => [what, revision])).toEqual([
    ['changed', 2],
    ['imported', 1],
  ])
  const { title, decidedBy, validTo, isPublic } = pack.head
  await putInForce(varde, cli, { title, decidedBy, validTo, isPublic, validFrom: '2026-04-01', reason: 'Nye ord' })
  const out = await exportPack(db, 2)
  expect(out.filter(({ name }) => name !== 'strategy.yaml')).toEqual(
    changed.filter(({ name }) => name !== 'strategy.yaml'),
  )
})

test('when a draft is taken out as a pack, it is the draft, and taken in again it is still undecided', async () => {
  const { db, varde } = await empty()
  await importInto({ db, varde }, (await readStrategyPack(MINI))!.pack!)
  await startDraft(varde, ADVISER, { title: null })
  const before = packOf(await exportPack(db, null))
  const pack = packOf(await exportDraft(db))
  expect(pack.elements).toEqual(before.elements)
  expect(pack.head).toMatchObject({ decidedBy: 'ikke bestemt', validFrom: '2026-03-10' })
  await takeInPack(varde, ADVISER, { pack, replaceDraft: true })
  expect(await findDraft(db)).toMatchObject({ decided_by: null, valid_from: null })
})

test('when somebody has written in the draft, a pack replaces it only when told to, and their words stay in the history', async () => {
  const { db, varde } = await empty()
  const pack = (await readStrategyPack(MINI))!.pack!
  await takeInPack(varde, ADVISER, { pack, replaceDraft: false })
  const { key: _, ...vision } = pack.elements.find(({ key }) => key === 'vision')!
  const content = { ...vision, texts: { nb: { title: 'Håndskrevet' } }, links: { serves: ['mission'] } }
  await saveElement(varde, ADVISER, { key: 'vision', content, revision: 1, reason: 'Min egen' })
  await takeInPack(varde, ADVISER, { pack, replaceDraft: true })
  const history = await viewHistory(varde, 'vision')
  expect(history.map(({ after }) => after?.texts.nb.title)).toEqual(['Visjonen', 'Håndskrevet', 'Visjonen'])
  expect(history.map(({ revision }) => revision)).toEqual([3, 2, 1])
  expect((await sql`select from strategy.edition`.execute(db)).rows).toHaveLength(1)
})
