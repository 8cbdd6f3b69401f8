import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { mailAddress } from '../../../kit/mail/address.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { PRESS_EVENTS } from '../events.ts'
import { takesInquiries } from '../rules/inquiry.ts'
import { registerAbilities } from '../rules/register-right.ts'
import { unitsAsked } from '../store/register-reads.ts'
import {
  changeJournalist,
  deleteJournalist,
  findJournalist,
  findJournalists,
  findOutlet,
  findOutlets,
  journalistAt,
} from '../store/registers.ts'
import { announce } from './announce.ts'

const MOST = 60

/** Journalists by what is typed of name, address or outlet. Nothing for those who take no inquiries. */
export async function searchJournalists(varde: Varde, caller: Caller, { text, most }: { text: string; most?: number }) {
  if (!takesInquiries(caller)) throw new Failure('not-allowed', 'press.not-at-desk')
  const rows = await findJournalists(varde.db, varde.mode, text.trim(), most ?? MOST)
  return rows.map((row) => ({ ...row, lastAskedAt: row.lastAskedAt?.toISOString() ?? null }))
}

export async function searchOutlets(varde: Varde, caller: Caller, text: string) {
  if (!takesInquiries(caller)) throw new Failure('not-allowed', 'press.not-at-desk')
  return findOutlets(varde.db, varde.mode, text.trim(), MOST)
}

export type JournalistInput = {
  name: string
  email: string | null
  phone: string | null
  topics: string[]
  language?: string | undefined
  outletId?: string | null | undefined
}

/** Throws `press.journalist-not-found`, `press.journalist-known`, `press.address-wrong`, `press.outlet-not-found`. */
export async function editJournalist(
  varde: Varde,
  caller: Caller,
  { id, ...input }: JournalistInput & { id: string },
): Promise<void> {
  await journalistFor(varde, id)
  const email = input.email?.trim() ? mailAddress(input.email.trim()) : null
  if (input.email?.trim() && !email) throw new Failure('invalid', 'press.address-wrong')
  const phone = input.phone?.trim() || null
  const { language, outletId } = input
  await varde.db.transaction().execute(async (trx) => {
    if (outletId && (await findOutlet(trx, outletId))?.mode !== varde.mode)
      throw new Failure('invalid', 'press.outlet-not-found')
    if (email && (await journalistAt(trx, varde.mode, email, id)))
      throw new Failure('conflict', 'press.journalist-known')
    await changeJournalist(trx, id, {
      name: input.name.trim(),
      email,
      phone,
      topics: input.topics,
      ...(language === undefined ? {} : { language }),
      ...(outletId === undefined ? {} : { outlet_id: outletId }),
    })
    await announce(trx, varde, caller, { name: PRESS_EVENTS.journalistChanged, subject: id, unitId: null })
  })
}

/**
 * Takes a person out of the register; what was asked and answered stays, without name and address. Throws
 * `press.journalist-not-found`, `press.erase-not-allowed`.
 */
export async function eraseJournalist(varde: Varde, caller: Caller, id: string): Promise<void> {
  await journalistFor(varde, id)
  const asked = await unitsAsked(varde.db, id)
  if (!registerAbilities(caller, asked).includes('erase')) throw new Failure('not-allowed', 'press.erase-not-allowed')
  await varde.db.transaction().execute(async (trx) => {
    await deleteJournalist(trx, id)
    await announce(trx, varde, caller, {
      name: PRESS_EVENTS.journalistErased,
      subject: id,
      unitId: null,
      content: { reason: 'demand' },
    })
  })
}

async function journalistFor(varde: Varde, id: string) {
  const found = await findJournalist(varde.db, varde.mode, id)
  if (!found) throw new Failure('not-found', 'press.journalist-not-found')
  return found
}
