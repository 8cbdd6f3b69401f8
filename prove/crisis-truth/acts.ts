import { sql } from 'kysely'
import { Failure } from '../../kit/kernel/failure.ts'
import type { ApprovalPageView } from '../../slices/crisis/rules/approval-view.ts'
import type { FactContent } from '../../slices/crisis/rules/fact.ts'
import { mustBeCorrected } from '../../slices/crisis/rules/room-needs.ts'
import { GROUPS, type Group } from '../../slices/crisis/rules/statement.ts'
import type { StatementsView, WordsView } from '../../slices/crisis/rules/statement-view.ts'
import { newestReleased } from '../../slices/crisis/rules/superseding.ts'
import { signLink } from '../../slices/dispatch/index.ts'
import type { Here } from './counts.ts'
import { killedAt } from './kill.ts'
import type { Method, Who } from './people.ts'
import { randomOf } from './random.ts'

const MINUTE = 60_000
export type Known = { id: string; revision: number; content: FactContent }
export type Course = Here & {
  known: Known[]
  run: number
  name: string
  mayKill: boolean
  killed: boolean
  isNarrow: boolean
  speaks: boolean
}
export type Act = (course: Course) => Promise<unknown>

/**
 * What is grave, as whoever does it meets it: refused with a sign-in by password alone, refused when the sign-in is old, and done when they
 * have proved who they are. What is let through before that is a fault.
 */
export async function grave<Answer>(course: Course, who: Who, url: string, body: object): Promise<Answer> {
  const { prove, weaken, random } = course
  const call = { method: 'POST', url, body } as const
  if (random.chance(0.1)) {
    await weaken(who)
    await refused(course, who, call, 'access.second-factor-needed')
    await prove(who)
  }
  return freshly<Answer>(course, who, call)
}

type Call = { method: Method; url: string; body: object }

async function refused({ ask, fault }: Here, who: Who, { method, url, body }: Call, code: string): Promise<void> {
  try {
    await ask(who, method, url, body)
  } catch (error) {
    if (error instanceof Failure && error.code === code) return
    if (!(error instanceof Failure)) throw error
  }
  fault('byOldSignIn', `${who} was let through to ${url}: not ${code}`)
}

/** Refused when the sign-in is old, and done when they have proved who they are. */
export async function freshly<Answer>(course: Course, who: Who, call: Call): Promise<Answer> {
  if (!course.isFresh(who)) {
    await refused(course, who, call, 'access.recent-needed')
    await course.prove(who)
  }
  return course.ask<Answer>(who, call.method, call.url, call.body)
}

export const statementsPath = (crisisId: string) => `/api/crises/${crisisId}/statements`
export const statementsSeen = ({ ask, crisisId }: Here) =>
  ask<StatementsView>('leader', 'GET', statementsPath(crisisId))
/** When more is promised by the words that become this number, which the proof keeps for itself. */
export function nextAt({ varde, random, promised }: Course, number: number): string {
  const at = new Date(varde.now().getTime() + random.pick([15, 30, 60, 60]) * MINUTE)
  promised.set(number, at)
  return at.toISOString()
}
export const nextNumber = async (course: Course) => (await statementsSeen(course)).statements.length + 1
/** What waits for a yes, as whoever writes sees it: new words take its place. */
export const seenWaiting = async (course: Course): Promise<string[]> =>
  (await statementsSeen(course)).statements.filter(({ state }) => state === 'waiting').map(({ id }) => id)

export async function write<Answer>(
  { ask }: Course,
  url: string,
  body: object,
  method: Method = 'POST',
): Promise<Answer> {
  return ask<Answer>('press', method, url, body)
}

export async function learn(course: Course): Promise<void> {
  const { random, crisisId, known, name } = course
  const place = `port${name}x${known.length}`
  const state = known.length === 0 ? 'confirmed' : random.pick(['confirmed', 'confirmed', 'unconfirmed'] as const)
  const content: FactContent = {
    ...{ state, text: `Slusen ${place} er stengt`, source: 'Vaktleder', counter: '', police: 'none' },
  }
  const { id } = await write<{ id: string }>(course, `/api/crises/${crisisId}/facts`, content)
  known.push({ id, revision: 1, content })
}

/** How sure we are of something changes. */
export async function doubt(course: Course): Promise<void> {
  const { random, known } = course
  if (known.length === 0) return
  const fact = random.pick(known)
  const state = fact.content.state === 'confirmed' ? 'unconfirmed' : 'confirmed'
  const content = { ...fact.content, state } as FactContent
  await changeKnown(course, fact, content)
  Object.assign(fact, { content, revision: fact.revision + 1 })
}

/** What words that are out or on their way rest on falls by a fresh sign-in alone; the rest is changed in a moment, but where first words on their way say it. */
export async function changeKnown(course: Course, { id, revision }: Known, content: FactContent) {
  const { crisisId, prove, db } = course
  // It may have fallen where no action has seen it.
  const { rows } = await sql<{ state: string }>`select state from crisis.fact where id = ${id}`.execute(db)
  const url = `/api/crises/${crisisId}/facts/${id}`
  const body = { ...content, revision }
  const { statements } = await statementsSeen(course)
  const rests = statements.some(({ state, factIds }) => (state === 'going' || state === 'out') && factIds.includes(id))
  if (rows[0]!.state === 'confirmed' && rests) return freshly(course, 'press', { method: 'PUT', url, body })
  try {
    await write(course, url, body, 'PUT')
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'access.recent-needed') throw error
    await prove('press')
    await write(course, url, body, 'PUT')
  }
}

/** All, or every third time own staff and some of the rest: also words that the public is not among. Drawn apart, so that the course is the same. */
function groupsOf({ run, isNarrow }: Course, number: number): Group[] {
  if (!isNarrow) return [...GROUPS]
  const random = randomOf(run * 100 + number)
  if (!random.chance(0.34)) return [...GROUPS]
  return GROUPS.filter((group) => group === 'staff' || random.chance(0.5))
}

async function holding(course: Course) {
  const { statements } = await statementsSeen(course)
  const number = statements.length + 1
  return {
    groups: groupsOf(course, number),
    nextAt: nextAt(course, number),
    lastSeen: newestReleased(statements),
    ...(await readBeside(course, 'press')),
  }
}

/** What whoever releases first words has read beside them, and confirms of what they say. */
async function readBeside({ ask, crisisId }: Course, who: Who) {
  const { facts, words } = await ask<WordsView>(who, 'GET', `/api/crises/${crisisId}/first-words`)
  return {
    read: facts.map(({ id, revision }) => ({ id, revision })),
    confirmed: [...new Set(words.flatMap(({ asserts }) => asserts))],
  }
}
export const readFacts = async (course: Course, who: Who) => (await readBeside(course, who)).read

export async function hold(course: Course): Promise<void> {
  await grave(course, 'press', `${statementsPath(course.crisisId)}/holding`, await holding(course))
}

export async function holdAndDie(course: Course): Promise<void> {
  if (!course.mayKill) return hold(course)
  await killedAt(course, { act: 'hold', crisisId: course.crisisId, holding: await holding(course) })
}

/** What is said is written in more languages, drawn apart, in a course that speaks them. */
function languagesOf({ run, speaks }: Course, number: number): Language[] {
  return speaks
    ? randomOf(run * 100 + number + 50)
        .pick([['en'], ['nn', 'en'], ['nn']] as const)
        .slice()
    : []
}

export type Language = 'nn' | 'en'
const SAYS: Record<Language, readonly [of: RegExp, by: string][]> = {
  nn: [
    [/slusen/gi, 'slusa'],
    [/stengt/g, 'stengd'],
  ],
  en: [
    [/slusen/gi, 'the lock'],
    [/er stengt/g, 'is closed'],
  ],
}
export function inLanguage(language: Language, title: string, paragraphs: readonly string[]) {
  const said = (text: string) => SAYS[language].reduce((all, [of, by]) => all.replace(of, by), text)
  return { language, title: said(title), paragraphs: paragraphs.map(said) }
}

export async function say(course: Course, corrects: string | null = null): Promise<void> {
  const { random, crisisId, known, name } = course
  const sure = known.filter((one) => one.content.state === 'confirmed')
  if (sure.length === 0) return
  const used = sure.filter(() => random.chance(0.6))
  const facts = used.length > 0 ? used : [sure[0]!]
  const number = await nextNumber(course)
  const title = facts[0]!.content.text.replace('Slusen', `Melding${name}n${number}: slusen`)
  const paragraphs = facts.map((one) => `${one.content.text}.`)
  await write(course, statementsPath(crisisId), {
    unfounded: [{ sentence: title, reason: 'Nummeret er vårt' }],
    ...{ corrects, groups: corrects ? [] : groupsOf(course, number), nextAt: nextAt(course, number), admits: false },
    editions: [
      { language: 'nb', title, paragraphs },
      ...languagesOf(course, number).map((language) => inLanguage(language, title, paragraphs)),
    ],
    facts: facts.map(({ id, revision }) => ({ id, revision })),
    replaces: await seenWaiting(course),
  })
}

/** The first open request of the room. */
async function waiting(course: Course): Promise<{ messageId: string; approvalId: string; read: string[] } | null> {
  const { statements } = await statementsSeen(course)
  const asked = statements.flatMap(({ waiting, following }) => [
    ...waiting,
    ...following.flatMap((one) => one.waiting ?? []),
  ])
  for (const { messageId } of asked) {
    const path = `/api/crisis-approvals/${messageId}`
    const { approvalId, translations } = await course.ask<ApprovalPageView>('head', 'GET', path)
    if (approvalId) return { messageId, approvalId, read: translations.map((one) => one.language) }
  }
  return null
}

export async function decide(course: Course): Promise<void> {
  const asked = await waiting(course)
  if (!asked) return
  const { messageId, ...yes } = asked
  await grave(course, 'head', `/api/crisis-approvals/${messageId}/approve`, yes)
  course.done.approved.add(messageId)
}

export async function decideAndDie(course: Course): Promise<void> {
  if (!course.mayKill) return decide(course)
  const asked = await waiting(course)
  if (asked) await killedAt(course, { act: 'approve', ...asked })
}

export async function sendBack(course: Course): Promise<void> {
  const asked = await waiting(course)
  if (!asked) return
  const { messageId, approvalId } = asked
  await course.ask('head', 'POST', `/api/crisis-approvals/${messageId}/return`, { approvalId, reason: 'Si hvor' })
}

async function oneOf(course: Course): Promise<string | null> {
  const { statements } = await statementsSeen(course)
  const alive = statements.filter((one) => one.state !== 'dropped' && one.state !== 'withdrawn')
  return alive.length > 0 ? course.random.pick(alive).id : null
}

export async function setAside(course: Course): Promise<void> {
  const id = await oneOf(course)
  if (!id) return
  const who = course.random.pick(['press', 'leader'] as const)
  await grave(course, who, `${statementsPath(course.crisisId)}/${id}/withdraw`, { reason: 'Det var feil' })
}

export async function setAsideAndDie(course: Course): Promise<void> {
  if (!course.mayKill) return setAside(course)
  const id = await oneOf(course)
  if (id) await killedAt(course, { act: 'withdraw', crisisId: course.crisisId, statementId: id })
}

/** What is out and rests on what has fallen is put right. */
export async function correct(course: Course): Promise<void> {
  const { statements } = await statementsSeen(course)
  const wrong = statements.find((one) => one.state === 'out' && mustBeCorrected(one))
  if (wrong) await say(course, wrong.id)
}

/** First words that have waited past their time leave anew, with the time that is given now. */
export async function liftStop(course: Course): Promise<void> {
  const given = {
    ...{ ground: 'told', source: 'Operasjonsleder i politiet', read: await readFacts(course, 'leader') },
    nextAt: nextAt(course, await nextNumber(course)),
  }
  await grave(course, 'leader', `/api/crises/${course.crisisId}/stop`, given)
  course.done.stop = null
}

/** Nothing but what the workers do. */
export async function rest(): Promise<void> {}

export async function timePasses({ varde }: Course): Promise<void> {
  varde.setClock(new Date(varde.now().getTime() + 45 * MINUTE))
}

/** Somebody with authority is away, without a deputy. */
export async function leaveWork(course: Course): Promise<void> {
  await isAway(course, course.random.pick(['per_head', 'per_head', 'per_region']))
}

export async function headLeaves(course: Course): Promise<void> {
  await isAway(course, 'per_head')
}

async function isAway({ db, varde }: Course, person: string): Promise<void> {
  await sql`insert into organisation.absence (id, person_id, from_at, to_at, deputy_id)
            values (${`abs_${person.slice(4)}${varde.now().getTime()}`}, ${person}, ${varde.now()},
                    ${new Date(varde.now().getTime() + 30 * MINUTE)}, null)`.execute(db)
}

/** Somebody who got words of the room presses that they have read them. */
export async function confirmReceipt({ db, crisisId, random, varde, post, fault }: Course): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select r.id from crisis.statement s join crisis.statement_part p on p.statement_id = s.id
      join dispatch.recipient r on r.dispatch_id = p.dispatch_id and r.state = 'submitted' and r.source = 'staff'
     where s.crisis_id = ${crisisId} order by s.number, p.position, r.display_name, r.id`.execute(db)
  if (rows.length === 0) return
  const status = await post(`/k/${signLink(varde.secrets.link, random.pick(rows).id)}/lest`)
  if (status >= 400) fault('stuck', `a receipt could not be given: ${status}`)
}
