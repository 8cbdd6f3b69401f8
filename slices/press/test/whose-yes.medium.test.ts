import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { approveAnswer, askForApproval } from '../actions/decide-answer.ts'
import { approveLine } from '../actions/decide-line.ts'
import { takeInquiry } from '../actions/receive-inquiry.ts'
import { routeInquiry } from '../actions/route-inquiry.ts'
import { sendAnswer } from '../actions/send-answer.ts'
import { viewInquiry } from '../actions/view-inquiry.ts'
import { findLines, viewLine } from '../actions/view-lines.ts'
import { writeAnswer } from '../actions/write-answer.ts'
import { draftLine, saveLine } from '../actions/write-line.ts'
import type { LineInput } from '../rules/line-text.ts'
import { readPublicQuestions } from '../store/public-questions.ts'
import { asked, codeOf, type PressHouse, pressHouse } from './desk.ts'

let house: PressHouse
beforeAll(async () => {
  house = await pressHouse()
})
afterAll(() => house.drop())

const take = async (unitId: string) =>
  (await takeInquiry(house.varde, house.people.adviser!, asked({ unitId, topic: 'Leksehjelp' }))).id
const see = (who: string, id: string) => viewInquiry(house.varde, house.people[who]!, id)
const write = (who: string, id: string, text: string, lineIds: string[] = []) =>
  writeAnswer(house.varde, house.people[who]!, { id, revision: 0, text, language: 'nb', sources: [], lineIds })
const line = async (unitId: string, [writer, approver]: [string, string], over: Partial<LineInput>) => {
  const { id } = await draftLine(house.varde, house.people[writer]!, {
    ...{ unitId, kind: 'line', topic: 'Verkstedet', sources: [{ title: 'Årsrapport', href: null }] },
    ...{ texts: { nb: { answer: 'Verkstedet er åpent.' } }, expiresOn: '2026-12-31', isPublic: false, ...over },
  })
  await approveLine(house.varde, house.people[approver]!, { id, revision: 1 })
  return id
}
const abilities = async (who: string, id: string) => (await see(who, id)).abilities

it('when a line was approved in a prison, it spares no yes of the directorate, and the other way about it does', async () => {
  const local = await line('unt_halden', ['contact', 'leader'], {})
  const ofAgency = await line('unt_kdi', ['editor', 'adviser'], {})
  const atTop = await take('unt_kdi')
  await write('adviser', atTop, 'Verkstedet er åpent.', [local])
  expect(await abilities('adviser', atTop)).not.toContain('send')
  expect(await codeOf(sendAnswer(house.varde, house.people.adviser!, { id: atTop, by: 'email' }))).toBe(
    'press.inquiry-not-allowed',
  )
  const atHalden = await take('unt_halden')
  await write('contact', atHalden, 'Verkstedet er åpent.', [ofAgency])
  expect(await abilities('contact', atHalden)).toContain('send')
  const elsewhere = await take('unt_vik')
  await write('vik', elsewhere, 'Verkstedet er åpent.', [local])
  expect(await abilities('vik', elsewhere)).not.toContain('send')
})

it('when only parts of a line stand there, or the answer without its question, somebody must say yes', async () => {
  const two = await line('unt_halden', ['contact', 'leader'], {
    texts: { nb: { answer: 'Ja.\n\nMen bare på hverdager.' }, en: { answer: 'Yes.' } },
  })
  const answered = await line('unt_halden', ['contact', 'leader'], {
    ...{ kind: 'question', texts: { nb: { question: 'Er verkstedet stengt?', answer: 'Nei.' } } },
  })
  const goes = async (text: string) => {
    const id = await take('unt_halden')
    await write('contact', id, text, [two, answered])
    return (await abilities('contact', id)).includes('send')
  }
  expect(await goes('Ja.')).toBe(false)
  expect(await goes('Men bare på hverdager.\n\nJa.')).toBe(false)
  expect(await goes('Nei.')).toBe(false)
  expect(await goes('Yes.')).toBe(false)
  expect(await goes('Ja.\n\nMen bare på hverdager.')).toBe(true)
  expect(await goes('Ja.\n\nMen bare på hverdager.\n\nEr verkstedet stengt?\n\nNei.')).toBe(true)
})

it('when an answer moves to another unit, what was approved or waits there is asked for again', async () => {
  const { varde, people } = house
  const id = await take('unt_halden')
  await write('contact', id, 'Direktoratet er for forslaget.')
  await askForApproval(varde, people.contact, id)
  await approveAnswer(varde, people.leader!, { id, revision: 1 })
  await routeInquiry(varde, people.adviser!, { id, unitId: 'unt_halden' })
  expect((await see('adviser', id)).state, 'the same unit is no other authority').toBe('approved')
  await routeInquiry(varde, people.adviser!, { id, unitId: 'unt_kdi' })
  expect(await see('adviser', id)).toMatchObject({ state: 'working' })
  expect(await codeOf(sendAnswer(varde, people.adviser!, { id, by: 'email' }))).toBe('press.inquiry-not-allowed')
  await askForApproval(varde, people.adviser!, id)
  await routeInquiry(varde, people.adviser!, { id, unitId: 'unt_halden' })
  expect(await codeOf(approveAnswer(varde, people.leader!, { id, revision: 1 }))).toBe('press.inquiry-not-allowed')
  const { rows } = await sql`select approved_by, approved_revision from press.answer where inquiry_id = ${id}`.execute(
    house.base.db,
  )
  expect(rows).toEqual([{ approved_by: null, approved_revision: null }])
})

it('when a newer draft calls a question a line, or says another day, what was approved is what holds', async () => {
  const { varde, people } = house
  const question: LineInput = {
    ...{ kind: 'question', topic: 'Rømming', sources: [{ title: 'Årsrapport', href: null }], isPublic: true },
    ...{ texts: { nb: { question: 'Har noen rømt?', answer: 'Nei.' } }, expiresOn: '2098-12-31' },
  }
  const id = await line('unt_kdi', ['adviser', 'editor'], question)
  const open = async () => (await readPublicQuestions(house.base.db, 'real')).map((one) => one.id)
  expect(await open()).toContain(id)
  await saveLine(varde, people.adviser!, { id, revision: 1, ...question, kind: 'line' })
  const other = await take('unt_kdi')
  await write('adviser', other, 'Nei.', [id])
  expect(await abilities('adviser', other)).not.toContain('send')
  expect(await open(), 'the approved question stays on the open page').toContain(id)
  const said = { nb: { question: 'Har noen rømt?', answer: 'Ja.' } }
  await saveLine(varde, people.adviser!, { id, revision: 2, ...question, texts: said })
  const [listed] = (await findLines(varde, people.adviser!, { text: 'Rømming', page: 1 })).items
  expect(listed?.approved, 'what may be said is what was approved').toMatchObject({
    ...{ kind: 'question', texts: { nb: { answer: 'Nei.' } } },
  })
  expect((await viewLine(varde, people.adviser!, id)).versions[0]).toMatchObject({ kind: 'question' })
  await saveLine(varde, people.adviser!, { id, revision: 3, ...question, expiresOn: '2099-12-31' })
  varde.setClock('2099-01-01T09:00:00Z')
  const late = await viewLine(varde, people.adviser!, id)
  varde.setClock('2026-03-10T09:00:00Z')
  expect([late.state, late.abilities.includes('use')], 'its approved day has passed').toEqual(['expired', false])
})
