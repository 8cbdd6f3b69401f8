import type { Kysely } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Place, RotaDuty } from '../rules/words.ts'

export type HoursColumns = {
  season_from: string
  season_to: string
  weekdays: number[]
  opens: string
  closes: string
  on_holidays: boolean
  is_closed: boolean
}

export type DutyTables = {
  'duty.rota': {
    id: string
    duty: RotaDuty
    unit_id: string
    place: Place
    person_id: string
    weekdays: number[]
    starts: string
    ends: string
    every_weeks: number
    valid_from: string
    valid_to: string | null
    /** Who named somebody who does not hold the duty. */
    named_by: string | null
    made_by: string
    made_at: Date
  }
  'duty.shift': {
    id: string
    duty: RotaDuty
    unit_id: string
    place: Place
    person_id: string
    from_at: Date
    to_at: Date
    /** Who named somebody who does not hold the duty. */
    named_by: string | null
    made_by: string
    made_at: Date
    cancelled_at: Date | null
  }
  /** When the telephone of the press is answered. */
  'duty.telephone_hours': HoursColumns & { id: string; source: string | null }
}

export const dutyTables = (handle: Database) => handle as Kysely<DutyTables>
