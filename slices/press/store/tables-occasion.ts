import type { ColumnType, Generated } from 'kysely'
import type { Language, Mode } from '../../../kit/kernel/caller.ts'
import type { AccreditationLetter, AccreditationState } from '../rules/accreditation.ts'
import type { OccasionKind, OccasionNotes, OccasionTexts, OpenTo } from '../rules/occasion.ts'

type Json<T> = ColumnType<T, string, string>

type Shared = {
  id: string
  /** Never `exercise`: a constraint holds it. */
  mode: Mode
  kind: OccasionKind
  unit_id: string
  language: Language
  place: string
  href: string | null
  open_to: OpenTo
  starts_at: Date
  ends_at: Date
  needs_accreditation: boolean
  accredit_by: Date | null
  moved_from: Date | null
  moved_place: string | null
  cancelled_at: Date | null
  changed_at: Date
}

/** Tables of what the press is asked to come to, and of those who ask to come. */
export type OccasionTables = {
  'press.occasion': Shared & {
    texts: Json<OccasionTexts>
    notes: ColumnType<OccasionNotes, string | undefined, string>
    seats: number | null
    message_id: string | null
    public_from: Date | null
    sequence: Generated<number>
    made_by: string
    made_at: Date
    changed_by: string
    writers: ColumnType<string[], string[] | undefined, string[]>
  }
  'press.public_occasion': Shared & {
    texts: OccasionTexts
    notes: OccasionNotes
    public_from: Date
    sequence: number
  }
  'press.accreditation': {
    id: string
    mode: Mode
    occasion_id: string
    name: string
    outlet: string
    email: string
    equipment: string
    language: Language
    state: AccreditationState
    reason: string | null
    asked_at: Date
    decided_by: string | null
    decided_at: Date | null
    came_at: ColumnType<Date | null, Date | null | undefined>
  }
  'press.accreditation_letter': {
    id: string
    accreditation_id: string
    kind: AccreditationLetter
    state: 'waiting' | 'sent' | 'refused'
    at: Date
  }
}
