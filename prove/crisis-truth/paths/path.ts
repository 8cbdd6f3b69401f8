import { settle } from '../../../apps/server/test/speaking-house.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { watchStatements } from '../../../slices/crisis/actions/watch-statements.ts'
import type { ApprovalPageView } from '../../../slices/crisis/rules/approval-view.ts'
import type { FactContent } from '../../../slices/crisis/rules/fact.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import {
  type Course,
  freshly,
  type Known,
  liftStop,
  nextNumber,
  seenWaiting,
  statementsPath,
  statementsSeen,
  write,
} from '../acts.ts'
import { justPublic } from '../compare.ts'
import type { Came } from '../counts.ts'
import { dispatchesIn, take } from '../deliver.ts'
import { queues } from '../queues.ts'
import { roomsOf } from '../rows.ts'

const MINUTE = 60_000
/** One of the paths that people found, by chance of its own. */
export type Path = (course: Course) => Promise<void>

export const later = ({ varde }: Course, minutes: number): Date => new Date(varde.now().getTime() + minutes * MINUTE)

/** Put down in the room, as confirmed unless told. */
export async function keep(course: Course, said: Partial<FactContent> & { text: string }): Promise<Known> {
  const content: FactContent = { state: 'confirmed', source: 'Vaktleder', counter: '', police: 'none', ...said }
  const { id } = await write<{ id: string }>(course, `/api/crises/${course.crisisId}/facts`, content)
  return { id, revision: 1, content }
}

/** Something that is so, which new words need one of. */
export const sure = (course: Course): Promise<Known> => keep(course, { text: `Slusen port${course.name}p er stengt` })

type Words = { fact: Known; says: string[]; nextAt?: Date; loose?: string[] }
export type Said = { id: string; number: number; title: string }

/** New words to all groups: the fact, and what is said beside it, with a reason for what is `loose`. */
export async function propose(course: Course, { fact, says, loose = [], ...words }: Words): Promise<Said> {
  const { promised, crisisId, name } = course
  const { nextAt = later(course, 60) } = words
  const number = await nextNumber(course)
  const title = fact.content.text.replace('Slusen', `Melding${name}n${number}: slusen`)
  const body = {
    unfounded: [title, ...loose].map((sentence) => ({ sentence, reason: 'Vaktleder sier det' })),
    ...{ corrects: null, groups: [...GROUPS], nextAt: nextAt.toISOString(), admits: false },
    editions: [{ language: 'nb', title, paragraphs: [`${fact.content.text}.`, ...says] }],
    facts: [{ id: fact.id, revision: fact.revision }],
    replaces: await seenWaiting(course),
  }
  const { id } = await write<{ id: string }>(course, statementsPath(crisisId), body)
  promised.set(number, nextAt)
  return { id, number, title }
}

/** Whoever may says yes to it, where it still asks for one. */
export async function approve(course: Course, { id }: Said): Promise<void> {
  const { statements } = await statementsSeen(course)
  for (const { messageId } of statements.find((one) => one.id === id)!.waiting) {
    const path = `/api/crisis-approvals/${messageId}`
    const { approvalId } = await course.ask<ApprovalPageView>('head', 'GET', path)
    if (!approvalId) continue
    await freshly(course, 'head', { method: 'POST', url: `${path}/approve`, body: { approvalId, read: [] } })
    course.done.approved.add(messageId)
  }
}

/** The code of a refusal; null where it was done. */
export const refusal = (does: Promise<unknown>): Promise<string | null> =>
  does.then(
    () => null,
    (error: unknown) => (error instanceof Failure ? error.code : Promise.reject(error)),
  )

/** A minute passes: the workers do what is due, and the channels take so many of ten. */
export async function goOn(course: Course, share = 10): Promise<void> {
  const { varde } = course
  varde.setClock(later(course, 1))
  await watchStatements(varde)
  await settle(varde)
  const ids = await dispatchesIn(course)
  if (ids.length > 0) await take(course, ids, { share, salt: String(course.random.below(1000)) })
  await queues(course)
  await settle(varde)
  await watchStatements(varde)
  // Before anything becomes untrue that is public now.
  for (const room of roomsOf(course)) await justPublic(room)
}

/** Nobody waits at the stop of the room any more. */
export async function letGo(course: Course): Promise<void> {
  if (course.done.stop !== null) await liftStop(course)
}

const plain = (text: string) => text.replaceAll(/[\s\u00a0]+/g, ' ')

/** The public pages that have this in them now. */
export async function pagesWith(course: Course, words: string): Promise<string[]> {
  const { page, pagesAreFresh } = course
  pagesAreFresh()
  const own = roomsOf(course).map(({ crisisId }) => `/status/${crisisId.slice(-12)}`)
  const urls = ['/presserom/feed.json', '/status/feed.json', ...own]
  const read = await Promise.all(urls.map(async (url) => ({ url, body: plain(await page(url)) })))
  return read.filter(({ body }) => body.includes(words)).map(({ url }) => url)
}

/** What came with this in it since so much had come. */
export const cameWith = ({ seen }: Course, words: string, since: number): Came[] =>
  seen.came.slice(since).filter(({ title, says }) => [title, ...says].some((text) => plain(text).includes(words)))

/** Whoever is no staff of ours, by where it came to. */
export const isOutside = ({ to }: Came): boolean => /^(avis|folger)-/.test(to)
