import type { FirstAudience } from '../rules/first-message.ts'

/** Tables of what is said in a crisis: first messages, statements, promises. */
export type StatementTables = {
  'crisis.first_message': {
    id: string
    scenario_key: string | null
    audience: FirstAudience
    language: string
    title: string
    body: string
    revision: number
    changed_by: string | null
    changed_at: Date | null
    approved_by: string | null
    approved_at: Date | null
    approved_until: string | null
  }
  'crisis.scenario_phrase': { scenario_key: string; language: string; phrase: string }
  'crisis.first_language': { audience: FirstAudience; language: string; position: number }
}
