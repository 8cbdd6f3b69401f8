import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { mailAddress } from '../../../kit/mail/address.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { agencyUnit } from '../../organisation/index.ts'
import { PRESS_EVENTS } from '../events.ts'
import { keepingUnit } from '../rules/register-right.ts'
import {
  changeOutlet,
  findOutlet,
  insertJournalist,
  insertOutlet,
  knownJournalist,
  outletNamed,
} from '../store/registers.ts'
import { announce } from './announce.ts'
import { keeperOf } from './keeper-of.ts'

export type JournalistDraft = {
  name: string
  outletId: string | null
  email: string | null
  phone: string | null
  language: string
  topics: string[]
}
export type OutletInput = { name: string; email: string | null; phone: string | null; note: string }

/** Writes a journalist into the register. Throws `press.address-wrong`, `press.outlet-not-found`, `press.journalist-known`. */
export async function addJournalist(varde: Varde, caller: Caller, draft: JournalistDraft): Promise<{ id: string }> {
  const email = addressOf(draft.email)
  const id = newId('jou')
  return varde.db.transaction().execute(async (trx) => {
    if (draft.outletId && (await findOutlet(trx, draft.outletId))?.mode !== varde.mode)
      throw new Failure('invalid', 'press.outlet-not-found')
    const name = draft.name.trim()
    if (await knownJournalist(trx, varde.mode, { name, email, outletId: draft.outletId }))
      throw new Failure('conflict', 'press.journalist-known')
    await insertJournalist(trx, {
      id,
      mode: varde.mode,
      name,
      outlet_id: draft.outletId,
      email,
      phone: draft.phone?.trim() || null,
      language: draft.language,
      topics: draft.topics,
      source: 'register',
      made_at: varde.now(),
      last_asked_at: null,
    })
    await announce(trx, varde, caller, { name: PRESS_EVENTS.journalistAdded, subject: id, unitId: null })
    return { id }
  })
}

/** Writes an outlet into the register. Throws `press.address-wrong`, `press.outlet-known`. */
export async function addOutlet(varde: Varde, caller: Caller, input: OutletInput): Promise<{ id: string }> {
  const id = newId('out')
  const email = addressOf(input.email)
  await varde.db.transaction().execute(async (trx) => {
    if (await outletNamed(trx, varde.mode, input.name)) throw new Failure('conflict', 'press.outlet-known')
    const row = { name: input.name.trim(), email, phone: input.phone?.trim() || null, note: input.note.trim() }
    const unit_id = keepingUnit(caller, (await agencyUnit(trx, varde.now()))?.id ?? null)
    await insertOutlet(trx, { id, mode: varde.mode, made_at: varde.now(), unit_id, ...row })
    await announce(trx, varde, caller, { name: PRESS_EVENTS.outletSaved, subject: id, unitId: null })
  })
  return { id }
}

/** Changes an outlet. Throws as `addOutlet`, and `press.outlet-not-found`, `press.outlet-not-yours`. */
export async function editOutlet(
  varde: Varde,
  caller: Caller,
  { id, ...input }: OutletInput & { id: string },
): Promise<void> {
  const email = addressOf(input.email)
  await varde.db.transaction().execute(async (trx) => {
    const outlet = await findOutlet(trx, id)
    if (outlet?.mode !== varde.mode) throw new Failure('not-found', 'press.outlet-not-found')
    const { isTheirs, unit } = await keeperOf(trx, varde, caller, outlet)
    if (!isTheirs) throw new Failure('not-allowed', 'press.outlet-not-yours', { unit })
    const named = await outletNamed(trx, varde.mode, input.name)
    if (named && named.id !== id) throw new Failure('conflict', 'press.outlet-known')
    const row = { name: input.name.trim(), email, phone: input.phone?.trim() || null, note: input.note.trim() }
    await changeOutlet(trx, id, row)
    await announce(trx, varde, caller, { name: PRESS_EVENTS.outletSaved, subject: id, unitId: null })
  })
}

function addressOf(written: string | null): string | null {
  if (!written?.trim()) return null
  const email = mailAddress(written.trim())
  if (!email) throw new Failure('invalid', 'press.address-wrong')
  return email
}
