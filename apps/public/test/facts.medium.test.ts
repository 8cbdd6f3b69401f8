import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { givenApprover, sayYes } from '../../../slices/approval/test/say-yes.ts'
import { retireFact, saveFact, viewFacts } from '../../../slices/press/actions/keep-facts.ts'
import { pressEffects } from '../../../slices/press/index.ts'
import { codeOf, type PressHouse, pressHouse } from '../../../slices/press/test/desk.ts'
import { nextLook, pressHouse as publicHouse } from './press-house.ts'

let house: PressHouse
let site: Awaited<ReturnType<typeof publicHouse>>
const fact = {
  value: '3 041',
  labels: { nb: 'er i fengsel i dag', nn: '', en: 'are in prison today' },
  source: 'Oppdiktet register',
  href: null,
  asOf: '2026-03-09',
  isFront: true,
}
beforeAll(async () => {
  house = await pressHouse()
  site = await publicHouse()
  await givenApprover(site.database.db, site.agencyId)
})
afterAll(async () => {
  await house.drop()
  await site.close()
})

test('when somebody writes a fact, it stands with source and day when another has said yes; others may not, and no figure is of a day to come', async () => {
  const { varde, people } = house
  expect(await codeOf(saveFact(varde, people.leader!, fact))).toBe('press.room-not-yours')
  expect(await codeOf(viewFacts(varde, people.nobody!))).toBe('press.room-not-yours')
  expect(await codeOf(saveFact(varde, people.editor!, { ...fact, asOf: '2026-03-11' }))).toBe('press.day-to-come')
  const first = await saveFact(varde, people.adviser!, fact)
  const { id } = first
  expect((await viewFacts(varde, people.editor!)).facts).toEqual([])
  expect(await sayYes(varde, pressEffects, first)).toBe('per_editor')
  await saveFact(varde, people.adviser!, { ...fact, id, value: '3 043' })
  const again = await saveFact(varde, people.adviser!, { ...fact, id, value: '3 042' })
  expect((await viewFacts(varde, people.editor!)).facts).toMatchObject([{ value: '3 041' }])
  await sayYes(varde, pressEffects, again)
  const { facts, mayKeep } = await viewFacts(varde, people.editor!)
  expect(facts).toMatchObject([{ value: '3 042', labels: { nb: 'er i fengsel i dag', en: 'are in prison today' } }])
  expect([mayKeep, (await viewFacts(varde, people.contact!)).mayKeep]).toEqual([true, false])
  await retireFact(varde, people.editor!, id)
  expect((await viewFacts(varde, people.editor!)).facts).toEqual([])
  expect(await codeOf(retireFact(varde, people.editor!, id))).toBe('press.fact-not-found')
})

test('when the public reads facts, page and file tell the same, in the reader’s language, and no cell is run by a spreadsheet', async () => {
  const system: Caller = { kind: 'system', id: 'system:test', name: 'test', language: 'nb', unitId: null, duties: [] }
  const waiting = await saveFact(site.varde, system, { ...fact, source: '=cmd()', asOf: '2026-03-01' })
  expect((await site.web.inject('/presserom/fakta')).body).not.toContain('3 041')
  await sayYes(site.varde, pressEffects, waiting)
  await nextLook()
  const page = await site.web.inject('/presserom/fakta?sprak=nn')
  expect(page.body).toContain('<dt lang="nb">er i fengsel i dag</dt><dd class="num">3 041</dd>')
  expect((await site.web.inject('/presserom/fakta?sprak=en')).body).toContain('are in prison today')
  const file = await site.web.inject('/presserom/fakta.csv')
  expect(file.headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(file.body).toContain(",er i fengsel i dag,,are in prison today,2026-03-01,'=cmd(),")
  expect((await site.demo.inject('/presserom/fakta')).body).not.toContain('3 041')
})
