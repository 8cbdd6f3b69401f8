import type { WordsNow } from '../../../kit/kernel/words-standing.ts'
import type { HardStop } from './crisis.ts'
import type { CrisisLine } from './crisis-view.ts'
import type { SaidStanding } from './said-standing.ts'
import type { Group } from './statement.ts'
import type { WrongWords } from './wrong-words.ts'

/** A room at a unit that is open, or was closed with wrong words out or at a stop that stands, at one above it or below it, as whoever writes, approves or sends something else there must know it. */
export type RoomBeside = CrisisLine & {
  /** Confirmed, the oldest first; none where the room does not open for the caller. */
  facts: string[]
  /** Messages that somebody has had and that are wrong, the newest first, with the correction that waits. */
  wrong: WrongWords[]
  /** What was said last, to whom, and what it is worth now. */
  said: { title: string; at: string; to: Group[]; standing: SaidStanding } | null
  /** The stop that stands there. */
  stop: HardStop | null
}
/**
 * message: sent as a message. answer: to one of the press. line: a question with its answer that stands in the press room. advance: a text before it is
 * public, to one newsroom. occasion: what the press is asked to come to. ministry: a note that was handed to the ministry.
 * reply: to a recipient who asked back from their own link; the title is of what they had.
 */
export const LEFT_KINDS = ['message', 'answer', 'line', 'advance', 'occasion', 'ministry', 'reply'] as const
/** Something else that has gone to others than own staff alone at that unit while the room is open. */
export type LeftBeside = WordsNow & {
  kind: (typeof LEFT_KINDS)[number]
  /** Of a message: its dispatch. */
  id: string
  title: string
  at: string
  /** None where the room has no group for them. */
  to: Group[]
  /** It went while somebody of these waited at the stop of the room; older reports lack it. */
  atStop?: boolean | undefined
}
export type BesideView = { rooms: RoomBeside[]; left: LeftBeside[] }

type Say = (key: string, values?: Record<string, unknown>) => string
/** What it was, to whom, and what it is worth now: in one line, for the room, the report and the evaluation. */
export function leftPhrase(
  left: Pick<LeftBeside, 'kind' | 'to' | 'standing' | 'hasCorrection' | 'atStop'>,
  say: Say,
): string {
  const { kind, standing, hasCorrection } = left
  if (standing === 'stands' || saysItsWorth(kind)) return leftAs(left, say)
  const is = standing === 'corrected' && !hasCorrection ? 'corrected-gone' : standing
  return `${leftAs(left, say)}. ${say(`situation.standing.${is}`)}`
}

/** What it was about. An answer to the press has no such words in a report: what the desk calls the inquiry does not leave. */
export const leftTitle = ({ kind, title }: Pick<LeftBeside, 'kind' | 'title'>, say: Say): string =>
  title === '' && kind === 'answer' ? say('left.answer.what') : title

/** What a question or a reply is worth is said with what it was. */
export const saysItsWorth = (kind: LeftBeside['kind']): boolean => kind === 'line' || kind === 'reply'

/**
 * What it was, to whom, and that they waited at the stop. A question is replaced, past its day or out of use: then it no longer stands in the press
 * room. A reply has been changed: then it is not what they read.
 */
export function leftAs(left: Pick<LeftBeside, 'kind' | 'to' | 'standing' | 'atStop'>, say: Say): string {
  const { kind, to, standing, atStop } = left
  const groups = to.map((one) => say(`group.${one}`).toLowerCase()).join(', ')
  const plain = (kind === 'message' || kind === 'reply') && to.length === 0 ? `left.${kind}.others` : `left.${kind}`
  const what = say(saysItsWorth(kind) && standing === 'withdrawn' ? `left.${kind}.ended` : plain, { groups })
  return atStop ? `${what}, ${say('left.at-stop')}` : what
}

/** When something went to the press or the public beside the room for the first time; null where nothing did. */
export function publicBeside(left: readonly LeftBeside[]): string | null {
  const times = left.filter(({ to }) => to.includes('public')).map(({ at }) => at)
  return times.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null
}
