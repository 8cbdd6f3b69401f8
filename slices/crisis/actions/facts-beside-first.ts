import type { Database } from '../../../kit/db/database.ts'
import type { BesideFact } from '../rules/first-facts.ts'
import { FIRST_AUDIENCES } from '../rules/first-message.ts'
import { type Room, WEIGHED, weighSentences } from '../rules/sentence-basis.ts'
import type { CrisisRow } from '../store/crises.ts'
import { factsOf } from '../store/facts.ts'
import { fillFirstWords } from './fill-first-words.ts'
import { roomOf } from './weigh-statement.ts'

type Said = { title: string; paragraphs: readonly string[]; asserts: readonly string[] }

/** The facts that stand as unconfirmed or as rumours and that first words say or assert. */
export const unsureSaid = ({ title, paragraphs, asserts }: Said, room: Room): string[] =>
  weighSentences({ title, paragraphs: [...paragraphs, ...asserts] }, room)
    .filter((one) => one.basis === 'refused')
    .flatMap((one) => one.factIds)

/**
 * What the first words of a room are held against before they leave, whatever time they promise. Nothing is asked of the words while
 * nothing is known.
 */
export async function factsBesideFirst(db: Database, file: CrisisRow, now: Date): Promise<BesideFact[]> {
  const facts = await factsOf(db, file.id)
  if (facts.length === 0) return []
  const [words, room] = await Promise.all([
    fillFirstWords(db, file, null, now),
    roomOf(db, file, facts, { nextAt: null, isCorrection: false, now }),
  ])
  const said = words
    .filter((one) => one.readiness === 'ready' && WEIGHED.includes(one.language))
    .flatMap(({ audience, ...one }) => unsureSaid(one, room).map((id) => ({ audience, id })))
  return facts.flatMap(({ id, revision, state, text, source }) => {
    const isSaid = (audience: BesideFact['audiences'][number]) =>
      said.some((one) => one.id === id && one.audience === audience)
    const audiences = state === 'confirmed' ? [...FIRST_AUDIENCES] : FIRST_AUDIENCES.filter(isSaid)
    return audiences.length > 0 ? [{ id, revision, state, text, source, audiences }] : []
  })
}
