import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { ORGANISATION_EVENTS } from '../events.ts'
import { hasTime } from '../rules/kept-for.ts'
import { loadPrivacyRules, setRetentionDays } from '../store/privacy.ts'
import { refuse, requireAdministrator } from './refuse.ts'

/**
 * Says how many days a kind of record is kept, with the reason. What is older goes the next night, or is put up for
 * review. Throws `organisation.administrator-only`, `organisation.no-such-record`, `organisation.time-not-set-here`.
 */
export async function changeKeeping(
  varde: Varde,
  caller: Caller,
  change: { kind: string; days: number; reason: string },
): Promise<void> {
  requireAdministrator(caller)
  await varde.db.transaction().execute(async (trx) => {
    const rule = (await loadPrivacyRules(trx)).find((one) => one.kind === change.kind)
    if (!rule) return refuse('not-found', 'no-such-record')
    if (!hasTime(rule)) return refuse('invalid', 'time-not-set-here')
    await setRetentionDays(trx, change.kind, change.days)
    await publish(trx, {
      name: ORGANISATION_EVENTS.keepingChanged,
      mode: varde.mode,
      subject: change.kind,
      unitId: null,
      actor: caller.id,
      at: varde.now(),
      content: { kind: change.kind, before: rule.retentionDays, days: change.days, reason: change.reason },
    })
  })
}
