import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { addFact, changeFactInRoom } from '../../../slices/crisis/actions/keep-fact.ts'
import { closeCrisis } from '../../../slices/crisis/actions/lead-crisis.ts'
import { makeSituation } from '../../../slices/crisis/actions/make-situation.ts'
import { movePromise } from '../../../slices/crisis/actions/move-promise.ts'
import { type NewStatement, proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { publishStatus } from '../../../slices/crisis/actions/publish-status.ts'
import { releaseHolding } from '../../../slices/crisis/actions/release-holding.ts'
import { addStatusQuestion } from '../../../slices/crisis/actions/status-questions.ts'
import { viewApproval } from '../../../slices/crisis/actions/view-approval.ts'
import { viewSituations } from '../../../slices/crisis/actions/view-situations.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { viewStatus } from '../../../slices/crisis/actions/view-status.ts'
import { watchStatements } from '../../../slices/crisis/actions/watch-statements.ts'
import { withdrawStatement } from '../../../slices/crisis/actions/withdraw-statement.ts'
import { saveStatusDraft } from '../../../slices/crisis/actions/write-status.ts'
import { mustBeCorrected } from '../../../slices/crisis/rules/room-needs.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { nextLook } from '../../public/test/press-house.ts'
import { approveStatement, handOver, settle } from './speaking-house.ts'
import { aPublicRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const NEXT = new Date('2026-03-10T13:10:00Z')
const { base, varde, web, who } = await aPublicRoom(START)
const TWO = {
  state: 'confirmed',
  text: 'To ansatte er skadd',
  source: 'Vaktleder',
  counter: '',
  police: 'none',
} as const

const look = async () => {
  await settle(varde)
  await watchStatements(varde)
  await handOver(base.db)
  await settle(varde)
  await watchStatements(varde)
  await settle(varde)
}
const words = (text: string, change: Partial<NewStatement> = {}): NewStatement => ({
  ...{ corrects: null, groups: [...GROUPS], facts: [], nextAt: NEXT, admits: false },
  editions: [{ language: 'nb', title: text, paragraphs: [`${text}.`] }],
  ...change,
})
/** Said, with somebody's yes, and out. */
async function say(id: string, input: NewStatement): Promise<string> {
  const { id: statementId } = await proposeStatement(varde, await who('press'), id, input)
  await approveStatement(varde, await who('head'), statementId)
  await look()
  return statementId
}
/** A room where «To ansatte er skadd» is confirmed and out. */
async function aFire() {
  varde.setClock(START)
  const press = await who('press')
  const { crisisId: id } = await declareCrisis(varde, await who('officer'), declaration())
  await releaseHolding(varde, press, id, { groups: [...GROUPS], nextAt: NEXT, waiver: null })
  await look()
  const { id: factId } = await addFact(varde, press, id, TWO)
  const statementId = await say(id, words('To ansatte er skadd'))
  return { id, factId, statementId }
}
const seen = async (id: string) => (await viewStatements(varde, await who('leader'), id)).statements
const page = async (path: string) => {
  await nextLook()
  const { body } = await web.inject(path)
  return body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ')
}
async function releaseOf(statementId: string): Promise<string> {
  const { rows } = await sql<{ slug: string }>`
    select right(message_id, 12) as slug from crisis.statement_part
     where statement_id = ${statementId} and 'public' = any (groups)`.execute(base.db)
  const { headers } = await web.inject(`/presserom/x-${rows[0]!.slug}-nb`)
  return String(headers.location)
}
const statusOf = (id: string) => page(`/status/${id.slice(-12)}`)
/** Who got a statement: group and heads. */
async function got(statementId: string) {
  const { rows } = await sql<{ kinds: string[]; heads: number }>`
    select w.audience_kinds as kinds, count(*)::int as heads from crisis.statement_part p
      join dispatch.wave w on w.dispatch_id = p.dispatch_id join dispatch.recipient r on r.wave_id = w.id
     where p.statement_id = ${statementId} group by 1 order by 1`.execute(base.db)
  return rows
}

it('when a room is closed with false words out, they are put right in the room: for exactly those who got them, press room and page marked', async () => {
  const { id, factId, statementId } = await aFire()
  await closeCrisis(varde, await who('leader'), id, 'Over')
  const press = await who('press')
  const content = { ...TWO, text: 'Én ansatt er skadd' }
  await changeFactInRoom(varde, press, id, { factId, revision: 1, content })
  expect((await seen(id)).filter(mustBeCorrected).map((one) => one.id)).toEqual([statementId])
  varde.setClock(new Date('2026-03-10T12:50:00Z'))
  const fix = words('Én ansatt er skadd', { corrects: statementId, groups: [], nextAt: null })
  const correction = await say(id, fix)
  expect((await seen(id))[0]).toMatchObject({ id: correction, kind: 'correction', standing: 'stands' })
  expect(await got(correction)).toEqual(await got(statementId))
  const shown = await statusOf(id)
  expect(shown).toContain('Teksten under gjelder ikke lenger')
  expect(shown).toContain('følger ikke lenger')
  // It was closed when the room was, and not when the page got other words; what the words below promise is called off in so many words.
  for (const path of [`/status/${id.slice(-12)}`, '/status/feed.json', await releaseOf(statementId)])
    expect.soft(await page(path), path).toMatch(/Avsluttet (10\. mars )?kl\. 13\.20\./)
  const room = await page('/presserom')
  expect(room).toMatch(/Én ansatt er skadd/)
  const { rows } = await sql<{ standing: string }>`
    select s.standing from dispatch.public_standing s join crisis.statement_part p on p.version_id = s.version_id
     where p.statement_id = ${statementId} and 'public' = any (p.groups)`.execute(base.db)
  expect(rows).toEqual([{ standing: 'corrected' }])
})

it('when a room is closed, nobody but those who speak for it changes facts, and no word promises more', async () => {
  const { id, factId, statementId } = await aFire()
  await closeCrisis(varde, await who('leader'), id, 'Over')
  const change = { factId, revision: 1, content: { ...TWO, state: 'unconfirmed' as const } }
  await expect(changeFactInRoom(varde, await who('officer'), id, change)).rejects.toMatchObject({
    code: 'crisis.closed',
  })
  const fix = words('Vi sa at to ansatte er skadd', { corrects: statementId, groups: [] })
  await expect(proposeStatement(varde, await who('press'), id, fix)).rejects.toMatchObject({
    code: 'crisis.status-room-closed',
  })
})

it('when what was said is withdrawn after closing, it is gone from every page', async () => {
  const { id, statementId } = await aFire()
  await closeCrisis(varde, await who('leader'), id, 'Over')
  await withdrawStatement(varde, await who('leader'), { crisisId: id, statementId }, 'Det var feil')
  expect(await statusOf(id)).not.toContain('To ansatte er skadd')
  expect(await statusOf(id)).toContain('følger ikke lenger')
})

it('when the last word is said, it is weighed and answered for as any words, and the page is over with nothing promised', async () => {
  const { id } = await aFire()
  const press = await who('press')
  await addFact(varde, press, id, { ...TWO, state: 'rumour', text: 'Ingen er skadd', counter: 'Vi sier det vi vet.' })
  const last = (text: string) => words(text, { nextAt: null, isLast: true })
  await expect(proposeStatement(varde, press, id, last('Ingen er skadd, alt er over'))).rejects.toMatchObject({
    code: 'crisis.sentence-unconfirmed',
  })
  await expect(
    proposeStatement(varde, press, id, words('To ansatte er skadd', { nextAt: null })),
  ).rejects.toMatchObject({
    code: 'crisis.next-missing',
  })
  await addFact(varde, press, id, { ...TWO, text: 'Brannen er slukket' })
  await say(id, last('Brannen er slukket'))
  expect((await viewStatus(varde, press, id)).versions.at(-1)).toMatchObject({ phase: 'over', nextAt: null })
  expect(await statusOf(id)).not.toContain('Neste melding senest')
  expect(await page('/presserom')).toContain('Brannen er slukket')
  const { promises } = await viewStatements(varde, press, id)
  expect(promises[0]).toMatchObject({ state: 'kept' })
})

it('when the status page gets another phase or time, it says the words that stand; newer words meanwhile are read first', async () => {
  const { id } = await aFire()
  const [press, leader] = [await who('press'), await who('leader')]
  const how = { phase: 'under-control', nextAt: '2026-03-10T15:00:00.000Z', relativesPhone: null } as const
  await saveStatusDraft(varde, press, id, { revision: 0, content: how })
  await addFact(varde, press, id, { ...TWO, text: 'Brannen er slukket' })
  await say(id, words('Brannen er slukket'))
  await expect(publishStatus(varde, leader, id, { revision: 1 })).rejects.toMatchObject({
    code: 'crisis.status-changed-meanwhile',
  })
  await saveStatusDraft(varde, press, id, { revision: 1, content: how })
  await publishStatus(varde, leader, id, { revision: 2 })
  const { versions } = await viewStatus(varde, leader, id)
  expect(versions.at(-1)).toMatchObject({ phase: 'under-control', texts: { nb: { title: 'Brannen er slukket' } } })
})

const NONE = { ...TWO, text: 'Ingen andre er skadd' }
const asks = (answer: string) => ({ nb: { question: 'Er flere skadd?', answer } })
async function answer(id: string, text: string, replacesId: string | null = null): Promise<string> {
  const input = { texts: asks(text), facts: [], replacesId }
  const { id: questionId } = await addStatusQuestion(varde, await who('press'), id, input)
  // The yes puts both on a public page, so both are read.
  const { rows } = await sql<{ messageId: string }>`
    select p.message_id as "messageId" from crisis.statement_part p join crisis.statement s on s.id = p.statement_id
     where s.question_id = ${questionId}`.execute(base.db)
  const asked = await viewApproval(varde, await who('head'), rows[0]!.messageId)
  expect(asked.questions).toEqual([{ language: 'nb', text: 'Er flere skadd?' }])
  expect(asked.sentences.map((one) => one.text).join(' ')).toBe(text)
  await approveStatement(varde, await who('head'), (await seen(id))[0]!.id)
  await look()
  return questionId
}
const reported = async (id: string) => {
  const press = await who('press')
  await makeSituation(varde, press, id)
  const { reports } = await viewSituations(varde, press, id)
  return reports[0]!.content.asked.map((one) => (one.isUnsure ? `Ikke lenger bekreftet: ${one.answer}` : one.answer))
}

it('when an answer says what stands as a rumour, or yes or no alone, it goes to nobody for a yes', async () => {
  const { id } = await aFire()
  const press = await who('press')
  await addFact(varde, press, id, { ...NONE, state: 'rumour', counter: 'Vi sier det vi vet.' })
  const ask = (text: string) => addStatusQuestion(varde, press, id, { texts: asks(text), facts: [], replacesId: null })
  await expect(ask('Nei, ingen andre er skadd.')).rejects.toMatchObject({ code: 'crisis.sentence-unconfirmed' })
  await expect(ask('Nei.')).rejects.toMatchObject({ code: 'crisis.sentence-without-basis' })
  expect((await seen(id)).map((one) => one.number)).toEqual([2, 1])
  await answer(id, 'Det vet vi ikke ennå.')
  expect(await statusOf(id)).toContain('Det vet vi ikke ennå')
})

it('when an answer denies a rumour and says when more comes, it is tied to the rumour, whose reason is only of the clock', async () => {
  const { id } = await aFire()
  const press = await who('press')
  const rumour = {
    ...NONE,
    state: 'rumour',
    text: 'En innsatt har rømt',
    counter: 'Alle innsatte er på plass',
  } as const
  const { id: factId } = await addFact(varde, press, id, rumour)
  const sentence = 'Alle innsatte er på plass, og neste melding kommer kl. 14.30.'
  const ask = (unfounded: { sentence: string; reason: string }[]) =>
    addStatusQuestion(varde, press, id, {
      ...{ texts: asks(`To ansatte er skadd. ${sentence}`), facts: [], replacesId: null, unfounded },
    })
  await expect(ask([])).rejects.toMatchObject({ code: 'crisis.sentence-without-basis', details: { sentence } })
  await ask([{ sentence, reason: 'Det er avtalt' }])
  expect((await seen(id))[0]!.factIds).toContain(factId)
})

it('when the fact under an answer falls, it must be put right, page and report say that it is not to be relied on, and the new answer puts it right for those who got it', async () => {
  const { id } = await aFire()
  const press = await who('press')
  const { id: factId } = await addFact(varde, press, id, NONE)
  const questionId = await answer(id, 'Nei, ingen andre er skadd.')
  const [first] = await seen(id)
  expect(first).toMatchObject({ kind: 'page', questionId, standing: 'stands', factIds: [factId] })
  expect(await reported(id)).toEqual(['Nei, ingen andre er skadd.'])
  await changeFactInRoom(varde, press, id, { factId, revision: 1, content: { ...NONE, state: 'unconfirmed' } })
  expect((await seen(id)).filter(mustBeCorrected).map((one) => one.number)).toEqual([3])
  expect(await reported(id)).toEqual(['Ikke lenger bekreftet: Nei, ingen andre er skadd.'])
  varde.setClock(new Date('2026-03-10T12:41:00Z'))
  await movePromise(varde, press, id, { nextAt: new Date('2026-03-10T13:30:00Z'), reason: '' })
  expect(await statusOf(id)).toMatch(
    /Er flere skadd\? Ikke lenger bekreftet fra 10\. mars kl\. 13\.41\. Stol ikke på teksten under\. Nei, ingen andre er skadd/,
  )
  varde.setClock(new Date('2026-03-10T12:45:00Z'))
  const second = await answer(id, 'Det vet vi ikke. Vi sa at ingen andre er skadd. Det var feil.', questionId)
  const [newest, older] = await seen(id)
  expect(newest).toMatchObject({ questionId: second, corrects: 3, standing: 'stands' })
  expect(older).toMatchObject({ questionId, standing: 'corrected', correctedBy: 4 })
  expect((await seen(id)).filter(mustBeCorrected)).toEqual([])
  expect(await got(newest!.id)).toEqual(await got(older!.id))
  const page = await statusOf(id)
  expect(page).toContain('Det vet vi ikke')
  expect(page).not.toContain('Nei, ingen andre er skadd')
  expect(page).toMatch(/Svaret er rettet (10\. mars )?kl\. 13\.45\./)
  expect(page).toMatch(/sist oppdatert 10\. mars 2026 kl\. 13\.45/)
  varde.setClock(new Date('2026-03-10T12:55:00Z'))
  await withdrawStatement(varde, await who('leader'), { crisisId: id, statementId: newest!.id }, 'Det var feil')
  expect(await statusOf(id)).not.toContain('Det vet vi ikke')
  expect(await statusOf(id)).toMatch(/sist oppdatert 10\. mars 2026 kl\. 13\.55/)
})

it('when the fact under an answer falls before the yes is given, it never stands', async () => {
  const { id } = await aFire()
  const press = await who('press')
  const { id: factId } = await addFact(varde, press, id, NONE)
  const input = { texts: asks('Nei, ingen andre er skadd.'), facts: [], replacesId: null }
  await addStatusQuestion(varde, press, id, input)
  await changeFactInRoom(varde, press, id, { factId, revision: 1, content: { ...NONE, state: 'unconfirmed' } })
  expect((await seen(id))[0]).toMatchObject({ kind: 'page', state: 'dropped', droppedReason: 'fact-changed' })
})

it('when an answer claims something and no fact carries any of it, a reason is not enough: it says that we do not know, takes back, or waits for a fact', async () => {
  const { id, factId } = await aFire()
  const press = await who('press')
  const because = (...said: string[]) => said.map((sentence) => ({ sentence, reason: 'Ledelsen står for det' }))
  const ask = (text: string, ...bare: string[]) =>
    addStatusQuestion(varde, press, id, { texts: asks(text), facts: [], unfounded: because(...bare), replacesId: null })
  const claims = 'Alle i nabolaget er trygge.'
  await expect(ask(claims, claims)).rejects.toMatchObject({ code: 'crisis.answer-without-facts' })
  await expect(ask(`Det vet vi ikke ennå. ${claims}`, claims)).rejects.toMatchObject({
    code: 'crisis.answer-without-facts',
  })
  // A fact that is ticked carries nothing when no sentence rests on it.
  const ticked = { texts: asks(claims), facts: [{ id: factId, revision: 1 }], unfounded: because(claims) }
  await expect(addStatusQuestion(varde, press, id, { ...ticked, replacesId: null })).rejects.toMatchObject({
    code: 'crisis.answer-without-facts',
  })
  const said = words(claims.slice(0, -1), { facts: ticked.facts, unfounded: because(claims.slice(0, -1), claims) })
  await expect(proposeStatement(varde, press, id, said)).rejects.toMatchObject({
    code: 'crisis.statement-without-facts',
  })
  await ask(`To ansatte er skadd. ${claims}`, claims)
  await ask('Det vet vi ikke ennå.')
})

it('when a question tells what is unconfirmed, nobody is asked for a yes to it; to ask whether anybody is may be answered with «we do not know»', async () => {
  const { id } = await aFire()
  const press = await who('press')
  const content = { ...NONE, text: 'En innsatt er død' }
  await addFact(varde, press, id, { ...content, state: 'unconfirmed' })
  const ask = (nb: string, en?: string, reason?: string) =>
    addStatusQuestion(varde, press, id, {
      texts: {
        nb: { question: nb, answer: 'Det vet vi ikke ennå.' },
        ...(en && { en: { question: en, answer: 'We do not know yet.' } }),
      },
      ...{ facts: [], replacesId: null, unfounded: reason ? [{ sentence: nb, reason }] : [] },
    })
  for (const question of ['Hvem er død?', 'Hvor mange er døde?', 'Er den døde identifisert?'])
    await expect(ask(question)).rejects.toMatchObject({
      ...{ code: 'crisis.sentence-unconfirmed', details: { sentence: question, fact: content.text } },
    })
  await expect(ask('Er noen død?', 'Who is dead?')).rejects.toMatchObject({ code: 'crisis.translation-asks' })
  await ask('Er noen død?', 'Is anyone dead?')
  await expect(ask('Hvem er savnet?')).rejects.toMatchObject({ code: 'crisis.sentence-without-basis' })
  await ask('Hvem har bestilt time hos lege?', undefined, 'Det gjelder ikke hendelsen')
})
