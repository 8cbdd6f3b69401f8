import type { Database, Trx } from '../../../kit/db/database.ts'
import type { AuthorityRule } from '../rules/authority.ts'
import { type ChainLink, CRISIS_CHAIN } from '../rules/crisis-chain.ts'
import { tablesOf } from './handle.ts'
import type { AuthorityTable } from './tables.ts'

/** Every row of the authority matrix, also those that no longer hold. */
export async function loadAuthority(db: Database): Promise<AuthorityRule[]> {
  const rows = await tablesOf(db)
    .selectFrom('organisation.authority')
    .selectAll()
    .orderBy('message_kind')
    .orderBy('from_level')
    .orderBy('audience_kind')
    .orderBy('valid_from')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    messageKind: row.message_kind,
    audienceKind: row.audience_kind,
    fromLevel: row.from_level,
    approverDuty: row.approver_duty as AuthorityRule['approverDuty'],
    approverLevel: row.approver_level,
    legalNote: row.legal_note,
    inSource: row.in_source,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }))
}

function authorityRow(rule: AuthorityRule): AuthorityTable {
  return {
    id: rule.id,
    message_kind: rule.messageKind,
    audience_kind: rule.audienceKind,
    from_level: rule.fromLevel,
    approver_duty: rule.approverDuty,
    approver_level: rule.approverLevel,
    legal_note: rule.legalNote,
    in_source: rule.inSource,
    valid_from: rule.validFrom,
    valid_to: rule.validTo,
  }
}

export async function endAuthority(trx: Trx, id: string, day: string): Promise<void> {
  await tablesOf(trx).updateTable('organisation.authority').set({ valid_to: day }).where('id', '=', id).execute()
}

export async function insertAuthority(trx: Trx, rules: AuthorityRule[]): Promise<void> {
  if (rules.length === 0) return
  await tablesOf(trx)
    .insertInto('organisation.authority')
    .values(rules.map(authorityRow))
    .onConflict((c) => c.doNothing())
    .execute()
}

/** Who is next in a crisis; what we propose where the agency has settled nothing. */
export async function loadCrisisChain(db: Database): Promise<readonly ChainLink[]> {
  const rows = await tablesOf(db).selectFrom('organisation.crisis_chain').selectAll().orderBy('position').execute()
  return rows.length === 0
    ? CRISIS_CHAIN
    : rows.map(({ duty, level, from_levels: fromLevels }) => ({ duty, level, fromLevels }))
}

/** Writes the chain of a pack; what is there already stays as it is. */
export async function insertCrisisChain(trx: Trx, chain: readonly ChainLink[]): Promise<void> {
  if (chain.length === 0) return
  const rows = chain.map(({ duty, level, fromLevels }, position) => ({
    position,
    duty,
    level,
    from_levels: fromLevels,
  }))
  const added = tablesOf(trx).insertInto('organisation.crisis_chain').values(rows)
  await added.onConflict((conflict) => conflict.doNothing()).execute()
}
