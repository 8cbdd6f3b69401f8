import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signInServerOf } from '../http/sign-in-server.ts'
import { type AccessHouse, accessHouse, addAccount, browser } from './people.ts'

/** Changes what somebody signs in by: refused to an old session, and to one by a code from the envelope. */
const GRAVE = [
  'POST /two-factor/enable',
  'POST /two-factor/disable',
  'POST /two-factor/generate-backup-codes',
  'GET /passkey/generate-register-options',
  'POST /passkey/verify-registration',
  'POST /passkey/delete-passkey',
]
/** Lets somebody in or out, or proves who they are: an old session is what it is asked with. */
const SIGNS_IN_OR_OUT = [
  'POST /sign-in/email',
  'POST /sign-in/sso',
  'POST /sign-in/emergency',
  'GET /sso/callback/sso',
  'POST /two-factor/verify-totp',
  'POST /two-factor/verify-backup-code',
  'GET /passkey/generate-authenticate-options',
  'POST /passkey/verify-authentication',
  'POST /sign-out',
]
/** Changes what a passkey is called, and nothing that it opens. */
const NAMES = ['POST /passkey/update-passkey']
/** Of the library, and nowhere in Varde. */
const CLOSED = [
  ...['POST /sign-in/social', 'GET /callback/x', 'POST /callback/x', 'GET /get-session', 'POST /get-session'],
  ...['POST /sign-up/email', 'POST /reset-password', 'POST /verify-password', 'GET /verify-email'],
  ...['POST /send-verification-email', 'POST /change-email', 'POST /change-password', 'POST /update-session'],
  ...['POST /update-user', 'POST /delete-user', 'POST /request-password-reset', 'GET /reset-password/x'],
  ...['GET /list-sessions', 'POST /revoke-session', 'POST /revoke-sessions', 'POST /revoke-other-sessions'],
  ...['POST /link-social', 'GET /list-accounts', 'GET /delete-user/callback', 'POST /unlink-account'],
  ...['POST /refresh-token', 'POST /get-access-token', 'GET /account-info', 'POST /two-factor/get-totp-uri'],
  ...['POST /two-factor/send-otp', 'POST /two-factor/verify-otp', 'GET /passkey/list-user-passkeys'],
  ...['GET /sso/saml2/sp/metadata', 'POST /sso/register', 'GET /sso/callback', 'GET /sso/saml2/sp/acs/x'],
  ...['POST /sso/saml2/sp/acs/x', 'GET /sso/saml2/sp/slo/x', 'POST /sso/saml2/sp/slo/x', 'POST /sso/saml2/logout/x'],
  ...['GET /sso/providers', 'GET /sso/get-provider', 'POST /sso/update-provider', 'POST /sso/delete-provider'],
  ...['GET /ok', 'GET /error'],
]

let house: AccessHouse
let visitor: ReturnType<typeof browser>
beforeAll(async () => {
  house = await accessHouse()
  await addAccount(house, 'dorer@example.no', 'leader')
  visitor = browser(house.web)
  expect((await visitor.signIn('dorer@example.no')).statusCode).toBe(200)
})
afterAll(() => house.stop())

type Endpoint = { path?: string; options?: { method?: string | string[] } }
/** Every door of the library itself: what has no path is called by code alone. */
const libraryDoors = () =>
  (Object.values(signInServerOf(house.varde).auth.api) as Endpoint[]).flatMap(({ path, options }) =>
    path
      ? [options?.method ?? []]
          .flat()
          .map((method) => `${method} ${path.replace(':providerId', path.startsWith('/sso/callback') ? 'sso' : 'x')}`)
      : [],
  )
const isTold = async (door: string) => {
  const [method, path] = door.split(' ') as ['GET' | 'POST', string]
  const { statusCode, body } = await visitor.ask(method, `/api/auth${path}`)
  return statusCode >= 400 && body.startsWith('{') ? (JSON.parse(body) as { code: string }).code : String(statusCode)
}
const toldAt = async (doors: readonly string[]) => {
  const told: [string, string][] = []
  for (const door of doors) told.push([door, await isTold(door)])
  return told
}
const all = (doors: readonly string[], code: string) => doors.map((door) => [door, code])
/** Past the short memory of who is behind a cookie. */
const withSession = async (set: ReturnType<typeof sql>) => {
  await sql`update access.session set ${set}`.execute(house.db)
  await new Promise((done) => setTimeout(done, 2100))
}

test('when the library has a door, somebody has said whether it changes what one signs in by, and no other is open', async () => {
  const doors = libraryDoors().map((door) => door.replaceAll(/:\w+/g, 'x'))
  expect(doors.toSorted()).toEqual([...GRAVE, ...SIGNS_IN_OR_OUT, ...NAMES, ...CLOSED].toSorted())
  expect(await toldAt(CLOSED)).toEqual(all(CLOSED, 'request.no-such-address'))
})

test('when a door changes what one signs in by, an old session is refused there, and a new one is not', async () => {
  for (const [door, told] of await toldAt(GRAVE))
    expect(told, door).not.toMatch(/^(access\.recent-needed|request\.no-such-address)$/)
  await withSession(sql`created_at = now() - interval '30 minutes', confirmed_at = null`)
  expect(await toldAt(GRAVE)).toEqual(all(GRAVE, 'access.recent-needed'))
})

test('when somebody came in by a code from the envelope, no door that changes what they sign in by is open to them', async () => {
  await withSession(sql`emergency = true, method = 'emergency-code', created_at = now()`)
  expect(await toldAt(GRAVE)).toEqual(all(GRAVE, 'access.emergency-no-power'))
})
