import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { AUDIENCE_EVENTS } from '../events.ts'
import { contactFault, type Point, restoreHidden, tidyPoints } from '../rules/contact.ts'
import type { LegalBasis } from '../rules/legal-basis.ts'
import { mayTend } from '../rules/may.ts'
import { findContact, saveContact as saveRow, setContactGroups, setContactPoints } from '../store/contacts.ts'
import { groupIdsOf } from '../store/groups.ts'
import { holdWishes } from './hold-wishes.ts'
import { refuseHidden } from './see-contact.ts'

export type ContactInput = {
  id?: string
  kind: 'person' | 'organisation'
  name: string
  title: string | null
  language: string
  unitId: string | null
  region: string | null
  legalBasis: LegalBasis
  evidence: string | null
  protected: boolean
  groupKeys: string[]
  points: (Point & { id?: string | undefined })[]
  /** Why an address that they asked us not to use is used again. */
  why?: string | undefined
}

/**
 * Adds a contact or changes one, with its groups and contact points. Errors: `audience.not-yours`,
 * `audience.no-such-contact`, `audience.group-takes-no-contacts`, and `audience.contact-<fault>` of the rule; and as `holdWishes`.
 */
export async function saveContact(varde: Varde, caller: Caller, input: ContactInput): Promise<string> {
  if (!mayTend(caller)) throw new Failure('not-allowed', 'audience.not-yours')
  const now = varde.now()
  const id = input.id ?? newId('con')
  await varde.db.transaction().execute(async (trx) => {
    const before = input.id ? await findContact(trx, input.id) : null
    if (input.id && !before) throw new Failure('not-found', 'audience.no-such-contact')
    if (before) await refuseHidden({ db: trx }, caller, before)
    const points = tidyPoints(before?.contact.protected ? restoreHidden(input.points, before.points) : input.points)
    const fault = contactFault({ ...input, points })
    if (fault) throw new Failure('invalid', `audience.contact-${fault}`)
    const groups = await groupIdsOf(trx, input.groupKeys, 'contacts')
    const other = input.groupKeys.find((key) => !groups.has(key))
    if (other) throw new Failure('invalid', 'audience.group-takes-no-contacts', { group: other })
    const { kind, name, title, language, unitId, region, legalBasis, evidence } = input
    const fields = {
      kind,
      name: name.trim(),
      title,
      language,
      unit_id: unitId,
      region,
      legal_basis: legalBasis,
      evidence,
      protected: input.protected,
    }
    await saveRow(trx, id, fields, { by: caller.id, at: now })
    const wishes = { contactId: id, before, points, why: input.why?.trim() ?? '', at: now }
    const lifted = await holdWishes(varde, trx, caller, wishes)
    await setContactPoints(
      trx,
      id,
      points.map(({ channel, address, preferred, suppressedReason }) => ({
        id: newId('cpt'),
        channel,
        address,
        preferred,
        suppressed_reason: suppressedReason,
      })),
    )
    await setContactGroups(trx, id, [...groups.values()])
    if (lifted.length > 0)
      await publish(trx, {
        name: AUDIENCE_EVENTS.suppressed,
        mode: varde.mode,
        subject: id,
        actor: caller.id,
        at: now,
        content: { reason: 'lifted', why: wishes.why, channels: lifted.map((point) => point.channel) },
      })
    await publish(trx, {
      name: AUDIENCE_EVENTS.contactChanged,
      mode: varde.mode,
      subject: id,
      actor: caller.id,
      at: now,
      content: {
        what: before ? 'changed' : 'added',
        groups: input.groupKeys,
        channels: points.map((point) => point.channel),
      },
    })
  })
  return id
}
