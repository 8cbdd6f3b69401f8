import type { Database } from '../../../kit/db/database.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import { type DatedEdition, type EditionState, editionOn, stateOn } from '../rules/edition.ts'
import { type Warning, warningsOf } from '../rules/warnings.ts'
import { type CountedEdition, editionIdOn, listEditions } from '../store/editions.ts'
import { type ElementChoice, elementsOf, type NamedElement } from '../store/elements.ts'

export type Edition = {
  id: string
  number: number
  title: string
  state: EditionState
  basedOnId: string | null
  validFrom: string | null
  validTo: string | null
  decidedBy: string | null
  decidedAt: Date | null
  decisionReason: string | null
  isPublic: boolean
  pack: string | null
  createdBy: string
  createdByName: string | null
  createdAt: Date
  elements: number
}
export type ViewedElement = NamedElement & { warnings: Warning[] }

const dated = (row: CountedEdition): DatedEdition => ({ id: row.id, state: row.state, validFrom: row.valid_from })

/** All editions with what each is today, newest first; the one in force and the draft by themselves. */
export async function viewStrategy(
  varde: Varde,
): Promise<{ inForce: Edition | null; draft: Edition | null; editions: Edition[] }> {
  const rows = await listEditions(varde.db)
  const today = dayOf(varde.now())
  const all = rows.map(dated)
  const editions = rows.map((row) => editionOf(row, stateOn(dated(row), all, today)))
  const inForceId = editionOn(all, today)?.id
  return {
    inForce: editions.find((one) => one.id === inForceId) ?? null,
    draft: editions.find((one) => one.state === 'draft') ?? null,
    editions,
  }
}

/** An edition by its id, or `in-force` or `draft`. Throws `strategy.no-such-edition`. */
export async function findViewed(varde: Varde, id: string): Promise<Edition> {
  const { inForce, draft, editions } = await viewStrategy(varde)
  const found = id === 'in-force' ? inForce : id === 'draft' ? draft : editions.find((one) => one.id === id)
  if (!found) throw new Failure('not-found', id === 'in-force' ? 'strategy.none-in-force' : 'strategy.no-such-edition')
  return found
}

/** The edition that held on a day (YYYY-MM-DD). Throws `strategy.none-that-day`. */
export async function findOnDay(varde: Varde, day: string): Promise<Edition> {
  const { editions } = await viewStrategy(varde)
  const id = await editionIdOn(varde.db, day)
  const found = editions.find((one) => one.id === id)
  if (!found) throw new Failure('not-found', 'strategy.none-that-day', { day })
  return found
}

/** Elements of an edition with what a reader should know about each. */
export async function viewElements(
  db: Database,
  editionId: string,
  choice: ElementChoice,
  now: Date,
): Promise<ViewedElement[]> {
  const elements = await elementsOf(db, editionId, choice)
  const found = choice.kinds || choice.keys ? await elementsOf(db, editionId, { kinds: ['source'] }) : elements
  const sources = new Map(found.filter((one) => one.kind === 'source').map((one) => [one.key, one]))
  const today = dayOf(now)
  return elements.map((element) => ({ ...element, warnings: warningsOf(element, sources, today) }))
}

function editionOf(row: CountedEdition, state: EditionState): Edition {
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    state,
    basedOnId: row.based_on_id,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    decisionReason: row.decision_reason,
    isPublic: row.is_public,
    pack: row.pack,
    createdBy: row.created_by,
    createdByName: row.created_by_name,
    createdAt: row.created_at,
    elements: row.elements,
  }
}
