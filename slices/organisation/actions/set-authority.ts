import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { ORGANISATION_EVENTS } from '../events.ts'
import type { AuthorityRule } from '../rules/authority.ts'
import { dayOf, laterOf } from '../rules/day.ts'
import { isSameCase } from '../rules/own-power.ts'
import { endAuthority, insertAuthority, loadAuthority } from '../store/authority.ts'
import { recordGiving } from './giving/record-giving.ts'
import { refuse, requireAdministrator } from './refuse.ts'

export type NewAuthority = Pick<
  AuthorityRule,
  'messageKind' | 'audienceKind' | 'fromLevel' | 'approverDuty' | 'approverLevel' | 'legalNote' | 'inSource'
>

/**
 * Says from today who approves such a message to such an audience from such a level. The row that held until now ends and
 * is kept. Throws `organisation.administrator-only`. Returns the id of the row.
 */
export async function setAuthority(varde: Varde, caller: Caller, rule: NewAuthority): Promise<string> {
  requireAdministrator(caller)
  const now = varde.now()
  const day = dayOf(now)
  const id = newId('aut')
  await varde.db.transaction().execute(async (trx) => {
    const before = (await loadAuthority(trx)).find((one) => one.validTo === null && isSameCase(one, rule))
    if (before) await endAuthority(trx, before.id, laterOf(day, before.validFrom))
    await insertAuthority(trx, [{ ...rule, id, validFrom: day, validTo: null }])
    await recordGiving(trx, varde, caller, { kind: 'authority', rowId: id, beforeId: before?.id ?? null })
    await publish(trx, {
      name: ORGANISATION_EVENTS.authorityChanged,
      mode: varde.mode,
      subject: id,
      unitId: null,
      actor: caller.id,
      at: now,
      content: { change: 'set', before: before?.id ?? null, ...rule },
    })
  })
  return id
}

/** Ends a row today, so that the strictest rule applies again. Throws `organisation.no-such-authority`. */
export async function endAuthorityRule(varde: Varde, caller: Caller, id: string): Promise<void> {
  requireAdministrator(caller)
  const now = varde.now()
  const rule = (await loadAuthority(varde.db)).find((one) => one.id === id && one.validTo === null)
  if (!rule) return refuse('not-found', 'no-such-authority')
  const day = dayOf(now)
  await varde.db.transaction().execute(async (trx) => {
    await endAuthority(trx, id, laterOf(day, rule.validFrom))
    await recordGiving(trx, varde, caller, { kind: 'authority', rowId: null, beforeId: id })
    await publish(trx, {
      name: ORGANISATION_EVENTS.authorityChanged,
      mode: varde.mode,
      subject: id,
      unitId: null,
      actor: caller.id,
      at: now,
      content: { change: 'ended' },
    })
  })
}
