import type { Mode } from '../../../kit/kernel/caller.ts'
import type { Named, ScenarioNames } from './crisis-view.ts'
import type { SaidStanding } from './said-standing.ts'
import { type QuestionText, type StatusContent, type StatusText, type StatusTexts, saysOf } from './status.ts'
import { statusCourse } from './status-course.ts'
import type { WrongWords } from './wrong-words.ts'

/** What the caller can do with the status page now. */
export const STATUS_ABILITIES = ['write', 'publish', 'pass'] as const
export type StatusAbility = (typeof STATUS_ABILITIES)[number]

export type StatusDraft = StatusContent & { id: string; revision: number; by: Named; at: string }
/** Something that stands on the page. */
export type StatusVersion = StatusContent & {
  id: string
  number: number
  writtenBy: Named
  by: Named
  at: string
  withdrawnAt: string | null
  /** False for what stands in the place of words that hold no longer. */
  isMessage: boolean
  /** Since when the open page says that the fact of these words has fallen. */
  disownedAt: string | null
  /** What the words of the room that stand here are worth now; null when no words of it do. */
  worth: SaidStanding | null
}
export type StatusQuestion = {
  id: string
  texts: StatusTexts<QuestionText>
  revision: number
  by: Named
  at: string
  approvedAt: string | null
  /** Since when everybody can read it on the page; null while there is none. */
  standsSince: string | null
  replacesId: string | null
}

/** The inner page where the open one is written. `path` is where it stands; null in an exercise, which is never public. */
export type StatusView = {
  crisis: {
    id: string
    number: string
    mode: Mode
    scenario: ScenarioNames | null
    what: string
    unit: Named
    isOpen: boolean
    closedAt: string | null
  }
  path: string | null
  draft: StatusDraft | null
  versions: StatusVersion[]
  questions: StatusQuestion[]
  /** What stands on the page and is wrong by now, the newest first, with the correction that waits. */
  wrong: WrongWords[]
  /** What will stand in the place of the words when anything else on the page changes; null while they hold. */
  instead: StatusTexts<StatusText> | null
  /** Answers on their way to the page: own staff are getting them. */
  underWay: { questionId: string; reached: number; of: number; outBy: string }[]
  /** Who answers relatives now, and what the open page says they call while no number is opened for the incident; null when nobody does. */
  relatives: { unit: Named; phone: string | null } | null
  abilities: StatusAbility[]
}

/** What stands on the page as its course. */
export const courseOf = (view: StatusView, now: Date) =>
  statusCourse(
    view.versions.map((one) => ({
      one,
      ...{ id: one.id, number: one.number, phase: one.phase, correctsId: one.correctsId, words: saysOf(one.texts) },
      withdrawnAt: one.withdrawnAt ? Date.parse(one.withdrawnAt) : null,
      at: Date.parse(one.at),
      nextAt: one.nextAt ? Date.parse(one.nextAt) : null,
      isMessage: one.isMessage,
      disownedAt: one.disownedAt ? Date.parse(one.disownedAt) : null,
      closedAt: view.crisis.closedAt ? Date.parse(view.crisis.closedAt) : null,
    })),
    now.getTime(),
  )
