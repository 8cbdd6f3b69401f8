import { hashPassword } from 'better-auth/crypto'
import { publish } from '../../../kit/bus/publish.ts'
import { type Language, systemCaller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newToken } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { addPerson, createUnit, listUnits, personByEmail, setDuty } from '../../organisation/index.ts'
import { linkAddress, linkExpiry } from '../rules/link.ts'
import { hashOfToken } from '../rules/token.ts'
import { anyAccount, insertAccount } from '../store/accounts.ts'
import { insertLink, useUpLink } from '../store/links.ts'
import { insertOpening } from '../store/password-openings.ts'
import { setPassword } from './set-password.ts'
import { readLink, refuseWeakPassword } from './use-link.ts'

const US = systemCaller('access')

/**
 * The one-time link (24 hours) that opens a new installation, for printing to the console; links made before stop
 * working. Null in demo mode, and as soon as there is an account.
 */
export async function createFirstAdministratorLink(varde: Varde): Promise<string | null> {
  if (varde.mode === 'demo' || (await anyAccount(varde.db))) return null
  const kind = 'first-administrator'
  const token = newToken(24)
  const tokenHash = await hashOfToken(token)
  const madeAt = varde.now()
  const link = { kind, userId: null, tokenHash, madeBy: US.id, madeAt, expiresAt: linkExpiry(kind, madeAt) } as const
  await varde.db.transaction().execute((trx) => insertLink(trx, link))
  return linkAddress(varde.settings.baseUrl, kind, token)
}

/** The unit at the top, if there is one. */
export async function topUnitId(varde: Varde): Promise<string | null> {
  const units = await listUnits(varde.db, { at: varde.now() })
  return units.find((unit) => unit.parentId === null)?.id ?? null
}

export type FirstAdministrator = {
  token: string
  name: string
  email: string
  password: string
  language: Language
  /** Only where there is no unit yet. */
  unitName?: string | undefined
}

/**
 * Makes the first administrator: the person, the duty in the top unit (made where there is none) and the account. What
 * a broken-off try left behind is used again. Throws `access.link-used-up`, `access.password-…`.
 */
export async function createFirstAdministrator(varde: Varde, input: FirstAdministrator): Promise<{ email: string }> {
  const link = await readLink(varde, input.token)
  if (link.kind !== 'first-administrator' || (await anyAccount(varde.db)))
    throw new Failure('not-found', 'access.link-used-up')
  refuseWeakPassword(input.password, input)
  const { personId, unitId } = await placePerson(varde, input)
  const hash = await hashPassword(input.password)
  const now = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    if (!(await useUpLink(trx, link.id, now))) throw new Failure('conflict', 'access.link-used-up')
    const userId = await insertAccount(trx, { personId, name: input.name, email: input.email }, now)
    // Also where there is single sign-on: it is the way in when the provider is not.
    await insertOpening(trx, { userId, reason: 'first-administrator', by: US.id, at: now })
    await setPassword(varde, trx, userId, hash)
    await publish(trx, {
      name: 'access.account-opened',
      mode: varde.mode,
      subject: userId,
      unitId,
      actor: personId,
      at: now,
      content: { personId, madeBy: US.id },
    })
  })
  return { email: input.email.trim().toLowerCase() }
}

async function placePerson(varde: Varde, input: FirstAdministrator): Promise<{ personId: string; unitId: string }> {
  const name = input.unitName?.trim()
  const top = await topUnitId(varde)
  if (!top && !name) throw new Failure('invalid', 'access.unit-name')
  const unitId = top ?? (await createUnit(varde, US, { name: name ?? '', kind: 'directorate', parentId: null }, null))
  const { email, language } = input
  const known = await personByEmail(varde.db, email)
  const personId = known?.id ?? (await addPerson(varde, US, { unitId, displayName: input.name, email, language }))
  await setDuty(varde, US, { personId, unitId, duty: 'administrator' }).catch((error: unknown) => {
    if (!(error instanceof Failure) || error.code !== 'organisation.duty-held-already') throw error
  })
  return { personId, unitId }
}
