import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { declareCrisis } from '../actions/declare-crisis.ts'
import { publishStatus } from '../actions/publish-status.ts'
import * as questions from '../actions/status-questions.ts'
import { viewStatus } from '../actions/view-status.ts'
import { dropStatusDraft, saveStatusDraft } from '../actions/write-status.ts'
import type { StatusContent } from '../rules/status.ts'
import { readPublicStatus, readPublicStatusQuestions } from '../store/public-status.ts'
import { aHouse, caller, declaration } from './house.ts'
import { givenFirstWords } from './status-house.ts'

const START = new Date('2026-03-10T12:00:00Z')
let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const who = (key: string) => caller(base.db, key, START)
const content = (change: Partial<StatusContent> = {}): StatusContent => ({
  phase: 'ongoing',
  texts: { nb: { title: 'Brann i verkstedet', text: 'Det brenner i verkstedet. Alle er ute.' } },
  nextAt: '2026-03-10T13:00:00.000Z',
  relativesPhone: '+4722000000',
  correctsId: null,
  ...change,
})
const declare = async (change: Parameters<typeof declaration>[0] = {}) => {
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration(change))
  await givenFirstWords(varde, crisisId)
  return crisisId
}
const keyOf = (id: string) => id.slice(-12)
const out = (id: string) => readPublicStatus(base.db, 'real', { key: keyOf(id), most: 10 })

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: START.toISOString(), connection: base.connection })
  await aHouse(base.db)
})
afterAll(() => base.drop())

it('when a status is written, another who leads publishes it; the writer and those who do not lead cannot', async () => {
  const id = await declare()
  const [press, leader] = [await who('press'), await who('leader')]
  await saveStatusDraft(varde, press, id, { revision: 0, content: content() })
  await expect(saveStatusDraft(varde, leader, id, { revision: 0, content: content() })).rejects.toMatchObject({
    code: 'crisis.status-changed-meanwhile',
  })
  await expect(publishStatus(varde, press, id, { revision: 1, isStopDone: false })).rejects.toMatchObject({
    code: 'crisis.lead-not-allowed',
  })
  expect(await out(id)).toEqual([])
  await publishStatus(varde, leader, id, { revision: 1, isStopDone: false })
  expect(await out(id)).toMatchObject([{ number: 1, phase: 'ongoing', unitName: 'halden' }])
  await saveStatusDraft(varde, leader, id, {
    revision: 0,
    content: content({ texts: { nb: { title: 'Nytt', text: 'Nytt.' } } }),
  })
  await expect(publishStatus(varde, leader, id, { revision: 1, isStopDone: false })).rejects.toMatchObject({
    code: 'crisis.status-own-words',
  })
  await dropStatusDraft(varde, leader, id)
  const view = await viewStatus(varde, leader, id)
  expect(view).toMatchObject({ draft: null, path: `/status/${keyOf(id)}`, abilities: ['write', 'publish', 'pass'] })
  await expect(viewStatus(varde, await who('stranger'), id)).rejects.toMatchObject({ code: 'crisis.not-found' })
  await expect(
    sql`update crisis.status_version set phase = 'over' where crisis_id = ${id}`.execute(base.db),
  ).rejects.toThrow('never changed')
})

it('when somebody else has saved the same words again, whoever wrote before them publishes neither status nor question', async () => {
  const id = await declare()
  const [press, leader] = [await who('press'), await who('leader')]
  const own = { code: 'crisis.status-own-words' }
  await saveStatusDraft(varde, leader, id, { revision: 0, content: content() })
  await saveStatusDraft(varde, press, id, { revision: 1, content: content() })
  await expect(publishStatus(varde, leader, id, { revision: 2, isStopDone: false })).rejects.toMatchObject(own)
  const texts = { nb: { question: 'Er det besøk i dag?', answer: 'Nei.' } }
  const { id: questionId } = await questions.addStatusQuestion(varde, leader, id, { texts, replacesId: null })
  const at = { crisisId: id, questionId }
  await questions.changeStatusQuestion(varde, press, at, { revision: 1, texts })
  await expect(questions.publishStatusQuestion(varde, leader, at, 2)).rejects.toMatchObject(own)
})

it('when nothing but the time or the phase is new, the leader alone keeps the page right', async () => {
  const id = await declare()
  const [press, leader] = [await who('press'), await who('leader')]
  await saveStatusDraft(varde, press, id, { revision: 0, content: content() })
  await publishStatus(varde, leader, id, { revision: 1, isStopDone: false })
  const later = content({ nextAt: '2026-03-10T15:00:00.000Z', phase: 'under-control' })
  await saveStatusDraft(varde, leader, id, { revision: 0, content: later })
  expect(await publishStatus(varde, leader, id, { revision: 1, isStopDone: false })).toEqual({ number: 2 })
})

it('when a time has passed, a person is named or the number is somebody’s own, it is refused with what to do', async () => {
  const id = await declare()
  const [press, leader] = [await who('press'), await who('leader')]
  let revision = 0
  const attempt = async (change: Partial<StatusContent>) => {
    await saveStatusDraft(varde, press, id, { revision: revision++, content: content(change) })
    return publishStatus(varde, leader, id, { revision, isStopDone: false }).then(
      () => 'published',
      (error: { code: string }) => error.code,
    )
  }
  expect(await attempt({ nextAt: START.toISOString() })).toBe('crisis.status-next-passed')
  expect(await attempt({ nextAt: null })).toBe('crisis.status-no-next')
  const named = 'Den innsatte Test Testesen er skadd.'
  expect(await attempt({ texts: { nb: { title: 'Brann', text: named } } })).toBe('door.stopped')
  expect(await attempt({ texts: { nb: { title: 'Brann', text: '' } } })).toBe('crisis.status-empty')
  const { rows } = await sql<{
    mobile: string
  }>`select mobile from organisation.person where id = 'per_leader'`.execute(base.db)
  await expect(
    saveStatusDraft(varde, press, id, { revision, content: content({ relativesPhone: rows[0]!.mobile }) }),
  ).rejects.toMatchObject({ code: 'crisis.status-persons-phone' })
})

it('when somebody has died, nothing is published before whoever leads has answered for that next of kin are told', async () => {
  const id = await declare({ scenarioKey: 'death' })
  const [press, leader] = [await who('press'), await who('leader')]
  await saveStatusDraft(varde, press, id, { revision: 0, content: content() })
  expect((await viewStatus(varde, press, id)).hardStop).toBe('next-of-kin')
  await expect(publishStatus(varde, leader, id, { revision: 1, isStopDone: false })).rejects.toMatchObject({
    code: 'crisis.status-stop-first',
  })
  await publishStatus(varde, leader, id, { revision: 1, isStopDone: true })
  expect(await out(id)).toMatchObject([{ number: 1 }])
  expect((await viewStatus(varde, press, id)).hardStop).toBeNull()
})

it('when own staff have had no word, the first words are a statement, and the page takes none', async () => {
  const [press, leader] = [await who('press'), await who('leader')]
  const { crisisId } = await declareCrisis(varde, leader, declaration())
  await saveStatusDraft(varde, press, crisisId, { revision: 0, content: content() })
  expect((await viewStatus(varde, leader, crisisId)).isFirst).toBe(true)
  await expect(publishStatus(varde, leader, crisisId, { revision: 1, isStopDone: false })).rejects.toMatchObject({
    code: 'crisis.status-staff-first',
  })
})

it('when a question is published it stands there, and its successor takes its place in the same moment', async () => {
  const id = await declare()
  const [press, leader] = [await who('press'), await who('leader')]
  await saveStatusDraft(varde, press, id, { revision: 0, content: content() })
  await publishStatus(varde, leader, id, { revision: 1, isStopDone: false })
  const texts = (answer: string) => ({ nb: { question: 'Er det besøk i dag?', answer } })
  const first = await questions.addStatusQuestion(varde, press, id, { texts: texts('Nei.'), replacesId: null })
  const at = (questionId: string) => ({ crisisId: id, questionId })
  await expect(questions.publishStatusQuestion(varde, press, at(first.id), 1)).rejects.toMatchObject({
    code: 'crisis.lead-not-allowed',
  })
  await questions.publishStatusQuestion(varde, leader, at(first.id), 1)
  const second = await questions.addStatusQuestion(varde, press, id, { texts: texts('Ja.'), replacesId: first.id })
  await questions.changeStatusQuestion(varde, press, at(second.id), { revision: 1, texts: texts('Ja, fra kl. 16.') })
  await questions.publishStatusQuestion(varde, leader, at(second.id), 2)
  const shown = await readPublicStatusQuestions(base.db, 'real', keyOf(id))
  expect(shown.map((row) => row.texts.nb.answer)).toEqual(['Ja, fra kl. 16.'])
  await questions.removeStatusQuestion(varde, leader, at(second.id))
  expect(await readPublicStatusQuestions(base.db, 'real', keyOf(id))).toEqual([])
})

it('when it is an exercise, what is published stands in the room alone', async () => {
  const id = await declare({ participantIds: ['per_press', 'per_leader'] })
  const [press, leader] = [await who('press'), await who('leader')]
  await saveStatusDraft(varde, press, id, { revision: 0, content: content() })
  await publishStatus(varde, leader, id, { revision: 1, isStopDone: false })
  const view = await viewStatus(varde, press, id)
  expect(view).toMatchObject({ path: null, versions: [{ number: 1 }] })
  for (const mode of ['real', 'exercise', 'demo'] as const)
    expect(await readPublicStatus(base.db, mode, { key: keyOf(id), most: 10 })).toEqual([])
})
