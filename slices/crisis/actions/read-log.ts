import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { personNames } from '../../organisation/index.ts'
import type { EntryView } from '../rules/crisis-view.ts'
import { readSystemEntry } from '../rules/entry-schema.ts'
import { type EntryRow, entriesAfter, entriesBefore } from '../store/entries.ts'
import { loadCrisis } from './load-crisis.ts'

const PAGE = 100

/**
 * A piece of the log: what has come after a number, or the newest before one (without either: the newest). `more` says that
 * there is older. Throws `crisis.not-found`.
 */
export async function readLog(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  { after, before }: { after?: number | undefined; before?: number | undefined },
): Promise<{ entries: EntryView[]; more: boolean }> {
  const { db } = varde
  await loadCrisis(db, caller, crisisId)
  if (after !== undefined)
    return { entries: await shownEntries(db, await entriesAfter(db, crisisId, after)), more: false }
  const rows = await entriesBefore(db, crisisId, before ?? null, PAGE + 1)
  return { entries: await shownEntries(db, rows.slice(0, PAGE)), more: rows.length > PAGE }
}

/** As the room shows them, with the names of those who wrote. */
export async function shownEntries(db: Database, rows: readonly EntryRow[]): Promise<EntryView[]> {
  // Those in a room work together, and one look at the database serves them all.
  const names = await personNames(db, [...new Set(rows.map((row) => row.by))], null)
  return rows.map((row) => ({
    id: row.id,
    seq: row.seq,
    clientKey: row.client_key,
    ...contentOf(row),
    text: row.text,
    writtenAt: row.written_at.toISOString(),
    receivedAt: row.received_at.toISOString(),
    by: { id: row.by, name: names.get(row.by) ?? null },
    corrects: row.corrects,
    redacted: row.redacted_at ? { at: row.redacted_at.toISOString(), reason: row.redacted_reason ?? '' } : null,
  }))
}

const contentOf = ({ kind, code, params }: EntryRow) =>
  kind === 'system' ? { kind, ...readSystemEntry(code, params) } : { kind, code: null, params: {} }
