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
  duty: 'press-contact' | 'relatives-liaison'
  unit_id: string
  from_at: Date
  to_at: Date
  answers_unit_id: string
  phone: string | null
}

/** Who answers the press and relatives, and the published views of people and units. */
export type DutyTables = {
  'press.duty_number': {
    unit_id: string
    primary_phone: string | null
    alternate_phone: string | null
    is_duty_number: boolean
    changed_by: string
    changed_at: Date
  }
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
