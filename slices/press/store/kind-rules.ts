import type { Database, Trx } from '../../../kit/db/database.ts'
import type { DeadlinePreset, KindRule } from '../rules/deadline-presets.ts'
import { INQUIRY_KINDS, type InquiryKind } from '../rules/inquiry.ts'
import { pressTables } from './tables.ts'

export type KindRuleRow = KindRule & { kind: InquiryKind; source: string | null }

/** The clock of every kind on this day, in the order of the kinds. */
export async function readKindRules(db: Database, day: string): Promise<KindRuleRow[]> {
  const rows = await pressTables(db)
    .selectFrom('press.kind_rule')
    .distinctOn('kind')
    .select(['kind', 'usual_code', 'usual_amount', 'presets', 'source'])
    .where('valid_from', '<=', day)
    .orderBy('kind')
    .orderBy('valid_from', 'desc')
    .orderBy('kind', 'desc')
    .execute()
  return INQUIRY_KINDS.flatMap((kind) => {
    const row = rows.find((one) => one.kind === kind)
    if (!row) return []
    const presets = row.presets.map(([code, amount]): DeadlinePreset => ({ code, amount }))
    return [{ kind, usual: { code: row.usual_code, amount: row.usual_amount }, presets, source: row.source }]
  })
}

/** The clock of one kind on this day. */
export async function kindRuleOf(db: Database, kind: InquiryKind, day: string): Promise<KindRuleRow> {
  const rule = (await readKindRules(db, day)).find((one) => one.kind === kind)
  if (!rule) throw new Error(`no clock for inquiries of the kind ${kind}`)
  return rule
}

/** From this day on. Set twice on one day, the last one counts. */
export async function writeKindRule(
  trx: Trx,
  { kind, usual, presets, source, day, by }: KindRuleRow & { day: string; by: string },
): Promise<void> {
  const set = {
    ...{ usual_code: usual.code, usual_amount: usual.amount, source, set_by: by },
    presets: JSON.stringify(presets.map(({ code, amount }) => [code, amount])),
  }
  await pressTables(trx)
    .insertInto('press.kind_rule')
    .values({ kind, valid_from: day, ...set })
    .onConflict((c) => c.columns(['kind', 'valid_from']).doUpdateSet(set))
    .execute()
}
