import type { Questionnaire, Texts } from './questionnaire.ts'
import type { Response, Sample, SurveyState } from './survey.ts'
import type { SurveyAbility } from './survey-right.ts'

/** Days are YYYY-MM-DD. `answers` is how many lie in the box or came out of it; null for a draft. */
export type SurveyLine = {
  id: string
  title: Texts
  languages: string[]
  state: SurveyState
  unit: { id: string; name: string | null }
  sample: Sample
  questions: number
  openedOn: string | null
  closesOn: string | null
  closedOn: string | null
  answers: number | null
  /** How many were asked; null where nobody knows. */
  asked: number | null
}

export type SurveyList = { surveys: SurveyLine[]; mayStart: boolean }

export type SurveyView = SurveyLine & {
  mode: 'real' | 'exercise' | 'demo'
  content: Questionnaire
  revision: number
  version: number
  versions: { version: number; fingerprint: string; reason: string; by: string | null; at: string }[]
  hasLink: boolean
  /** Addresses that anyone may open: the survey itself where there is an open link, and how it will look. */
  linkAddress: string | null
  previewAddress: string
  response: Response
  /** Units that hand out forms, while it is open: sums alone. */
  units: { units: number; heads: number; handedOut: number; collected: number; untold: number } | null
  previous: { id: string; title: Texts } | null
  abilities: SurveyAbility[]
}

/** A share from 0 to 1 with its 95 % interval (Wilson); `hits` is how many gave the answer. */
export type ShareView = { hits: number; share: number; low: number; high: number }
/** Against the last round, from -1 to 1 (Newcombe). `carries`: the interval leaves zero out. */
export type ChangeView = { before: number; change: number; low: number; high: number; carries: boolean }
export type GroupView = { key: string; n: number | null; hits: number | null; low: number | null; high: number | null }
export type ResultView = {
  key: string
  /** How many answered it, and what they are worth when weighted; null where they were fewer than ten. */
  n: number | null
  effective: number | null
  options: ({ key: string } & ShareView)[]
  favourable: ShareView | null
  change: ChangeView | null
  /** By the background question that was asked for. */
  groups: GroupView[] | null
}
export type ResultsView = {
  answers: number
  by: string | null
  weighting: { question: string; population: Record<string, number> } | null
  previousClosedOn: string | null
  questions: ResultView[]
}
/**
 * Open answers to one question, in an order drawn by lot; none where they were fewer than ten. Days are YYYY-MM-DD: when they were erased,
 * or when they will be; null when nothing sets an end.
 */
export type TextsView = {
  erasedOn: string | null
  erasesOn: string | null
  questions: { key: string; count: number; texts: string[] }[]
}
