import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { moveProactive, type ProactiveStep } from '../actions/move-proactive.ts'
import { viewAllProactive, viewProactive } from '../actions/view-proactive.ts'
import { type ProactiveInput, saveProactive, startProactive } from '../actions/write-proactive.ts'
import { addOutlet } from '../actions/write-register.ts'
import { codeOf, type PressHouse, pressHouse } from './desk.ts'

let house: PressHouse
let outletId: string
const by = (key: string) => house.people[key]!
const idea: ProactiveInput & { unitId: string } = {
  kind: 'pitch',
  title: 'En dag i verkstedet',
  about: '',
  unitId: 'unt_halden',
  outletId: null,
  roleKey: null,
  blockKeys: [],
  initiativeId: null,
  plannedOn: null,
}
const step = (over: Partial<ProactiveStep> & Pick<ProactiveStep, 'id' | 'revision' | 'to'>): ProactiveStep => ({
  reason: '',
  outcome: '',
  coverage: null,
  ...over,
})

beforeAll(async () => {
  house = await pressHouse()
  outletId = (await addOutlet(house.varde, by('contact'), { name: 'Prøveavisa', email: null, phone: null, note: '' }))
    .id
})
afterAll(() => house.drop())

it('when an idea is offered, agreed and done, its course is kept, and the outcome carries where it came out', async () => {
  const { id } = await startProactive(house.varde, by('contact'), idea)
  expect(await codeOf(moveProactive(house.varde, by('contact'), step({ id, revision: 1, to: 'offered' })))).toBe(
    'press.proactive-no-outlet',
  )
  await saveProactive(house.varde, by('contact'), { ...idea, id, revision: 1, outletId })
  await moveProactive(house.varde, by('contact'), step({ id, revision: 2, to: 'offered' }))
  await moveProactive(house.varde, by('adviser'), step({ id, revision: 3, to: 'agreed' }))
  await moveProactive(house.varde, by('contact'), step({ id, revision: 4, to: 'done' }))
  const coverage = { title: 'Slik lages en stol', href: 'https://avisa.example/1', on: '2026-03-09' }
  await moveProactive(
    house.varde,
    by('contact'),
    step({ id, revision: 5, to: 'outcome', outcome: 'På trykk', coverage }),
  )
  const view = await viewProactive(house.varde, by('adviser'), id)
  expect(view.steps.map((one) => one.state)).toEqual(['idea', 'offered', 'agreed', 'done', 'outcome'])
  expect(view).toMatchObject({ state: 'outcome', coverage, outlet: { name: 'Prøveavisa' }, next: [] })
  const { rows } = await sql`select coverage_href from press.public_proactive where id = ${id}`.execute(house.base.db)
  expect(rows).toEqual([{ coverage_href: 'https://avisa.example/1' }])
})

it('when two change the same, the second is told; when a link points nowhere, it is refused', async () => {
  const { id } = await startProactive(house.varde, by('contact'), idea)
  await saveProactive(house.varde, by('contact'), { ...idea, id, revision: 1, title: 'Ny tittel' })
  expect(await codeOf(saveProactive(house.varde, by('adviser'), { ...idea, id, revision: 1 }))).toBe(
    'press.proactive-changed-meanwhile',
  )
  expect(await codeOf(startProactive(house.varde, by('contact'), { ...idea, blockKeys: ['block-none'] }))).toBe(
    'press.proactive-link',
  )
})

it('when another unit looks, it sees nothing and may do nothing', async () => {
  const { items } = await viewAllProactive(house.varde, by('vik'))
  expect(items).toEqual([])
  const [first] = (await viewAllProactive(house.varde, by('contact'))).items
  expect(await codeOf(viewProactive(house.varde, by('vik'), first!.id))).toBe('press.proactive-not-found')
  expect(await codeOf(startProactive(house.varde, by('vik'), idea))).toBe('press.proactive-not-allowed')
  expect(await codeOf(viewAllProactive(house.varde, by('nobody')))).toBe('press.not-at-desk')
})
