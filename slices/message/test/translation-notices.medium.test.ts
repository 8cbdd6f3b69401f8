import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { remindTranslators } from '../actions/remind-translators.ts'
import { translationNotice } from '../actions/tell-translator.ts'
import { translationHouse } from './translation-house.ts'

let house: Awaited<ReturnType<typeof translationHouse>>
beforeAll(async () => {
  house = await translationHouse()
})
afterAll(() => house.base.drop())

it('when the day comes near and passes, the one asked is reminded once before and once after, and not of a text that stands still', async () => {
  const id = await house.aDraft()
  const { id: translationId } = await house.asked(id, { pl: 'colleague' }, '2026-03-12')
  expect(await remindTranslators(house.varde)).toBe(0)
  house.varde.setClock('2026-03-11T07:20:00Z')
  expect([await remindTranslators(house.varde), await remindTranslators(house.varde)]).toEqual([1, 0])
  house.varde.setClock('2026-03-13T07:20:00Z')
  await house.ask(id)
  expect(await remindTranslators(house.varde)).toBe(0)
  await sql`update message.message set state = 'draft' where id = ${id}`.execute(house.base.db)
  expect([await remindTranslators(house.varde), await remindTranslators(house.varde)]).toEqual([1, 0])
  expect((await house.notices(translationId)).map(({ kind }) => kind)).toEqual(['asked', 'before', 'late'])
  expect((await house.list('adviser'))[0]).toMatchObject({ id: translationId })
})

it('when somebody is told, the words say the day and never which text, and nothing when it is no longer so or no longer theirs to read', async () => {
  const id = await house.aDraft()
  const { id: translationId } = await house.asked(id, { so: 'colleague' }, '2026-03-20')
  const [notice] = await house.notices(translationId)
  const content = await translationNotice(house.varde, notice!.id)
  expect(content).toMatchObject({ subject: 'Du er bedt om å oversette en tekst', language: 'nb' })
  expect(content!.text).toContain('20. mars 2026')
  expect(content!.address).toMatch(/\/budskap\/oversettelser$/)
  expect(JSON.stringify(content)).not.toMatch(/Nye tider|Halden|Besøk/)
  await sql`update organisation.duty set valid_to = '2026-01-01' where person_id = 'per_colleague'`.execute(
    house.base.db,
  )
  expect(await translationNotice(house.varde, notice!.id)).toBeNull()
  await sql`update organisation.duty set valid_to = null where person_id = 'per_colleague'`.execute(house.base.db)
  await house.move('adviser', translationId, 'withdraw', { reason: 'Utgår.' })
  expect(await translationNotice(house.varde, notice!.id)).toBeNull()
})
