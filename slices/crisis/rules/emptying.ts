import type { SystemCode } from './entry-schema.ts'

/** Stands where words were. */
export const GONE = '–'

/** Lines that record a grave act: their words are evidence, and only who leads empties them, their own too. */
const GRAVE: readonly SystemCode[] = [
  'closed',
  'taken-over',
  'stop-lifted',
  'stop-passed',
  'waiver-given',
  'waiver-beforehand',
  'statement-override',
  'page-override',
  'statement-withdrawn',
]

type Line = { code: string | null; params: object; by: string }
/** Who wrote the words of a line: what is ticked was written by whoever made the task, and an older line does not say who. */
const writerOf = ({ code, params, by }: Line): string | null =>
  code === 'task-done' ? ((params as { madeBy?: string | null }).madeBy ?? null) : by

/** Own words, unless they record a grave act; any words when one leads. */
export function mayEmpty(line: Line, callerId: string | null, leads: boolean): boolean {
  return leads || (!GRAVE.some((code) => code === line.code) && writerOf(line) === callerId)
}

/** Words that are gone: of one revision of a fact, of a task, or (`id` null, a line of an older room) wherever the same words stand. */
export type GoneWords =
  | { of: 'fact'; id: string | null; revision: number | null; texts: readonly string[]; source: string }
  | { of: 'task'; id: string | null; text: string }

type CopiedFact = { id?: string | undefined; revision?: number | undefined; text: string; source: string }
type CopiedTask = { id?: string | undefined; text: string }
type Copies = { facts: readonly CopiedFact[]; tasks?: readonly CopiedTask[] }

/** What was made of the room (a report, the picture of a shift) without these words; null when it has none of them. */
export function withoutWords<Content extends Copies>(content: Content, gone: GoneWords): Content | null {
  let isChanged = false
  const change = <Copy extends object>(copy: Copy, less: Partial<Copy>): Copy => {
    isChanged = true
    return { ...copy, ...less }
  }
  const facts = content.facts.map((one) => {
    if (gone.of !== 'fact' || one.text === GONE) return one
    const isKnown = gone.id !== null
    const isIt = isKnown ? one.id === gone.id && one.revision === gone.revision : gone.texts.includes(one.text)
    if (!isIt) return one
    return change(one, { text: GONE, ...((isKnown || one.source === gone.source) && { source: GONE }) })
  })
  const tasks = content.tasks?.map((one) => {
    if (gone.of !== 'task' || one.text === GONE || one.text !== gone.text) return one
    return gone.id === null || one.id === gone.id ? change(one, { text: GONE }) : one
  })
  return isChanged ? { ...content, facts, ...(tasks && { tasks }) } : null
}

/** That words of something made of the room are gone. `seq`: the line of the log they were emptied with; null when their time was over. */
export type EmptiedMark = { entryId: string | null; seq: number | null; at: string; by: string }
