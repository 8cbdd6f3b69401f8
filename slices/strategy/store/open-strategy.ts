import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { ElementContent } from '../rules/element.ts'

/** An element as everyone may read it: parent and sources only where they are public themselves, and few of its facts. */
export type OpenElement = Pick<ElementContent, 'key' | 'kind' | 'parentKey' | 'texts' | 'data' | 'sources' | 'standing'>
export type OpenStrategy = {
  number: number
  title: string
  /** YYYY-MM-DD */
  validFrom: string
  decidedBy: string
  elements: OpenElement[]
}

/**
 * What is marked public in the edition in force, in the order of the strategy; null where that edition is not for everyone.
 * The views show no more than that, so this may run as `varde_public`.
 */
export async function openStrategy(db: Database, mode: Mode): Promise<OpenStrategy | null> {
  const { rows } = await sql<Omit<OpenStrategy, 'elements'>>`
    select number, title, valid_from::text as "validFrom", decided_by as "decidedBy"
    from strategy.open_edition where mode = ${mode}`.execute(db)
  const edition = rows[0]
  if (!edition) return null
  const { rows: elements } = await sql<OpenElement>`
    select key, kind, parent_key as "parentKey", texts, data, sources, standing
    from strategy.open_element order by position, key`.execute(db)
  return { ...edition, elements }
}

/** A short text that differs whenever another edition is for everyone, or none is. */
export async function openStrategyMark(db: Database, mode: Mode): Promise<string> {
  const { rows } = await sql<{ mark: string | null }>`
    select string_agg(id, ' ' order by id) as mark from strategy.open_edition where mode = ${mode}`.execute(db)
  return rows[0]!.mark ?? ''
}
