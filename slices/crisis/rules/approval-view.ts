import type { Named, ScenarioNames } from './crisis-view.ts'
import type { FactState, Police } from './fact.ts'
import type { PromisedBeside } from './promised-beside.ts'
import type { SaidStanding } from './said-standing.ts'
import type { WeighedSentence } from './sentence-basis.ts'
import type { Group, StatementKind } from './statement.ts'
import type { Paired } from './translation-basis.ts'

/** What whoever may say yes to words of a room reads, and what has happened when there is nothing to say any more. */
export type ApprovalPageView = {
  messageId: string
  /** The request that is open; null when nothing is asked any more. */
  approvalId: string | null
  crisis: {
    id: string
    number: string
    unit: string | null
    names: ScenarioNames
    isOpen: boolean
  }
  /** May the reader open the room? Whoever approves need not be called in. */
  mayOpenRoom: boolean
  number: number
  kind: StatementKind
  isExercise: boolean
  /** Only in more languages of what is said already. */
  isFollowing: boolean
  /** `also`: other words of the same line that it puts right, as it goes to whoever has any of them. */
  corrects: {
    number: number
    also: number[]
    texts: Record<string, { title: string; paragraphs: string[] }>
  } | null
  askedBy: Named
  askedAt: string
  texts: Record<string, { title: string; paragraphs: string[] }>
  /** Of an answer: what it stands under on the page, in each language. */
  questions: { language: string; text: string }[]
  /** Every sentence of the Norwegian words with what it rests on; `reason`: why one that rests on nothing is said; `touches`: facts that are not confirmed and that it comes near. */
  sentences: (WeighedSentence & { reason: string | null; touches: string[] })[]
  /** The words in every language but the Norwegian that they are made `from`, beside that; whoever says yes says that they have read them so. */
  translations: { language: string; from: string; rows: Paired[] }[]
  facts: { id: string; text: string; state: FactState; source: string; at: string; isChanged: boolean }[]
  /** What the room has confirmed beside them. */
  beside: { id: string; text: string; source: string; at: string }[]
  /** All that is not confirmed in the room now, also when it was; what a sentence says or comes near first. `counter`: what we answer to a rumour. */
  unsure: { id: string; text: string; state: FactState; police: Police; counter: string; source: string; at: string }[]
  /** How many get it, each counted once. */
  people: number
  /** Of a correction: how many of them do not have the old words, and wait for them or may be about to get them. */
  waiting: number
  /** Who gets it, in the order they get it, and how many; counted now, as the engine would freeze them and the room counts them: somebody may be in two. */
  reach: {
    group: Group
    heads: number
    of: number
    unreachable: number
    excluded: number
    isStopped: boolean
    /** Of a correction: of `heads`, those who do not have the old words; and those who never get them, as they were stopped. */
    waiting: number
    stopped: number
  }[]
  languages: string[]
  /** Who was promised more, and is not among those who get this. */
  promised: PromisedBeside[]
  nextAt: string | null
  verdict: 'yes' | 'own' | 'not-approver'
  /** Others who may say yes. */
  names: string[]
  /** Other texts of the same message that this person is asked for a yes to, each with its languages, the first first. */
  alsoAsked: { messageId: string; languages: string[] }[]
  /** What became of it; null while it waits. */
  outcome: {
    kind: 'approved' | 'ended' | 'withdrawn'
    reason: string | null
    /** When it came to this. */
    at: string | null
    /** The person who sent it back; null when somebody else or the room itself ended it. */
    by: Named | null
    /** The yes that was given, whatever became of the words since; null when nobody gave one. */
    yes: { by: Named; at: string; isYours: boolean } | null
    /** What the words are worth now: waiting for somebody else's yes as well, on their way, ended before anybody had them, or how they stand with those who have. */
    now: 'waiting' | 'going' | 'never-out' | SaidStanding
    /** The correction that somebody has had and that stands. */
    correctedBy: number | null
  } | null
}
