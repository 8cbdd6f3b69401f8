import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { listInitiatives } from '../actions/list-initiatives.ts'
import type { DocumentInput } from '../actions/read-document.ts'
import { saveInitiative } from '../actions/save-initiative.ts'
import { startInitiative } from '../actions/start-initiative.ts'
import { viewInitiative } from '../actions/view-initiative.ts'
import { aDocument, aHouse, aTarget, caller, eventsOf } from './house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const as = (key: string) => caller(base.db, key, varde.now())

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db)
  await aHouse(base.db)
})
afterAll(() => base.drop())

const start = async (key: string, over: Partial<DocumentInput> = {}) =>
  startInitiative(varde, await as(key), { document: aDocument(over), exercise: false })
const view = async (key: string, id: string) => viewInitiative(varde, await as(key), id)
const save = async (key: string, id: string, revision: number, document: DocumentInput) =>
  saveInitiative(varde, await as(key), { id, revision, document })

test('when an initiative is started from a gap, the document comes back as it was written, and the log says so', async () => {
  const { id } = await start('adviser', { gapKeys: ['gap-a', 'gap-a'], targets: [aTarget()], budgetNok: 120_000 })
  const seen = await view('adviser', id)
  expect(seen).toMatchObject({ state: 'draft', revision: 1, owner: { id: 'per_adviser' }, unit: { name: 'halden' } })
  expect(seen.document).toMatchObject({ gapKeys: ['gap-a'], budgetNok: 120_000 })
  expect(seen.document.targets).toMatchObject([{ name: 'Ansatte som kjenner planen', baseline: 40, target: 60 }])
  expect(await eventsOf(base.db, id)).toEqual(['plan.initiative-started'])
})

test('when two people save the same revision, the second gets the other’s document and loses nothing', async () => {
  const { id } = await start('adviser')
  await save('colleague', id, 1, aDocument({ title: 'Kollegaens navn' }))
  await expect(save('adviser', id, 1, aDocument({ title: 'Mitt navn' }))).rejects.toMatchObject({
    code: 'plan.changed-meanwhile',
    details: {
      theirs: { revision: 2, author: 'Test Testesen (colleague)', document: { title: 'Kollegaens navn' } },
    },
  })
  expect(await save('adviser', id, 2, aDocument({ title: 'Mitt navn' }))).toEqual({ revision: 3 })
  expect(await save('adviser', id, 3, aDocument({ title: 'Mitt navn' }))).toEqual({ revision: 3 })
})

test('when targets are saved again, those that stay keep their id and those left out are gone from the plan', async () => {
  const { id } = await start('adviser', {
    targets: [aTarget(), aTarget({ name: 'Saker i avisen', direction: 'down' })],
  })
  const [first, second] = (await view('adviser', id)).document.targets
  const kept = { ...second!, target: 3 }
  await save('adviser', id, 1, aDocument({ targets: [kept, aTarget({ name: 'Ny' })] }))
  const now = (await view('adviser', id)).document.targets
  expect(now.map((target) => target.name)).toEqual(['Saker i avisen', 'Ny'])
  expect(now[0]).toMatchObject({ id: second!.id, target: 3 })
  // An id of another initiative is not taken over: it becomes a target of its own.
  const other = await start('adviser', { targets: [{ ...aTarget(), id: first!.id }] })
  expect((await view('adviser', other.id)).document.targets[0]!.id).not.toBe(first!.id)
})

test('when a target is advertising value under another name, it is refused and nothing is saved', async () => {
  const targets = [aTarget({ name: 'Verdi av omtale i kroner', unit: 'kroner' })]
  await expect(start('adviser', { targets })).rejects.toMatchObject({ code: 'plan.advertising-value' })
  const { id } = await start('adviser', { title: 'Uten annonseverdi' })
  const worth = [aTarget({ name: 'Oppslag', unit: 'mill. kr' }), aTarget()]
  await expect(
    save('adviser', id, 1, aDocument({ targets: [worth[1]!, { ...worth[0]!, name: 'Medieoppslag' }] })),
  ).rejects.toMatchObject({
    code: 'plan.advertising-value',
  })
  expect(await view('adviser', id)).toMatchObject({ revision: 1, document: { targets: [] } })
})

test('when an initiative is not approved, strangers neither read nor list it, and cannot start one for the unit', async () => {
  const { id } = await start('adviser', { title: 'Hemmelig ennå' })
  await expect(view('stranger', id)).rejects.toMatchObject({ code: 'plan.not-found' })
  const listed = await listInitiatives(varde, await as('stranger'))
  expect(listed.items.map((line) => line.title)).not.toContain('Hemmelig ennå')
  expect((await listInitiatives(varde, await as('chief'))).items.map((line) => line.id)).toContain(id)
  await expect(start('stranger')).rejects.toMatchObject({ code: 'plan.not-allowed' })
})

test('when a document cannot be stored, it is refused with what to put right', async () => {
  await expect(start('adviser', { title: '  ' })).rejects.toMatchObject({ code: 'plan.title-missing' })
  await expect(start('adviser', { startOn: '2026-05-02', endOn: '2026-05-01' })).rejects.toMatchObject({
    code: 'plan.ends-before-start',
  })
  await expect(start('adviser', { ownerId: 'per_gone' })).rejects.toMatchObject({ code: 'plan.no-such-owner' })
})
