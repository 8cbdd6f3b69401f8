import type { Place } from '../rules/duty-book.ts'

type HoursColumns = {
  season_from: string
  season_to: string
  weekdays: number[]
  opens: string
  closes: string
  on_holidays: boolean
  is_closed: boolean
}
type AnsweringColumns = {
  unit_id: string
  from_at: Date
  to_at: Date
  answers_unit_id: string
  phone: string | null
}

/** Who answers the press, and the published views of people and units. */
export type DutyTables = {
  'press.duty_number': {
    unit_id: string
    primary_phone: string | null
    alternate_phone: string | null
    is_duty_number: boolean
    changed_by: string
    changed_at: Date
  }
  'press.rota': {
    id: string
    unit_id: string
    place: Place
    person_id: string
    weekdays: number[]
    starts: string
    ends: string
    every_weeks: number
    valid_from: string
    valid_to: string | null
    made_by: string
    made_at: Date
  }
  'press.shift': {
    id: string
    unit_id: string
    place: Place
    person_id: string
    from_at: Date
    to_at: Date
    made_by: string
    made_at: Date
    cancelled_at: Date | null
  }
  'press.telephone_hours': HoursColumns & { id: string; source: string | null }
  'press.public_telephone_hours': HoursColumns
  'press.answering': AnsweringColumns
  'press.public_answering': AnsweringColumns
  'organisation.public_person': { id: string; display_name: string; email: string | null; language: string }
  'organisation.public_unit': {
    id: string
    name: string
    names: Record<string, string>
    kind: string
    region: string | null
    path: string[]
    is_current: boolean
  }
  'organisation.public_duty_phone': { unit_id: string; duty_phone: string }
}
