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
  invited: number
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
  previous: { id: string; title: Texts } | null
  abilities: SurveyAbility[]
}
