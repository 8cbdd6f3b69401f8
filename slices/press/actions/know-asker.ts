import type { Trx } from '../../../kit/db/database.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { mailAddress } from '../../../kit/mail/address.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import {
  changeJournalist,
  findJournalist,
  insertJournalist,
  insertOutlet,
  journalistAt,
  knownJournalist,
  outletNamed,
} from '../store/registers.ts'

/** Who asks, as they said it. `journalistId` when they were picked from the register. */
export type Asker = {
  journalistId?: string | null | undefined
  journalistName: string | null
  outletName: string | null
  email: string | null
  phone: string | null
}
export type KnownAsker = {
  journalistId: string | null
  outletId: string | null
  email: string | null
  phone: string | null
}

/** Finds the journalist and the outlet in the registers, or writes them in, in passing: an outlet for the unit that is asked. Nobody need be named at all. */
export async function knowAsker(
  trx: Trx,
  varde: Varde,
  asker: Asker & { language: string; unitId: string },
): Promise<KnownAsker> {
  const now = varde.now()
  const picked = asker.journalistId ? await findJournalist(trx, varde.mode, asker.journalistId) : null
  const outletId = asker.outletName?.trim()
    ? await outletFor(trx, varde, asker.outletName.trim(), asker.unitId)
    : (picked?.outlet_id ?? null)
  const email = asker.email ? mailAddress(asker.email.trim()) : null
  const name = asker.journalistName?.trim() ?? ''
  const known = picked ?? (await knownJournalist(trx, varde.mode, { name, email, outletId }))
  const phone = asker.phone?.trim() || null
  if (known) {
    // What somebody else in the register is reached at does not become this one's as well.
    const isTheirs = email !== null && !(await journalistAt(trx, varde.mode, email, known.id))
    const news = {
      email: known.email ?? (isTheirs ? email : null),
      phone: known.phone ?? phone,
      outlet_id: known.outlet_id ?? outletId,
    }
    await changeJournalist(trx, known.id, { ...news, last_asked_at: now })
    return {
      journalistId: known.id,
      outletId: outletId ?? known.outlet_id,
      email: known.email ?? email,
      phone: news.phone,
    }
  }
  if (!name) return { journalistId: null, outletId, email, phone }
  const id = newId('jou')
  await insertJournalist(trx, {
    id,
    mode: varde.mode,
    name,
    outlet_id: outletId,
    email,
    phone,
    language: asker.language,
    topics: [],
    source: 'inquiry',
    made_at: now,
    last_asked_at: now,
  })
  return { journalistId: id, outletId, email, phone }
}

async function outletFor(trx: Trx, varde: Varde, name: string, unitId: string): Promise<string> {
  const known = await outletNamed(trx, varde.mode, name)
  if (known) return known.id
  const id = newId('out')
  const blank = { email: null, phone: null, note: '' }
  await insertOutlet(trx, { id, mode: varde.mode, name, ...blank, unit_id: unitId, made_at: varde.now() })
  return id
}
