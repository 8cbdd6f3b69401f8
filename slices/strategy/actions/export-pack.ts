import type { Database } from '../../../kit/db/database.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { dayOf } from '../../organisation/index.ts'
import { type PackText, writePack } from '../clients/pack-writer.ts'
import { contentOf } from '../rules/element.ts'
import { UNDECIDED } from '../rules/pack.ts'
import { type EditionRow, editionIdOn, findDecided, findDraft, findEdition } from '../store/editions.ts'
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
  return filesOf(db, row)
}

/** The draft as the files of a pack, so that it can be read and worked on elsewhere and taken in again. Throws `strategy.no-draft`. */
export async function exportDraft(db: Database): Promise<PackText[]> {
  const row = await findDraft(db)
  if (!row) throw new Failure('not-found', 'strategy.no-draft')
  const begun = { valid_from: row.valid_from ?? dayOf(row.created_at), decided_by: row.decided_by ?? UNDECIDED }
  return filesOf(db, { ...row, ...begun })
}

async function filesOf(db: Database, row: EditionRow): Promise<PackText[]> {
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
