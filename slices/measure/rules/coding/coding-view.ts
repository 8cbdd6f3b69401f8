import type { StoryRule } from '../media/story-rule.ts'
import type { Texts } from '../survey/questionnaire.ts'
import type { CodeVariable } from './code-book.ts'
import type { VariableResult } from './round-results.ts'

export type CoderView = { id: string; name: string | null; done: number; of: number }
/** The open question whose answers are coded, in the languages it was asked in. */
export type RoundAbout = { surveyId: string; title: Texts; languages: string[]; key: string; question: Texts }
export type RoundLine = {
  id: string
  name: string
  fromOn: string
  toOn: string
  stories: number
  /** Null: stories in the media. */
  about: RoundAbout | null
  closedAt: string | null
  /** What the caller has to code, and has coded; null when they are no coder of it. */
  mine: { done: number; of: number } | null
}
export type CodeBookView = {
  number: number
  variables: CodeVariable[]
  versions: { number: number; at: string; by: string | null; reason: string }[]
}
export type CodingView = {
  book: CodeBookView | null
  rounds: RoundLine[]
  panels: { id: string; name: string }[]
  /** Who can be asked to code: those who keep indicators somewhere. */
  people: { id: string; name: string }[]
  mayKeep: boolean
}
/** How many stories a period holds, and how many all must code for each variable. */
export type MaterialView = { population: number; needed: number }

/** Coding of the answers to one open question. `population` is how many there are, 0 where they are too few to be read. */
export type AnswerCodingView = Omit<CodingView, 'panels'> &
  MaterialView & { about: RoundAbout; erasedOn: string | null }

/** An answer has its words as `lead`, and the start of them as `title`. */
export type StoryView = {
  position: number
  title: string
  lead: string
  outlet: string
  publishedOn: string
  url: string
  appearances: number
}
/** Codes that differ, without who said what. */
export type DisagreementView = { variable: string; story: StoryView; said: { value: string | null; times: number }[] }
export type SuggestionView = {
  name: string
  agreements: { variable: string; alpha: number | null; compared: number }[]
}
export type RoundView = RoundLine & {
  bookNumber: number
  variables: CodeVariable[]
  population: number
  doubled: number
  /** When appearances were one story as these were drawn; null for answers. */
  storyRule: StoryRule | null
  panelName: string | null
  coders: CoderView[]
  results: VariableResult[]
  disagreements: DisagreementView[]
  suggestions: SuggestionView[]
  mayKeep: boolean
  /** May the caller take part in settling: a coder of it, or one who keeps it. */
  maySettle: boolean
}
/** What a coder has before them; `story` is null when all is done. */
export type CodingDesk = {
  roundId: string
  name: string
  about: RoundAbout | null
  variables: CodeVariable[]
  done: number
  of: number
  story: StoryView | null
  codes: Record<string, string | null>
  /** The story coded last, to go back to. */
  previous: number | null
}
