import type { Language } from '../../../kit/kernel/caller.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { mailAddress } from '../../../kit/mail/address.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { readLink } from '../../dispatch/index.ts'
import { PRESS_EVENTS } from '../events.ts'
import { type AccreditationFault, type AccreditationForm, accreditationFaults } from '../rules/accreditation.ts'
import { takesRequests } from '../rules/occasion.ts'
import { formAge } from '../rules/web-form.ts'
import {
  countAccreditations,
  deleteAccreditation,
  findAccreditation,
  insertAccreditation,
  lockAccreditation,
  writeAccreditationLetters,
} from '../store/accreditations.ts'
import { findOccasion, lockOccasion, type PublicOccasion } from '../store/occasions.ts'
import { announce, NOBODY } from './announce.ts'
import { readFormToken } from './form-token.ts'

/** More than any room holds; beyond it, somebody floods us. */
const MOST = 1000

export type AccreditationOutcome =
  | { kind: 'taken' }
  | { kind: 'closed' }
  | { kind: 'fault'; faults: AccreditationFault[] }
  | { kind: 'again'; why: 'too-fast' | 'too-old' }

/**
 * Takes in that somebody wants to come. The answer is the same whether or not the address has asked before, so that nobody
 * can find out who comes; a letter with a link of its own goes to the address.
 */
export async function askAccreditation(
  varde: Varde,
  occasion: PublicOccasion,
  { form, token, language }: { form: AccreditationForm; token: string; language: Language },
): Promise<AccreditationOutcome> {
  const now = varde.now()
  const proof = readFormToken(varde, `accredit:${occasion.id}`, token)
  const age = proof ? formAge(proof.issuedAt, now.getTime()) : 'too-old'
  if (age === 'too-old') return { kind: 'again', why: 'too-old' }
  const faults = accreditationFaults(form, (text) => mailAddress(text) !== null)
  if (faults.length > 0) return { kind: 'fault', faults }
  if (age === 'too-fast') return { kind: 'again', why: 'too-fast' }
  return varde.db.transaction().execute(async (trx) => {
    const row = await lockOccasion(trx, varde.mode, occasion.id)
    const about = row && { accreditBy: row.accredit_by, cancelledAt: row.cancelled_at, startsAt: row.starts_at }
    if (!about || !takesRequests(about, now.getTime())) return { kind: 'closed' }
    if ((await countAccreditations(trx, occasion.id)) >= MOST) return { kind: 'closed' }
    const id = newId('acc')
    const { name, outlet, equipment } = form
    const isNew = await insertAccreditation(trx, {
      ...{ id, mode: varde.mode, occasion_id: occasion.id, name, outlet, equipment, language },
      ...{ email: mailAddress(form.email)!, state: 'asked', reason: null, asked_at: now },
      ...{ decided_by: null, decided_at: null },
    })
    if (!isNew) return { kind: 'taken' }
    await writeAccreditationLetters(trx, [id], { kind: 'received', at: now })
    const subject = { subject: occasion.id, unitId: occasion.unit_id, content: { accreditationId: id } }
    await announce(trx, varde, NOBODY, { name: PRESS_EVENTS.accreditationAsked, ...subject })
    return { kind: 'taken' }
  })
}

/** What one who asked to come may see behind their own link; null for a link that is not ours, or when it is erased. */
export async function viewAccreditation(varde: Varde, token: string) {
  const id = readLink(varde.secrets.link, token)
  const row = id?.startsWith('acc_') ? await findAccreditation(varde.db, varde.mode, id) : null
  const occasion = row && (await findOccasion(varde.db, varde.mode, row.occasion_id))
  return occasion ? { state: row.state, reason: row.reason, language: row.language, occasion } : null
}

/** They do not come after all: everything we had of them is erased at once. Null for a link that is not ours. */
export async function withdrawAccreditation(varde: Varde, token: string): Promise<{ language: Language } | null> {
  const id = readLink(varde.secrets.link, token)
  if (!id?.startsWith('acc_')) return null
  return varde.db.transaction().execute(async (trx) => {
    const row = await lockAccreditation(trx, varde.mode, id)
    const occasion = row && (await findOccasion(trx, varde.mode, row.occasion_id))
    if (!row || !occasion) return null
    await deleteAccreditation(trx, id)
    const about = { subject: occasion.id, unitId: occasion.unit_id, content: { accreditationId: id } }
    await announce(trx, varde, NOBODY, { name: PRESS_EVENTS.accreditationWithdrawn, ...about })
    return { language: row.language }
  })
}
