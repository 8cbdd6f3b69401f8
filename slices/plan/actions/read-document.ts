import type { Database } from '../../../kit/db/database.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { personNames, unitById } from '../../organisation/index.ts'
import { advertisingValueIn } from '../../strategy/index.ts'
import { documentFault, type InitiativeDocument, type Target, tidyDocument } from '../rules/initiative.ts'

/** The document as a form sends it: a target that is new has no id yet. */
export type DocumentInput = Omit<InitiativeDocument, 'targets'> & {
  targets: (Omit<Target, 'id'> & { id: string | null })[]
}

/**
 * The document as it is stored. `known` are the ids of the targets it may keep. Throws `plan.title-missing`,
 * `plan.ends-before-start`, `plan.baseline-and-measure-first`, `plan.advertising-value`, `plan.no-such-unit` or `plan.no-such-owner`.
 */
export async function readDocument(
  db: Database,
  input: DocumentInput,
  known: readonly string[],
): Promise<InitiativeDocument> {
  const targets = input.targets.map((target) => ({
    ...target,
    id: target.id !== null && known.includes(target.id) ? target.id : newId('tgt'),
  }))
  const document = tidyDocument({ ...input, targets })
  const fault = documentFault(document)
  if (fault) throw new Failure('invalid', `plan.${fault}`)
  for (const { name, unit } of document.targets) {
    const found = advertisingValueIn({ texts: [name], unit })
    if (found) throw new Failure('invalid', 'plan.advertising-value', { found })
  }
  if (!(await unitById(db, document.unitId))) throw new Failure('invalid', 'plan.no-such-unit')
  if (!(await personNames(db, [document.ownerId])).has(document.ownerId))
    throw new Failure('invalid', 'plan.no-such-owner')
  return document
}
