import type { Database } from '../../../kit/db/database.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { type PackText, writePack } from '../clients/pack-writer.ts'
import { contentOf } from '../rules/element.ts'
import { editionIdOn, findDecided, findEdition } from '../store/editions.ts'
import { elementsOf } from '../store/elements.ts'

/**
 * A decided edition as the files of a pack, in canonical form: by its number, or the one in force today. Importing them
 * into an empty installation and exporting again gives the same bytes. Throws `strategy.no-such-edition` and
 * `strategy.none-in-force`.
 */
export async function exportPack(db: Database, number: number | null): Promise<PackText[]> {
  const id = await editionIdOn(db)
  const row = number === null ? id && (await findEdition(db, id)) : await findDecided(db, number)
  if (!row) throw new Failure('not-found', number === null ? 'strategy.none-in-force' : 'strategy.no-such-edition')
  const head = {
    title: row.title,
    validFrom: row.valid_from!,
    validTo: row.valid_to,
    decidedBy: row.decided_by!,
    reason: row.decision_reason,
    isPublic: row.is_public,
  }
  return writePack(head, (await elementsOf(db, row.id)).map(contentOf), row.notes)
}
