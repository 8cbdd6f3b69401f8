import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { PRESS_EVENTS } from '../events.ts'
import { isRegionalBody, readLanguageCases, replaceLanguageRule } from '../store/language-share.ts'
import { announce } from './announce.ts'

/** `validFrom` is a day, `YYYY-MM-DD`; `source` says where the agency has it from. */
export type LanguageRuleInput = { unitId: string; caseKey: string; source: string; validFrom: string }

/**
 * Says which case of the Language Act a regional body is in. The shares are those the act gives for the case. Throws
 * `press.no-regional-body`, `press.no-language-case`.
 */
export async function setLanguageRule(varde: Varde, caller: Caller, input: LanguageRuleInput): Promise<void> {
  const found = (await readLanguageCases(varde.db)).find(({ key }) => key === input.caseKey)
  if (!found) throw new Failure('invalid', 'press.no-language-case')
  if (!(await isRegionalBody(varde.db, input.unitId))) throw new Failure('not-found', 'press.no-regional-body')
  await varde.db.transaction().execute(async (trx) => {
    await replaceLanguageRule(trx, {
      id: newId('lru'),
      unit_id: input.unitId,
      case_key: found.key,
      least_nb: found.least_nb,
      least_nn: found.least_nn,
      source: input.source.trim(),
      valid_from: input.validFrom,
      valid_to: null,
      entered_by: caller.id,
      entered_at: varde.now(),
    })
    const content = { caseKey: found.key, validFrom: input.validFrom }
    const about = { subject: input.unitId, unitId: input.unitId, content }
    await announce(trx, varde, caller, { name: PRESS_EVENTS.languageRuleSet, ...about })
  })
}
