import { passkey } from '@better-auth/passkey'
import { sso } from '@better-auth/sso'
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins'
import type { Database } from '../../../kit/db/database.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Settings } from '../../../kit/settings/settings.ts'
import { PASSWORD_LENGTH } from '../rules/password.ts'
import { SESSION_HOURS } from '../rules/session.ts'
import { ACCOUNT, PASSKEY, SESSION, SSO_PROVIDER, TWO_FACTOR, USER, VERIFICATION } from './column-names.ts'
import { type EmergencyEnter, emergencyCodes } from './emergency-plugin.ts'
import { takeIdToken } from './provider-claims.ts'

/** The provider's name in addresses: `/api/auth/sso/callback/sso`. */
export const SSO_PROVIDER_ID = 'sso'
/** Holds who is in the middle of a sign-in, between the password and the code. */
export const secondStepCookie = (baseUrl: string) => `${cookiePrefix(baseUrl)}.two_factor`
/** The mount sets this header to the client's address as fastify knows it; it never comes from outside. */
export const CLIENT_ADDRESS_HEADER = 'x-varde-client'

export type SignInLibrary = ReturnType<typeof openSignInLibrary>

export type SignInSetup = {
  db: Database
  settings: Pick<Settings, 'baseUrl' | 'oidc' | 'demo'>
  secret: string
  /** Asked before every new session: may this account sign in now? */
  mayHaveSession: (userId: string) => Promise<boolean>
  /** Asked when the password was right: is it closed, since there is single sign-on? */
  isPasswordClosed: (userId: string) => Promise<boolean>
  /** Asked before every new session: is this the shared computer of a duty room? */
  isShared: (headers: Headers | undefined) => boolean
  /** Spends a code from the sealed envelope. */
  enterByEmergencyCode: EmergencyEnter
}

const cookiePrefix = (baseUrl: string) => (baseUrl.startsWith('https:') ? '__Host-varde' : 'varde')
export const sessionCookie = (baseUrl: string) => `${cookiePrefix(baseUrl)}.session_token`

/**
 * better-auth on our own tables in the schema `access`. Nobody can sign up: accounts come from invitations. Sessions are
 * checked against the database again within seconds, whatever their cookie says.
 */
export function openSignInLibrary({
  db,
  settings,
  secret,
  mayHaveSession,
  isPasswordClosed,
  isShared,
  enterByEmergencyCode,
}: SignInSetup) {
  const { baseUrl, oidc } = settings
  return betterAuth({
    appName: settings.demo ? 'Varde (demo)' : 'Varde',
    baseURL: baseUrl,
    basePath: '/api/auth',
    secret,
    // Its transactions would hold a connection while our hooks ask for another: a dozen sign-ins at once would wait for one another. Nobody is made by
    // signing in, so none of its steps leaves anything behind that matters; what counts once has a transaction of its own.
    database: { db, type: 'postgres', schemaName: 'access', transaction: false },
    trustedOrigins: (request) => trustedOrigins(request, settings),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
    },
    user: USER,
    account: {
      ...ACCOUNT,
      encryptOAuthTokens: true,
      updateAccountOnSignIn: false,
      accountLinking: { enabled: true, trustedProviders: [SSO_PROVIDER_ID] },
    },
    verification: VERIFICATION,
    session: {
      ...SESSION,
      expiresIn: SESSION_HOURS * 3600,
      // A session ends when it ends: nothing that is asked of the library makes it longer.
      disableSessionRefresh: true,
      freshAge: 0,
      cookieCache: { enabled: true, maxAge: 5 },
    },
    // It counts who gets in beside who guesses, and a whole agency by one address: `take-try.ts` counts what is wrong.
    rateLimit: { enabled: false },
    advanced: {
      // The library knows `__Secure-` alone; `__Host-` also ties the cookie to this very host and to `Path=/`.
      useSecureCookies: false,
      cookiePrefix: cookiePrefix(baseUrl),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure: baseUrl.startsWith('https:') },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
      database: { generateId: ({ model }) => newId(PREFIXES[model] ?? 'acc') },
    },
    databaseHooks: {
      // Accounts come from invitations, whatever way of signing up the library may have.
      user: { create: { before: async () => false } },
      session: {
        create: {
          before: async (session, context) => {
            if (!(await mayHaveSession(session.userId))) return false
            if (context?.path === '/sign-in/email' && (await isPasswordClosed(session.userId)))
              throw new APIError('FORBIDDEN', { code: 'PASSWORD_BESIDE_SSO', message: 'refused' })
            const shared = isShared(context?.headers ?? context?.request?.headers)
            return { data: { ...session, shared, ipAddress: null } }
          },
        },
      },
      // What a provider hands out is not needed after sign-in, so it is not kept.
      account: {
        create: {
          before: async (account) => ({
            data: { ...account, accessToken: null, refreshToken: null, idToken: null },
          }),
        },
      },
    },
    plugins: [
      emergencyCodes(enterByEmergencyCode),
      twoFactor({ issuer: 'Varde', allowPasswordless: true, schema: TWO_FACTOR }),
      passkey({
        rpID: new URL(baseUrl).hostname,
        rpName: 'Varde',
        origin: new URL(baseUrl).origin,
        schema: PASSKEY,
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        registration: { afterVerification: ({ verification }) => opened(verification.registrationInfo) },
        authentication: { afterVerification: ({ verification }) => opened(verification.authenticationInfo) },
      }),
      sso({
        disableImplicitSignUp: true,
        trustEmailVerified: true,
        provisionUserOnEveryLogin: true,
        provisionUser: async ({ token }) => takeIdToken(token?.idToken),
        providersLimit: 0,
        schema: SSO_PROVIDER,
        defaultSSO: oidc ? [providerOf(oidc)] : [],
      }),
    ],
    onAPIError: { errorURL: `${baseUrl}/logg-inn` },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
}

/**
 * A passkey stands for both steps of a sign-in, so having it is not enough: PIN, finger or face must have opened it. The library does
 * not ask for that.
 */
async function opened(passkey: { userVerified: boolean } | undefined): Promise<void> {
  if (!passkey?.userVerified) throw new APIError('UNAUTHORIZED', { code: 'PASSKEY_NOT_OPENED', message: 'refused' })
}

const PREFIXES: Record<string, string> = { user: 'usr', session: 'ses', account: 'acc', passkey: 'pas' }

function providerOf(oidc: NonNullable<Settings['oidc']>) {
  return {
    providerId: SSO_PROVIDER_ID,
    domain: '',
    oidcConfig: {
      issuer: oidc.issuer,
      clientId: oidc.clientId,
      clientSecret: oidc.clientSecret,
      discoveryEndpoint: `${oidc.issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`,
      pkce: true,
      scopes: ['openid', 'email', 'profile'],
    },
  }
}

/** Our own address and the provider's; on a machine of its own also the other names of loopback. */
function trustedOrigins(request: Request | undefined, { baseUrl, oidc }: SignInSetup['settings']): string[] {
  const own = new URL(baseUrl)
  const origins = [own.origin, ...(oidc ? [new URL(oidc.issuer).origin] : [])]
  const host = request?.headers.get('host')
  if (own.protocol === 'http:' && host && /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host))
    origins.push(`http://${host}`)
  return origins
}
