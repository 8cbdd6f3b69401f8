import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkEditionCurrent } from '../actions/check-edition-current.ts'
import { viewTranslators } from '../actions/list-translations.ts'
import { saveEdition } from '../actions/save-edition.ts'
import { startCorrection } from '../actions/start-correction.ts'
import { viewRevision } from '../actions/view-history.ts'
import { viewMessage } from '../actions/view-message.ts'
import { dropDraft } from '../actions/withdraw-message.ts'
import { paragraph } from './course-house.ts'
import { eventsOf } from './house.ts'
import { translationHouse } from './translation-house.ts'

let house: Awaited<ReturnType<typeof translationHouse>>
beforeAll(async () => {
  house = await translationHouse()
})
afterAll(() => house.base.drop())

const rewrite = async (messageId: string, revision: number, text: string) =>
  saveEdition(house.varde, await house.as('adviser'), {
    ...{ messageId, language: 'nb', revision },
    ...{ title: 'Nye tider', body: paragraph(text) },
  })
const says = async (key: string, messageId: string, language: string) => {
  const { editions, sourceLanguage } = await house.open(key, messageId)
  const revisionOf = (code: string) => editions.find((edition) => edition.language === code)!.revision
  const read = { revision: revisionOf(language), sourceRevision: revisionOf(sourceLanguage) }
  return checkEditionCurrent(house.varde, await house.as(key), { messageId, language, ...read })
}

it('when several languages are asked for in one go, each has its person, who sees it; those who may not read the text do not', async () => {
  const id = await house.aDraft()
  await house.asked(id, { pl: 'colleague', so: 'leader' })
  expect((await house.waits('colleague')).toDo).toMatchObject([{ title: 'Nye tider', language: 'pl' }])
  expect((await house.waits('leader')).toDo).toMatchObject([{ language: 'so' }])
  const seen = await house.list('chief')
  expect(seen.map(({ language, dueOn, state }) => [language, dueOn, state]).toSorted()).toEqual([
    ['pl', '2026-03-12', 'asked'],
    ['so', '2026-03-12', 'asked'],
  ])
  expect([await house.list('stranger'), await house.list('deputy')]).toEqual([[], []])
  await expect(house.move('stranger', seen[0]!.id, 'take')).rejects.toMatchObject({ code: 'message.not-found' })
  expect(await eventsOf(house.base.db, id)).toEqual([
    'message.drafted',
    ...['message.translation-asked', 'message.translator-told'],
    ...['message.translation-asked', 'message.translator-told'],
  ])
})

it('when a text is open within the agency, what is said to its translators is for those around it, in the list as on its page', async () => {
  const id = await house.aDraft()
  await house.asked(id)
  await sql`insert into confidentiality.subject (id, level, set_by, set_at) values (${id}, 'agency', 'per_adviser', now())`.execute(
    house.base.db,
  )
  for (const key of ['stranger', 'deputy', 'adviser', 'colleague', 'chief']) {
    const page = await viewMessage(house.varde, await house.as(key), id)
    const listed = (await house.list(key)).filter(({ message }) => message.id === id)
    expect([key, listed.map(({ note }) => note)]).toEqual([key, page.translations.map(({ note }) => note)])
  }
  expect((await house.list('stranger')).filter(({ message }) => message.id === id)).toEqual([])
})

it('when the text is for named persons, asking for a translation lets nobody in: whoever is asked must be let in first', async () => {
  const id = await house.aDraft()
  await sql`insert into confidentiality.subject (id, level, set_by, set_at)
    values (${id}, 'named', 'per_adviser', now())`.execute(house.base.db)
  const name = (key: string) =>
    sql`insert into confidentiality.named_person (subject_id, person_id, why, reason, named_by, named_at)
      values (${id}, ${`per_${key}`}, 'picked', '', 'per_adviser', now())`.execute(house.base.db)
  await name('adviser')
  await expect(house.asked(id)).rejects.toMatchObject({ code: 'message.cannot-translate' })
  expect((await house.list('colleague')).filter(({ message }) => message.id === id)).toEqual([])
  await name('colleague')
  const { people } = await viewTranslators(house.varde, await house.as('adviser'), id)
  expect(people.map((one) => one.id)).toEqual(['per_adviser', 'per_colleague'])
  await house.asked(id)
  expect((await house.list('colleague')).filter(({ message }) => message.id === id)).toHaveLength(1)
})

it('when somebody who may not see the text is asked, or a day that is past is given, nobody is asked for anything', async () => {
  const id = await house.aDraft()
  const { people } = await viewTranslators(house.varde, await house.as('adviser'), id)
  expect(people.map((one) => one.id)).toEqual(['per_adviser', 'per_colleague', 'per_leader', 'per_chief'])
  await expect(house.asked(id, { pl: 'colleague', so: 'stranger' })).rejects.toMatchObject({
    code: 'message.cannot-translate',
  })
  await expect(house.asked(id, { pl: 'colleague' }, '2026-03-09')).rejects.toMatchObject({
    code: 'message.translation-day-past',
  })
  await expect(house.asked(id, { nb: 'colleague' })).rejects.toMatchObject({ code: 'message.no-such-language' })
  await expect(house.asked(id, { pl: 'colleague' }, '2026-03-12', 'stranger')).rejects.toMatchObject({
    code: 'message.not-found',
  })
  expect((await house.open('adviser', id)).translations).toEqual([])
  await house.asked(id)
  await expect(house.asked(id, { pl: 'leader' })).rejects.toMatchObject({ code: 'message.already-asked' })
})

it('when the source changes meanwhile, the translation says so, what it was stays readable, and nothing is delivered unseen', async () => {
  const id = await house.aDraft('Besøk er åpent på søndag.')
  const { id: translationId, fromRevision } = await house.asked(id)
  // The same person within a minute: what was asked for is not written over.
  await rewrite(id, 2, 'Besøk er åpent på lørdag.')
  expect(await house.one(id)).toMatchObject({ fromRevision: 2, sourceRevision: 3, isSourceChanged: true })
  const old = { messageId: id, language: 'nb', number: fromRevision }
  expect((await viewRevision(house.varde, await house.as('colleague'), old)).body).toEqual(
    paragraph('Besøk er åpent på søndag.'),
  )
  await house.write('colleague', id, 'pl', 0, 'Odwiedziny w sobotę.')
  await expect(house.move('colleague', translationId, 'deliver', { sourceRevision: 2 })).rejects.toMatchObject({
    code: 'message.source-changed',
  })
  await house.move('colleague', translationId, 'deliver', { sourceRevision: 3 })
  expect(await house.one(id)).toMatchObject({ state: 'delivered', fromRevision: 3, isSourceChanged: false })
  await rewrite(id, 3, 'Besøk er åpent hver dag.')
  expect(await house.one(id)).toMatchObject({ state: 'delivered', isSourceChanged: true })
  const delivered = { messageId: id, language: 'nb', number: 3 }
  expect((await viewRevision(house.varde, await house.as('colleague'), delivered)).body).toEqual(
    paragraph('Besøk er åpent på lørdag.'),
  )
})

it('when it is taken, written and delivered, another checks it, and only then can the text be approved', async () => {
  const id = await house.aDraft()
  const { id: translationId } = await house.asked(id)
  await expect(house.move('leader', translationId, 'take')).rejects.toMatchObject({ code: 'message.not-yours-to-move' })
  await house.move('colleague', translationId, 'take')
  await expect(house.move('colleague', translationId, 'deliver', { sourceRevision: 2 })).rejects.toMatchObject({
    code: 'message.translation-empty',
  })
  await house.write('colleague', id, 'pl', 0, 'Odwiedziny w niedzielę.')
  await house.move('colleague', translationId, 'deliver', { sourceRevision: 2 })
  const toCheck = async () => (await house.waits('adviser')).toCheck.map((one) => one.id)
  expect(await toCheck()).toContain(translationId)
  await expect(says('colleague', id, 'pl')).rejects.toMatchObject({ code: 'message.own-translation' })
  expect((await house.open('adviser', id)).obstacles).toEqual([{ code: 'edition-unchecked', language: 'pl' }])
  await says('adviser', id, 'pl')
  expect(await house.one(id)).toMatchObject({ state: 'checked', movedBy: { id: 'per_adviser' }, abilities: [] })
  expect(await toCheck()).not.toContain(translationId)
  await house.ask(id)
})

it('when it is sent back with a reason, the one who translates has it again; a step without its reason is refused', async () => {
  const id = await house.aDraft()
  const { id: translationId } = await house.asked(id)
  await house.write('colleague', id, 'pl', 0, 'Odwiedziny.')
  await house.move('colleague', translationId, 'deliver', { sourceRevision: 2 })
  await expect(house.move('adviser', translationId, 'return')).rejects.toMatchObject({ code: 'message.reason-needed' })
  await house.move('adviser', translationId, 'return', { reason: 'Dagen mangler.' })
  expect(await house.one(id, 'colleague')).toMatchObject({ state: 'taken', reason: 'Dagen mangler.', isYours: true })
  expect((await house.notices(translationId)).map(({ kind, person_id }) => [kind, person_id])).toEqual([
    ['asked', 'per_colleague'],
    ['delivered', 'per_adviser'],
    ['returned', 'per_colleague'],
  ])
})

it('when it is given another day, the one asked is told, and a day that has passed is refused', async () => {
  const id = await house.aDraft()
  const { id: translationId } = await house.asked(id)
  await house.move('colleague', translationId, 'take')
  await expect(house.move('adviser', translationId, 'set-day', { dueOn: '2026-03-09' })).rejects.toMatchObject({
    code: 'message.translation-day-past',
  })
  await house.move('adviser', translationId, 'set-day', { dueOn: '2026-03-30' })
  expect(await house.one(id)).toMatchObject({ state: 'taken', dueOn: '2026-03-30' })
  expect((await house.notices(translationId)).map(({ kind }) => kind)).toEqual(['asked', 'day-set'])
})

it('when it is given back, whoever asked sees why and asks another; the first one is then gone from the lists', async () => {
  const id = await house.aDraft()
  const { id: first } = await house.asked(id)
  await house.move('colleague', first, 'give-back', { reason: 'Jeg kan ikke nok polsk.' })
  expect((await house.waits('adviser')).givenBack).toMatchObject([{ id: first }])
  expect((await house.list('leader')).find((item) => item.id === first)).toMatchObject({
    reason: 'Jeg kan ikke nok polsk.',
  })
  house.later(1)
  const second = await house.asked(id, { pl: 'leader' })
  expect((await house.waits('adviser')).givenBack).toEqual([])
  expect((await house.list('leader')).some((item) => item.id === first)).toBe(false)
  await house.move('adviser', second.id, 'withdraw', { reason: 'Ingen der leser polsk.' })
  await expect(house.move('leader', second.id, 'take')).rejects.toMatchObject({ code: 'message.translation-changed' })
  expect(await eventsOf(house.base.db, id)).toContain('message.translation-withdrawn')
})

it('when the text waits for approval, nothing is delivered and nothing waits on I dag; a text that is dropped asks nobody', async () => {
  const id = await house.aDraft()
  const { id: translationId } = await house.asked(id)
  await house.ask(id)
  expect((await house.waits('colleague')).toDo.some((one) => one.id === translationId)).toBe(false)
  expect(await house.one(id, 'leader')).toMatchObject({ state: 'asked', hasEdition: false })
  await expect(house.move('colleague', translationId, 'deliver', { sourceRevision: 2 })).rejects.toMatchObject({
    code: 'message.wrong-state',
  })
  const dropped = await house.aDraft()
  const other = await house.asked(dropped)
  await dropDraft(house.varde, await house.as('adviser'), { messageId: dropped, reason: 'Utgår.' })
  expect((await house.list('colleague')).some((item) => item.id === other.id)).toBe(false)
})

it('when the text went out before a language was ready, the work goes on in the correction, from the text that went out', async () => {
  const id = await house.aDraft()
  const { id: translationId } = await house.asked(id)
  await house.ask(id)
  const { versionId } = await house.approve('leader', id)
  await house.start(versionId)
  const correction = await startCorrection(house.varde, await house.as('adviser'), { messageId: id })
  expect((await house.open('adviser', id)).translations).toEqual([])
  expect(await house.one(correction.id)).toMatchObject({ id: translationId, fromRevision: 1, isSourceChanged: false })
  await house.write('colleague', correction.id, 'pl', 0, 'Odwiedziny.')
  await house.move('colleague', translationId, 'deliver', { sourceRevision: 1 })
  expect(await eventsOf(house.base.db, correction.id)).toContain('message.translation-moved')
})
