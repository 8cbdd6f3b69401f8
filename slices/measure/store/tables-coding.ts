import type { JSONColumnType, Kysely } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { CodeVariable } from '../rules/coding/code-book.ts'
import type { StoryRule } from '../rules/media/story-rule.ts'

export type CodingTables = {
  'measure.code_book': {
    number: number
    subject: string
    version: number
    variables: JSONColumnType<CodeVariable[], string, string>
    reason: string
    by: string
    at: Date
  }
  'measure.coding_round': {
    id: string
    mode: Mode
    name: string
    code_book: number
    from_on: string
    to_on: string
    panel_id: string | null
    survey_id: string | null
    question: string | null
    population: number
    doubled: number
    story_rule: JSONColumnType<StoryRule | null, string | null, string | null>
    by: string
    at: Date
    closed_by: string | null
    closed_at: Date | null
  }
  'measure.coding_coder': { round_id: string; person_id: string; position: number }
  'measure.coding_unit': {
    round_id: string
    position: number
    story: string | null
    story_begins: string | null
    mention_id: number | null
    text_id: string | null
    appearances: number
    coder: string | null
  }
  'measure.code': {
    round_id: string
    position: number
    coder: string
    variable: string
    value: string | null
    at: Date
  }
  'measure.settled_code': {
    round_id: string
    position: number
    variable: string
    value: string | null
    note: string
    by: string
    at: Date
  }
}

/** The tables of coding. */
export function codingTables(db: Database): Kysely<CodingTables> {
  return db as unknown as Kysely<CodingTables>
}
