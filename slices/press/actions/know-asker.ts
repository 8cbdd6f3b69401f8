import type { Trx } from '../../../kit/db/database.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { mailAddress } from '../../../kit/mail/address.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import {
  changeJournalist,
  findJournalist,
  insertJournalist,
  insertOutlet,
  type JournalistRow,
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
  /** As they say it themselves, by the open form or by mail, and nobody here has heard them. */
  isSelfSaid?: boolean
  /** A program says it: what it knows is of this inquiry, and changes nobody's row. */
  isByProgram?: boolean
}
export type KnownAsker = {
  journalistId: string | null
  outletId: string | null
  email: string | null
  phone: string | null
}

/**
 * Finds the journalist and the outlet in the registers, or writes them in, in passing: an outlet for the unit that is asked. Nobody need be
 * named at all. Who says it themselves is recognised by their address alone and changes nobody's row: the same name with another address is somebody of their own.
 */
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
  const known =
    picked ?? (await knownJournalist(trx, varde.mode, { name: asker.isSelfSaid ? '' : name, email, outletId }))
  const phone = asker.phone?.trim() || null
  if (known && asker.isSelfSaid)
    return { journalistId: known.id, outletId: known.outlet_id, email, phone: phone ?? known.phone }
  if (known && asker.isByProgram)
    return {
      journalistId: known.id,
      outletId: outletId ?? known.outlet_id,
      email: known.email ?? email,
      phone: known.phone ?? phone,
    }
  if (known) return heardFrom(trx, varde, known, { outletId, email, phone })
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

/** What somebody at the desk heard of a journalist we know fills in what is missing. */
async function heardFrom(
  trx: Trx,
  varde: Varde,
  known: JournalistRow,
  { outletId, email, phone }: Omit<KnownAsker, 'journalistId'>,
): Promise<KnownAsker> {
  // What somebody else in the register is reached at does not become this one's as well.
  const isTheirs = email !== null && !(await journalistAt(trx, varde.mode, email, known.id))
  const news = {
    email: known.email ?? (isTheirs ? email : null),
    phone: known.phone ?? phone,
    outlet_id: known.outlet_id ?? outletId,
  }
  await changeJournalist(trx, known.id, { ...news, last_asked_at: varde.now() })
  return {
    journalistId: known.id,
    outletId: outletId ?? known.outlet_id,
    email: known.email ?? email,
    phone: news.phone,
  }
}

async function outletFor(trx: Trx, varde: Varde, name: string, unitId: string): Promise<string> {
  const known = await outletNamed(trx, varde.mode, name)
  if (known) return known.id
  const id = newId('out')
  const blank = { email: null, phone: null, note: '' }
  await insertOutlet(trx, { id, mode: varde.mode, name, ...blank, unit_id: unitId, made_at: varde.now() })
  return id
}
