import type { Mode } from '../../../kit/kernel/caller.ts'
import type { CallAnswer, CallState, CrisisState, Level, Role } from './crisis.ts'
import type { CrisisAbility } from './crisis-right.ts'
import type { WrittenKind } from './entry.ts'
import type { SystemContent } from './entry-schema.ts'
import type { FactContent } from './fact.ts'
import type { OwnerReason } from './owning-unit.ts'
import type { PracticeClock } from './practice-clock.ts'
import type { SaidStanding } from './said-standing.ts'
import type { Group } from './statement.ts'
import type { WithdrawnWords, WrongWords } from './wrong-words.ts'

/** What the pages read. Times are ISO texts. One who has left has no name any more. */
export type Named = { id: string; name: string | null }
export type ScenarioNames = { nb: string; nn?: string | undefined; en?: string | undefined }

export type CrisisLine = {
  id: string
  /** The room opens for the caller; else they see that it is, where it is open within the agency. */
  isIn: boolean
  number: string
  mode: Mode
  scenario: ScenarioNames | null
  what: string
  unit: Named
  ownerUnit: Named
  level: Level
  state: CrisisState
  callState: CallState
  declaredAt: string
  closedAt: string | null
}

/** What a room owes, to whom, and whether its time has passed. */
export type Owed = { groups: Group[]; dueAt: string; isBroken: boolean }
/** What it owes first, and what is said beside that. */
export type OwedInRoom = Owed & { beside: Owed[] }
/** For whoever is in the room: what stands wrong, and what it owes. */
export type ListedCrisis = CrisisLine & { wrong: WrongWords[]; owed: OwedInRoom | null }

export type Asked = {
  person: Named
  insteadOf: Named | null
  /** Asked for this place now; the others stand further down the list. */
  isAsked: boolean
  times: number
  lastAt: string | null
  answer: CallAnswer | null
  answeredAt: string | null
}
export type PositionView = {
  id: string
  role: Role
  unit: Named
  isTold: boolean
  /** Where nobody there is found in person: the unit itself is written to, or nobody could be told. */
  untold: 'unit' | 'nobody' | null
  filledBy: Named | null
  mayHandOver: boolean
  asked: Asked[]
}

/** Something to do; `texts` in one language alone where a person wrote it. */
export type TaskView = {
  id: string
  role: Role
  texts: ScenarioNames
  dueAt: string | null
  doneAt: string | null
  doneBy: Named | null
  /** The lift of the stop ticks it, and nobody before. */
  waitsForStop: boolean
}

/** Something known or heard; `at` is when it last changed. */
export type FactView = FactContent & { id: string; revision: number; by: Named; at: string }

/** Words of it that are gone, and with which line of the log; no line when their time of keeping was over. */
export type Emptied = { seq: number | null; by: Named; at: string }

/** How it stood when a shift ended, frozen. `roles`: those of the one who gave it; older ones lack them. */
export type ShiftPicture = {
  roles?: Role[]
  people: { role: Role; name: string | null }[]
  /** Older ones do not say which they were. */
  facts: { id?: string | undefined; revision?: number | undefined; state: string; text: string; source: string }[]
  tasks: { id?: string | undefined; role: Role; text: string; dueAt: string | null }[]
  /** `groups`: to whom, where that is not everybody. */
  promises: { dueAt: string; groups?: Group[] | undefined }[]
  /** What had been said, and how it stood; older ones lack it. */
  said?: { number: number; title: string; standing: SaidStanding }[] | undefined
  /** What stood wrong then, and the correction that waited; older ones lack it. */
  wrong?: WrongWords[] | undefined
  /** What was taken back and that somebody had all the same; older ones lack it. */
  withdrawn?: WithdrawnWords[] | undefined
  /** Of the leadership of an exercise, and not of roles: how many injects have come, and how many wait. */
  directs?: { given: number; waiting: number } | undefined
}
export type ShiftView = {
  id: string
  from: Named
  to: Named
  brief: string
  picture: ShiftPicture
  /** Of the picture and the brief as they were given. */
  fingerprint: string
  emptied: Emptied[]
  givenAt: string
  takenAt: string | null
  /** Somebody can still take it. */
  isWaiting: boolean
  /** The reader is the one who is to take it. */
  mayTake: boolean
}

export type CrisisView = CrisisLine & {
  place: string
  securityCrisis: boolean
  declaredBy: Named
  toldUnit: Named | null
  positions: PositionView[]
  tasks: TaskView[]
  facts: FactView[]
  /** What the police find out in such a matter is theirs, and is cleared with them. */
  policeOwnsFacts: boolean
  /** What the reader has been asked and has answered; null for one who is not asked. */
  /** `isDeclarer`: whoever declared is there, and was never asked. */
  mine: { isTold: boolean; isDeclarer: boolean; answer: CallAnswer | null } | null
  /** The clock of an exercise; null when it is real. */
  practice: PracticeClock | null
  /** The change of shift that concerns the reader, else the newest; null when there was none. */
  shift: ShiftView | null
  abilities: CrisisAbility[]
  /** How many days a backup is kept; 0: nobody has said. */
  backupDays: number
  revision: number
}

/** What will happen when it is declared like this: who handles it, and who is called in first. */
export type CrisisPreview = {
  owner: Named
  ownerReason: OwnerReason
  /** Those who are told of it and not called in: the level above, and the duty desk at the top. */
  told: Named[]
  /** How many different people are asked first. */
  people: number
  places: { role: Role; isVacant: boolean; isDeputy: boolean }[]
}

/** A line of the log: what a person wrote, or what Varde did, each kind with its own content (`entry-schema.ts`). */
export type EntryView = (
  | { kind: WrittenKind; code: null; params: Record<string, never> }
  | ({ kind: 'system' } & SystemContent)
) & {
  id: string
  seq: number
  clientKey: string
  text: string
  writtenAt: string
  receivedAt: string
  by: Named
  corrects: string | null
  redacted: { at: string; reason: string } | null
}
