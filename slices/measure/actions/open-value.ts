import type { Database } from '../../../kit/db/database.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { personNames } from '../../organisation/index.ts'
import type { OpenedValue, OtherValue } from '../rules/indicator-view.ts'
import { recompute } from '../rules/recompute.ts'
import { findValue, provenancesOf, rowsOf, type StoredValue, valuesEver } from '../store/values.ts'
import { withoutShielded } from './shielded-rows.ts'
import { provenanceView } from './view-parts.ts'

/** The rows a value is made of, one that has been replaced too. Throws `measure.no-such-value`. */
export async function openValue(varde: Varde, id: string): Promise<OpenedValue> {
  const { db } = varde
  const value = await findValue(db, id)
  if (!value) throw new Failure('not-found', 'measure.no-such-value')
  const [rows, [provenance], others] = await Promise.all([
    rowsOf(db, id),
    provenancesOf(db, [value.provenance_id]),
    othersOf(db, value),
  ])
  const people = await personNames(db, [provenance!.by])
  return {
    id,
    value: value.value,
    recipe: value.recipe,
    recomputed: recompute(value.recipe, rows),
    unsaidSince: value.unsaid_since?.toISOString() ?? null,
    provenance: provenanceView(provenance!, people),
    rows: await withoutShielded(
      db,
      rows.map(({ position, label, amount, hits, n, ref }) => ({ position, label, amount, hits, n, ref })),
    ),
    others,
  }
}

/** What the same period has been before, or is now, the latest first. */
async function othersOf(db: Database, of: StoredValue): Promise<OtherValue[]> {
  const same = (one: StoredValue) =>
    one.id !== of.id &&
    one.version === of.version &&
    one.series === of.series &&
    one.from_on === of.from_on &&
    one.to_on === of.to_on
  return (await valuesEver(db, of.indicator_key))
    .filter(same)
    .toReversed()
    .map((one) => ({
      id: one.id,
      value: one.value,
      missing: one.missing,
      source: one.source_name,
      at: one.at.toISOString(),
      endedAt: one.ended_at?.toISOString() ?? null,
      isReplaced: one.replaced_by !== null,
    }))
}
