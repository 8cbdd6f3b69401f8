import type { WordsNow } from '../../../kit/kernel/words-standing.ts'
import type { Ability } from './ability.ts'
import type { Concern, MatterChecks, Obstacle } from './approval.ts'
import type { Block } from './body.ts'
import type { MessageState } from './message-state.ts'
import type { Named } from './named.ts'
import type { PrincipleAnswer } from './principles.ts'
import type { TranslationView } from './translation.ts'

/** What the server tells the browser about messages. Times are ISO 8601 in UTC; a name is null when its owner has left. */
export type { Named } from './named.ts'
export type MessageKindName = 'information' | 'press-release' | 'crisis-first' | 'correction' | 'notice'
export type ModeName = 'real' | 'exercise' | 'demo'

export type MessageLine = {
  id: string
  title: string
  kind: MessageKindName
  state: MessageState
  /** Somebody may have had it. */
  wasOut: boolean
  /** What its words are worth to those who have had them; null while nobody may have. */
  words: WordsNow | null
  mode: ModeName
  unit: Named
  owner: Named
  languages: string[]
  updatedAt: string
  openComments: number
  /** The caller is asked to approve it, now. */
  waitsForYou: boolean
}

export type EditionView = {
  language: string
  title: string
  body: Block[]
  revision: number
  sourceRevision: number
  /** By a person's word it says the same as the source's newest text. */
  isCurrent: boolean
  /** Its writer says so; somebody who did not write it has yet to read it. */
  isUnchecked: boolean
  /** The caller has written in it, so another checks it. */
  isYours: boolean
  checkedAt: string | null
  checkedBy: Named | null
  updatedAt: string
  updatedBy: Named | null
}

export type ApprovalView = {
  id: string
  askedBy: Named
  askedAt: string
  decision: 'approved' | 'returned' | 'taken-back' | 'ended' | null
  decidedBy: Named | null
  decidedAt: string | null
  /** Name of the absent person whose approval a deputy gave. */
  insteadOf: string | null
  reason: string | null
  /** What the approver answered, with the edition of the strategy it was asked from; null when nothing was asked. */
  principles: { editionId: string; answers: PrincipleAnswer[] } | null
}

export type CommentView = {
  id: string
  language: string
  block: number
  quote: string
  text: string
  author: Named
  createdAt: string
  resolvedBy: Named | null
  resolvedAt: string | null
}

export type ChoiceView = {
  language: string
  findingId: string
  check: string
  excerpt: string
  choice: 'replaced' | 'kept'
  replacement: string | null
  reason: string | null
  person: Named
  at: string
}

export type LiftView = {
  language: string
  findingId: string
  check: string
  legalBasisKey: string
  reason: string
  liftedBy: Named
  liftedAt: string
}

export type VersionView = {
  id: string
  number: number
  fingerprint: string
  approvedBy: Named
  approvedAt: string
  withdrawnAt: string | null
}

/** What the message comes from in the strategy. Keys are those of elements; some may be gone from the edition in force. */
export type OriginKeys = {
  initiativeId: string | null
  goalKeys: string[]
  gapKeys: string[]
  audienceKeys: string[]
  roleKey: string | null
}
export type OriginView = OriginKeys & {
  /** A save names the one it builds on. */
  revision: number
  initiative: { id: string; title: string } | null
  /** Building blocks that a person has said the text carries. */
  blockKeys: string[]
}

/** What a message can be part of, and what follows from it. */
export type InitiativeChoice = Omit<OriginKeys, 'initiativeId'> & { id: string; title: string; blockKeys: string[] }

/** A block or a group of the strategy, in the languages it is written in; bokmål is always there. */
export type PlatformElement = { key: string; texts: Record<string, { title: string; text: string | null }> }
/** Keys stand in the order of the strategy. An audience without blocks is one that the strategy has nothing for. */
export type PlatformView = {
  everyone: string[]
  audiences: { key: string; blocks: string[] }[]
  others: string[]
  elements: PlatformElement[]
}

/** A principle with its question at approval, in the languages it is written in; bokmål is always there. */
export type PrincipleText = {
  key: string
  texts: Record<string, { title: string; text: string | null; check: string | null }>
}
export type PrinciplesView = {
  /** The strategy that holds today; null: nothing is asked. */
  edition: { id: string; number: number } | null
  asked: PrincipleText[]
  /** A right or a duty that is shown where it concerns the message, and never asked. */
  shown: PrincipleText[]
}

export type MessageView = {
  id: string
  title: string
  kind: MessageKindName
  state: MessageState
  mode: ModeName
  unit: Named
  owner: Named
  audienceKinds: string[]
  sourceLanguage: string
  settingsRevision: number
  question: Record<string, string> | null
  confirm: boolean
  byName: boolean
  byNameGround: string | null
  byNameUntil: string | null
  checks: MatterChecks
  /** What it concerns of the staff's own conditions. */
  concerns: Concern[]
  origin: OriginView
  corrects: { id: string; title: string } | null
  correctedBy: { id: string; title: string; state: MessageState } | null
  wasOut: boolean
  withdrawnReason: string | null
  /** The crisis room that holds it: there it is approved, corrected and withdrawn. */
  heldBy: string | null
  editions: EditionView[]
  /** Newest first; the open one, if any, is the first. */
  approvals: ApprovalView[]
  comments: CommentView[]
  choices: ChoiceView[]
  lifts: LiftView[]
  versions: VersionView[]
  /** Newest first; also those that have ended. */
  translations: TranslationView[]
  /** They have it by duty; else it is open within the agency, and they read the text alone. */
  isAround: boolean
  abilities: Ability[]
  /** What stands in the way of approval, also for those who cannot approve. */
  obstacles: Obstacle[]
  /** Who is asked, or would be: deputies in the place of those who are away. */
  approvers: { personId: string; displayName: string; insteadOf: string | null }[]
  /** Where nobody can approve: those who could if they were not away, and until when. */
  awayApprovers: { displayName: string; until: string | null }[]
  /** The caller is named by the authority table but has written in the text, or owns it. */
  isOwn: boolean
}

export type LegalBasisView = {
  key: string
  names: Record<string, string>
  about: Record<string, string>
  kind: 'ground' | 'consent' | 'law'
  /** Keys of the grounds that it may lift a stop for. */
  lifts: string[]
  isVerified: boolean
}

export type MessageOptions = {
  /** Units the caller may write for. */
  units: { id: string; name: string; language: string }[]
  legalBases: LegalBasisView[]
  /** The closed list of grounds for which names of those who have confirmed may be seen. */
  byNameGrounds: { key: string; names: { nb: string; nn: string; en: string } }[]
  /** Initiatives that are approved or under way. */
  initiatives: InitiativeChoice[]
  /** What the agency itself makes public, so that the checks let it pass. */
  known: { telephones: string[]; emails: string[] }
}

export type HistoryLine = {
  language: string
  number: number
  /** 1 for the first line of this edition. */
  ordinal: number
  title: string
  author: Named
  startedAt: string
  savedAt: string
}
