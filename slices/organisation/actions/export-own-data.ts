import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { ORGANISATION_EVENTS } from '../events.ts'
import { isAdministrator } from '../rules/permission.ts'
import { ownData } from '../store/erasure.ts'
import { findPerson } from '../store/people.ts'
import { loadPrivacyRules, saidRule } from '../store/privacy.ts'
import { refuse } from './refuse.ts'

/**
 * What this slice holds about a person, for the person: their record, duties, absences, and why and how long it is kept.
 * An administrator may hand it out on request, which the log notes; that people ask for their own is nobody's business. Throws `organisation.no-such-person`, `organisation.own-data-only`.
 */
export async function exportOwnData(varde: Varde, caller: Caller, personId: string) {
  if (caller.id !== personId && !isAdministrator(caller)) refuse('not-allowed', 'own-data-only')
  const person = await findPerson(varde.db, personId)
  if (!person) return refuse('not-found', 'no-such-person')
  if (caller.id !== personId) await noteHandedOut(varde, caller, personId)
  const kinds = ['staff', 'union-office', 'absence', 'account']
  const privacy = (await loadPrivacyRules(varde.db)).filter((rule) => kinds.includes(rule.kind)).map(saidRule)
  return { exportedAt: varde.now(), person, ...(await ownData(varde.db, personId)), privacy }
}

async function noteHandedOut(varde: Varde, caller: Caller, personId: string): Promise<void> {
  await varde.db.transaction().execute((trx) =>
    publish(trx, {
      name: ORGANISATION_EVENTS.personHandedOut,
      mode: varde.mode,
      subject: personId,
      actor: caller.id,
      at: varde.now(),
      content: {},
    }),
  )
}
