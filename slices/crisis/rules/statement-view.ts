import type { Named, ScenarioNames } from './crisis-view.ts'
import type { BesideFact } from './first-facts.ts'
import type { Cell, FirstAudience, Readiness } from './first-message.ts'
import type { PromiseState } from './promise.ts'
import type { SaidStanding } from './said-standing.ts'
import type { Group, StatementKind, StatementState, StopGround } from './statement.ts'
import type { GroupLanguages } from './statement-language.ts'
import type { StatementStanding } from './statement-standing.ts'
import type { WrongWords } from './wrong-words.ts'

/** A leader's word that what is public does not wait past its time for own staff: who, when and why. */
export type WaiverView = { by: Named; at: string; reason: string }
/** A channel that takes nothing: how many wait, since when, when it was last tried, and when it is tried again; null: now, or any moment. */
export type RefusingShown = {
  channel: 'email' | 'sms'
  waiting: number
  since: string
  triedAt: string
  nextAt: string | null
}
/** What pages read of first messages and statements. */
export type FirstMessageView = {
  id: string
  scenarioKey: string | null
  audience: FirstAudience
  language: string
  title: string
  body: string
  asserts: string[]
  /** Other words that wait for a yes; those that are approved are in use until then. */
  draft: { title: string; body: string; asserts: string[] } | null
  revision: number
  readiness: Readiness
  isUnread: boolean
  changedBy: Named | null
  approvedBy: Named | null
  approvedAt: string | null
  approvedUntil: string | null
  mayApprove: boolean
  /** Given with the approval; it follows the words when they leave. */
  waiver: WaiverView | null
  mayWaive: boolean
}
export type FirstMessagesView = {
  scenarios: { key: string; names: ScenarioNames }[]
  languages: { audience: FirstAudience; language: string }[]
  messages: FirstMessageView[]
  cells: Cell[]
  mayWrite: boolean
  /** What the pack has added since it was read; for those who may take it in. */
  fresh: { scenarioKey: string | null; audience: FirstAudience; language: string; title: string }[]
}

/** Why words could not be handed over, since when, and when it was last tried. */
export type HeldUpView = { code: string; details: Record<string, unknown>; since: string; triedAt: string }
/** The same words in more languages, and how far they have come. `waiting`: whose yes they wait for. */
export type FollowingView = {
  languages: string[]
  state: 'waiting' | 'going' | 'held' | 'out' | 'dropped'
  texts: StatementView['texts']
  waiting: StatementView['waiting'][number] | null
}
export type StatementView = {
  id: string
  number: number
  kind: StatementKind
  /** The question on the status page that it answers; null for all else. */
  questionId: string | null
  state: StatementState
  standing: StatementStanding
  groups: Group[]
  /** The words that most hear: those for the public, else the first part's. */
  texts: Record<string, { title: string; paragraphs: string[] }>
  /** The words that each group gets, where they differ: each part, and whom it is for. */
  parts: { groups: Group[]; texts: StatementView['texts'] }[]
  following: FollowingView[]
  /** Groups that wait for words in languages that nobody has written yet. */
  lacks: GroupLanguages[]
  /** Whom a correction of it would go to: those who have it, or may still get it. */
  concerned: Group[]
  corrects: number | null
  /** The correction that stands in its place; null when there is none, or it was withdrawn. */
  correctedBy: number | null
  /** How many have it and not that, which is in its place. */
  uncorrected: number
  /** The correction that waits for a yes, or is on its way: not public yet, or not sent to all of them. */
  correctionUnderWay: number | null
  /** Somebody has said yes to it. */
  isCorrectionLeaving: boolean
  /** Facts that it was made of and that have changed since. */
  changedFacts: string[]
  factIds: string[]
  madeBy: Named
  madeAt: string
  outBy: string | null
  outAt: string | null
  /** It has left, and nobody has it yet, or had it before it was withdrawn: how many units it lies with on paper. Null once it is out, and before it left. */
  sent: { units: number } | null
  nextAt: string | null
  droppedReason: string | null
  /** It is not out, and the time it promises has passed: it goes to nobody more. */
  isLate: boolean
  /** Groups that wait for it at a stop, also where others have it. */
  atStop: Group[]
  /** It is out, and the time it promises has passed while these waited at a stop: they never get it. */
  lateFor: Group[]
  /** Groups of whom somebody has it, or is to get it yet. */
  reaches: Group[]
  /** Groups whose dispatch somebody holds back under Utsending: what is left of it goes to nobody more of them. */
  paused: Group[]
  /** Messages that wait for somebody's yes; `isYours`: the reader may say it. */
  waiting: { messageId: string; names: string[]; isYours: boolean }[]
  /** Why it could not be handed over to be sent, since when, and when it was last tried; null when nothing keeps it. */
  heldUp: HeldUpView | null
  /** What another room holds of it where it is said of which: the words in some languages, or of what is out, for some of its groups (no language). */
  held: (HeldUpView & { languages: string[] })[]
  /** Channels that take nothing while somebody waits for these words. */
  refusing: RefusingShown[]
  /** Why it is not out yet: own staff are being told, or a stop. */
  hold: { kind: 'staff' | 'stop'; reached: number; of: number } | null
  /** Is anything in it public, that could wait for own staff? */
  isForEverybody: boolean
  /** Who have got its words, by group, `unread` of them not in a language that they are known to read; a group of which nobody has is not here. */
  had: { group: Group; heads: number; unread: number }[]
  /** It stands, or has stood, in the press room or on the status page. */
  isPublic: boolean
  waiver: (WaiverView & { isBeforehand: boolean; usedAt: string | null }) | null
  /** Who asked leaders for one, and when; `by` null: the clock did, as own staff could not be reached. */
  asked: { by: Named | null; at: string } | null
  /** It stands: every channel has been tried, own staff are not all reached, and no leader has said that it may go. Null when it does not. */
  stuck: { reached: number; of: number } | null
}
/** Who have words, of those they are for; `unread`: have them too, and not in a language that they are known to read. */
type Heads = { had: number; unread: number; of: number }
export type GroupView = {
  group: Group
  statement: number | null
  /** What that statement is worth now. */
  standing: SaidStanding | null
  title: string | null
  /** What they have been told before that, and that is wrong by now with nothing in its place. */
  alsoWrong: number[]
  at: string | null
  reached: number
  of: number
  confirmed: number
  /** Have something too, and not in a language that they are known to read. */
  unread: number
  /** How many have that statement, of how many, and whether more still get it; null where nobody is counted. */
  latest: (Heads & { isGoing: boolean; endsAtClosing: boolean }) | null
  /** On its way to them, and nobody has it yet. */
  next: (Heads & { statement: number; isStopped: boolean; endsAtClosing: boolean }) | null
  /** Said before that statement, of which no more is on its way: the newest that more of them still get. */
  older: (Heads & { statement: number; endsAtClosing: boolean }) | null
  /** Beside those who have something: they may have it on paper, and no unit has said so. */
  unsure: number
  isOverridden: boolean
  /** In an exercise: who would have been reached. */
  isRehearsed: boolean
  asked: { text: string; at: string; isAnswered: boolean }[]
}
export type PromiseView = {
  /** Whom it was promised: `public` is everybody. */
  groups: Group[]
  /** Of the words that gave the time; null where no words did, and where everybody was promised it. */
  number: number | null
  dueAt: string
  state: PromiseState
  isAdmitted: boolean
  /** More has been said since, in time or late. */
  hasCome: boolean
  /** What came has been taken back since. */
  isTakenBack: boolean
  reason: string | null
  settledAt: string | null
  /** The last warning that was given of it, in minutes before its time. */
  warned: number | null
  /** More is to come, or was to have come and has not, and the room is open. */
  isOwed: boolean
}
export type StatementsView = {
  statements: StatementView[]
  /** Words that stand wrong with those who have them, the newest first, with the correction that waits. */
  wrong: WrongWords[]
  /** What everybody was promised; the newest first. */
  promises: PromiseView[]
  /** What groups were promised in words that are not public; the newest first. */
  given: PromiseView[]
  stop: 'next-of-kin' | 'victims' | null
  /** A fact of the room set a stop, and not its kind. */
  isStoppedByFact: boolean
  /** The groups that wait at it, and those of them that a leader may let have it. */
  waits: Group[]
  mayPass: Group[]
  lifts: { stop: string; ground: StopGround; source: string; by: Named; at: string }[]
  groups: GroupView[]
  /** The languages that each group must have here. */
  languages: GroupLanguages[]
  clock: { nextMinutes: number[]; staffMinutes: number }
}
/** What the fields in braces become in one language, and the sentence there that says when more comes. */
export type FieldsView = {
  language: string
  event: string
  place: string
  time: string
  next: string
  sentence: string | null
}
export type WordsView = {
  fields: FieldsView[]
  words: {
    audience: FirstAudience
    language: string
    readiness: Readiness
    title: string
    paragraphs: string[]
    /** What they say that must be confirmed before they leave. */
    asserts: string[]
  }[]
  /** What they are held against before they leave, as it stands now. */
  facts: BesideFact[]
  /** Every sentence that has been released here, for «vi sa at …». */
  said: string[]
  /** What has been confirmed in this room already. */
  confirmed: string[]
  /** Given beforehand with the public words, by somebody who still leads. */
  waiver: WaiverView | null
}
