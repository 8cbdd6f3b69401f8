import type { JSONColumnType } from 'kysely'
import type { EmptiedMark } from '../rules/emptying.ts'
import type { SituationContent } from '../rules/situation.ts'

export type SituationTables = {
  'crisis.situation_report': {
    id: string
    crisis_id: string
    number: number
    content: JSONColumnType<SituationContent, string, string>
    digest: string
    emptied: JSONColumnType<EmptiedMark[], string | undefined, string>
    made_by: string
    made_at: Date
  }
}
