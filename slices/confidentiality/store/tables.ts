import type { Kysely } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { ConfidentialityLevel } from '../../../kit/kernel/confidentiality.ts'
import type { Why } from '../rules/named.ts'

export type ConfidentialityTables = {
  'confidentiality.subject': {
    id: string
    level: ConfidentialityLevel | null
    follows: string | null
    set_by: string
    set_at: Date
  }
  'confidentiality.named_person': {
    subject_id: string
    person_id: string
    why: Why
    reason: string
    named_by: string
    named_at: Date
  }
  'confidentiality.notice': { id: string; subject_id: string; person_id: string; made_at: Date }
}

export const tablesOf = (db: Database): Kysely<ConfidentialityTables> => db as Kysely<ConfidentialityTables>
