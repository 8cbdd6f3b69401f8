import type { Database } from '../../../kit/db/database.ts'
import type { StrategyElement } from '../rules/element.ts'
import { editionIdOn, findEdition } from '../store/editions.ts'
import { type ElementChoice, elementsOf } from '../store/elements.ts'

export type StrategyOnDay = {
  edition: { id: string; number: number; title: string; validFrom: string; validTo: string | null }
  elements: StrategyElement[]
}

/** Elements of the edition in force today by the database's clock, in the order of the strategy; none when there is none. */
export async function elementsInForce(db: Database, choice: ElementChoice = {}): Promise<StrategyElement[]> {
  const id = await editionIdOn(db)
  return id ? elementsOf(db, id, choice) : []
}

/** The strategy that held on a day (YYYY-MM-DD), or null when there was none. */
export async function strategyAt(db: Database, day: string, choice: ElementChoice = {}): Promise<StrategyOnDay | null> {
  const id = await editionIdOn(db, day)
  const row = id && (await findEdition(db, id))
  if (!row) return null
  const { number, title, valid_from, valid_to } = row
  return {
    edition: { id: row.id, number, title, validFrom: valid_from!, validTo: valid_to },
    elements: await elementsOf(db, row.id, choice),
  }
}
