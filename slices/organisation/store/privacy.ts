import type { Selectable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { keepingWords } from '../rules/kept-for.ts'
import { tablesOf } from './handle.ts'
import type { PrivacyRuleTable } from './tables.ts'

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

/** The rules as they are stored: `{time}` stands in the words where the time can be changed. */
export async function loadPrivacyRules(db: Database): Promise<PrivacyRule[]> {
  const rows = await tablesOf(db).selectFrom('organisation.privacy_rule').selectAll().orderBy('record_kind').execute()
  return rows.map(ruleOf)
}

const ruleOf = (row: Selectable<PrivacyRuleTable>): PrivacyRule => ({
  kind: row.record_kind,
  names: row.names as Words,
  content: row.content as Words,
  legalBasis: row.legal_basis,
  retentionDays: row.retention_days,
  retentionNote: row.retention_note as Words,
  specialCategory: row.special_category,
})

/** The rules as the public page may read them, with the time in the words. */
export async function publicPrivacyRules(db: Database): Promise<PrivacyRule[]> {
  const rows = await tablesOf(db).selectFrom('organisation.public_privacy').selectAll().orderBy('record_kind').execute()
  return rows.map(ruleOf).map(saidRule)
}

/** The rule with the time in its words, as people read it. */
export const saidRule = (rule: PrivacyRule): PrivacyRule => ({
  ...rule,
  retentionNote: keepingWords(rule.retentionNote, rule.retentionDays),
})

export async function setRetentionDays(trx: Trx, kind: string, days: number): Promise<void> {
  await tablesOf(trx)
    .updateTable('organisation.privacy_rule')
    .set({ retention_days: days })
    .where('record_kind', '=', kind)
    .execute()
}

/**
 * How many days a kind of record may be kept after it is no longer in use; `otherwise` where there is no rule, and null
 * where the rule sets no end.
 */
export async function retentionDays(db: Database, kind: string, otherwise: number): Promise<number | null> {
  const row = await tablesOf(db)
    .selectFrom('organisation.privacy_rule')
    .select('retention_days')
    .where('record_kind', '=', kind)
    .executeTakeFirst()
  return row ? row.retention_days : otherwise
}
