import type { Database, Trx } from '../../../kit/db/database.ts'
import { tablesOf } from './handle.ts'

type Words = { nb: string; nn: string; en: string }

/** Why a kind of record is kept, and for how long; `legalBasis` is a key that the interface explains. */
export type PrivacyRule = {
  kind: string
  names: Words
  content: Words
  legalBasis: string
  retentionDays: number | null
  retentionNote: Words
  specialCategory: boolean
}

export async function insertPrivacyRules(trx: Trx, rules: PrivacyRule[]): Promise<void> {
  if (rules.length === 0) return
  await tablesOf(trx)
    .insertInto('organisation.privacy_rule')
    .values(
      rules.map((rule) => ({
        record_kind: rule.kind,
        names: JSON.stringify(rule.names),
        content: JSON.stringify(rule.content),
        legal_basis: rule.legalBasis,
        retention_days: rule.retentionDays,
        retention_note: JSON.stringify(rule.retentionNote),
        special_category: rule.specialCategory,
      })),
    )
    .onConflict((c) => c.doNothing())
    .execute()
}

export async function loadPrivacyRules(db: Database): Promise<PrivacyRule[]> {
  const rows = await tablesOf(db).selectFrom('organisation.privacy_rule').selectAll().orderBy('record_kind').execute()
  return rows.map((row) => ({
    kind: row.record_kind,
    names: row.names as Words,
    content: row.content as Words,
    legalBasis: row.legal_basis,
    retentionDays: row.retention_days,
    retentionNote: row.retention_note as Words,
    specialCategory: row.special_category,
  }))
}

/** How many days a kind of record may be kept after it is no longer in use; `otherwise` where no rule says. */
export async function retentionDays(db: Database, kind: string, otherwise: number): Promise<number> {
  const row = await tablesOf(db)
    .selectFrom('organisation.privacy_rule')
    .select('retention_days')
    .where('record_kind', '=', kind)
    .executeTakeFirst()
  return row?.retention_days ?? otherwise
}
