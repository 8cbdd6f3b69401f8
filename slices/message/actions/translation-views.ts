import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { dutiesWith, may } from '../../../kit/kernel/rights/may.ts'
import { personNames, unitNames } from '../../organisation/index.ts'
import type { Named } from '../rules/named.ts'
import { type TranslationView, translationSteps } from '../rules/translation.ts'
import type { TranslationRow } from '../store/translations.ts'
import { writersFor } from '../store/translators.ts'

type Written = Pick<TranslationRow, 'unit_id' | 'owner_id'>

/** Writes for the message whatever its state: the same people as may edit it as a draft. */
export const writesFor = (caller: Caller, { unit_id, owner_id }: Written): boolean =>
  caller.id === owner_id || may(caller, 'message.write', unit_id)

/** Who can be asked: those who write for the unit, and the owner. */
export const translatorsOf = (db: Database, message: Written & { id: string }) =>
  writersFor(
    db,
    { messageId: message.id, unitId: message.unit_id, ownerId: message.owner_id },
    dutiesWith('message.write'),
  )

/** What this caller can press on the row. */
export const stepsFor = (caller: Caller, row: TranslationRow) =>
  translationSteps({
    state: row.state,
    isTranslator: row.person_id === caller.id,
    isAsker: row.asked_by === caller.id,
    writes: writesFor(caller, row),
    isDraft: row.message_state === 'draft',
  })

/** Rows as the browser reads them, with names and what this caller can do. */
export async function translationViews(
  db: Database,
  caller: Caller,
  rows: readonly TranslationRow[],
): Promise<TranslationView[]> {
  const [people, units] = await Promise.all([
    personNames(
      db,
      rows.flatMap((row) => [row.person_id, row.asked_by, row.moved_by]),
    ),
    unitNames(
      db,
      rows.map((row) => row.unit_id),
    ),
  ])
  const person = (id: string): Named => ({ id, name: people.get(id) ?? null })
  return rows.map((row) => {
    const fromRevision = row.delivered_revision ?? row.asked_revision
    const sourceRevision = row.source_now ?? fromRevision
    return {
      id: row.id,
      language: row.language,
      state: row.state,
      translator: person(row.person_id),
      isYours: row.person_id === caller.id,
      dueOn: row.due_on,
      note: row.note,
      askedBy: person(row.asked_by),
      askedAt: row.asked_at.toISOString(),
      reason: row.reason,
      movedBy: person(row.moved_by),
      movedAt: row.moved_at.toISOString(),
      message: {
        id: row.message_id,
        title: row.title,
        state: row.message_state,
        sourceLanguage: row.source_language,
      },
      unit: { id: row.unit_id, name: units.get(row.unit_id) ?? null },
      hasEdition: row.edition_now !== null,
      fromRevision,
      sourceRevision,
      isSourceChanged: sourceRevision !== fromRevision,
      abilities: stepsFor(caller, row),
    }
  })
}
