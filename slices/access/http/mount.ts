import type { FastifyReply, FastifyRequest } from 'fastify'
import { actVia } from '../../../kit/bus/acting.ts'
import type { Database } from '../../../kit/db/database.ts'
import { refuseForeignOrigin } from '../../../kit/http/server.ts'
import type { Web } from '../../../kit/http/web.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { recordSecondFactor } from '../actions/record-second-factor.ts'
import { recordSignIn, type SignInMethod } from '../actions/record-sign-in.ts'
import { giveTryBack, takeTry, tellRefusal } from '../actions/take-try.ts'
import { CLIENT_ADDRESS_HEADER, SSO_PROVIDER_ID } from '../clients/sign-in-library.ts'
import { endSessions, findSession, ownsPasskey } from '../store/sessions.ts'
import { prove } from './identify.ts'
import { failureOf } from './library-errors.ts'
import { type Found, SHARED_COOKIE, signInServerOf } from './sign-in-server.ts'

/** Everything of the library that is open. What is not on this list does not exist. */
const SIGN_IN: Record<string, SignInMethod> = {
  'POST /sign-in/email': 'password',
  'POST /two-factor/verify-totp': 'second-factor',
  'POST /two-factor/verify-backup-code': 'backup-code',
  'POST /passkey/verify-authentication': 'passkey',
  'POST /sign-in/emergency': 'emergency-code',
  [`GET /sso/callback/${SSO_PROVIDER_ID}`]: 'sso',
}
const NEEDS_RECENT = [
  'POST /two-factor/enable',
  'POST /two-factor/disable',
  'POST /two-factor/generate-backup-codes',
  'GET /passkey/generate-register-options',
  'POST /passkey/verify-registration',
  'POST /passkey/delete-passkey',
]
const OPEN = new Set([
  ...Object.keys(SIGN_IN),
  ...NEEDS_RECENT,
  'POST /sign-in/sso',
  'POST /sign-out',
  'GET /passkey/generate-authenticate-options',
  'POST /passkey/update-passkey',
])

/** What of the library's answers a browser needs. The rest stays here: the session's token is in its cookie and nowhere else. */
const TOLD: Record<string, readonly string[] | 'all'> = {
  'POST /sign-in/email': ['twoFactorRedirect'],
  'POST /sign-in/sso': ['url'],
  'POST /two-factor/enable': ['totpURI', 'backupCodes'],
  'POST /two-factor/generate-backup-codes': ['backupCodes'],
  'GET /passkey/generate-register-options': 'all',
  'GET /passkey/generate-authenticate-options': 'all',
}

/** Mounts the library under `/api/auth/`, behind our own gate: list, origin, waiting time, recent sign-in. */
export function mountSignInLibrary(web: Web, varde: Varde): void {
  const server = signInServerOf(varde)
  web.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    // What of it needs a sign-in of the last ten minutes is `NEEDS_RECENT`: the routes are the library's.
    config: { access: 'public', consequence: 'power', provedBy: 'sign-in' },
    schema: { hide: true },
    handler: async (request, reply) => {
      const path = new URL(request.url, varde.settings.baseUrl).pathname.replace(/^\/api\/auth/, '')
      const door = `${request.method} ${path}`
      if (!OPEN.has(door)) throw new Failure('not-found', 'request.no-such-address')
      refuseForeignOrigin(request.method, request.headers, varde.settings.baseUrl)
      const before = await server.find(request)
      if (NEEDS_RECENT.includes(door) && prove(varde)(request) !== 'recent')
        throw new Failure('not-allowed', 'access.recent-needed')
      const confirming = await confirmingSession(varde.db, door, before, request.body)
      const ask = () => server.auth.handler(asWebRequest(request, varde.settings.baseUrl, bodyFor(door, request.body)))
      const answer = await (door === 'POST /sign-in/email' ? oneTry(varde, emailIn(request.body), ask) : ask())
      if (answer.ok || answer.status === 302) await record(varde, door, before, answer)
      // The new session takes the place of the one that was confirmed.
      if (confirming && answer.ok) await endSessions(varde.db, confirming.userId, { id: confirming.id })
      server.forget()
      return send(reply, request, answer, TOLD[door] ?? [])
    },
  })
}

/**
 * The session of a signed-in person who proves by passkey that it is still them, rather than somebody who signs in. It must
 * not change who is signed in: another person's passkey on the same machine is refused.
 */
async function confirmingSession(db: Database, door: string, before: Found | null, content: unknown) {
  const body = content as { confirm?: unknown; response?: { id?: unknown } } | null
  if (door !== 'POST /passkey/verify-authentication' || body?.confirm !== true || !before?.session) return null
  const id = body.response?.id
  if (typeof id !== 'string' || !(await ownsPasskey(db, before.userId, id)))
    throw new Failure('not-allowed', 'access.not-your-passkey')
  return { userId: before.userId, id: before.session.id }
}

/** A password is counted before it is tried, and gets its try back when it was right. Throws `access.too-many-tries`. */
async function oneTry(varde: Varde, email: string, ask: () => Promise<Response>): Promise<Response> {
  if (!(await takeTry(varde, email))) throw new Failure('too-many', 'access.too-many-tries')
  const answer = await ask()
  await (answer.status === 401 ? tellRefusal : giveTryBack)(varde, email)
  return answer
}

const emailIn = (body: unknown): string => String((body as { email?: unknown } | null)?.email ?? '')

/**
 * What the library may be asked for. Its own wishes that we do not grant are left out: signing up through the provider,
 * addresses outside Varde to return to, devices that skip the second factor, and a session for making a passkey.
 */
function bodyFor(door: string, body: unknown): object {
  const {
    requestSignUp: _signUp,
    trustDevice: _device,
    confirm: _confirm,
    createSession: _session,
    callbackURL,
    ...rest
  } = (body ?? {}) as Record<string, unknown>
  if (door !== 'POST /sign-in/sso') return rest
  const back = typeof callbackURL === 'string' && /^\/(?![/\\])/.test(callbackURL) ? callbackURL : '/'
  return { providerId: SSO_PROVIDER_ID, callbackURL: back, errorCallbackURL: '/logg-inn' }
}

function asWebRequest(request: FastifyRequest, baseUrl: string, content: object): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined && name !== 'content-length') headers.set(name, String(value))
  headers.set(CLIENT_ADDRESS_HEADER, request.ip)
  headers.delete('x-forwarded-for')
  const hasBody = request.method === 'POST'
  if (hasBody) headers.set('content-type', 'application/json')
  const body = hasBody ? { body: JSON.stringify(content) } : {}
  return new Request(new URL(request.url, baseUrl), { method: request.method, headers, ...body })
}

/** Tells the log what happened, judged by the session the answer sets. */
async function record(varde: Varde, door: string, before: Found | null, answer: Response): Promise<void> {
  const second = (change: 'set' | 'removed', of: Found) =>
    actVia('session', () => recordSecondFactor(varde, of, change))
  if (door === 'POST /two-factor/disable' && before) return second('removed', before)
  const method = SIGN_IN[door]
  if (!method) return
  if (before && door === 'POST /two-factor/verify-totp') return second('set', before)
  const token = newSessionToken(answer)
  const session = token ? await findSession(varde.db, token, varde.now()) : null
  if (session) await recordSignIn(varde, session.userId, method)
}

function newSessionToken(answer: Response): string | null {
  for (const cookie of answer.headers.getSetCookie()) {
    const value = /^(?:__Host-)?varde\.session_token=([^;]+)/.exec(cookie)?.[1]
    if (value) return decodeURIComponent(value).split('.')[0] ?? null
  }
  return null
}

async function send(
  reply: FastifyReply,
  request: FastifyRequest,
  answer: Response,
  told: readonly string[] | 'all',
): Promise<FastifyReply> {
  const isShared = request.cookies[SHARED_COOKIE] === '1'
  for (const cookie of answer.headers.getSetCookie())
    reply.header('set-cookie', isShared ? untilBrowserCloses(cookie) : cookie)
  reply.header('cache-control', 'no-store')
  const text = await answer.text()
  if (answer.status >= 400) throw failureOf(answer.status, text)
  const location = answer.headers.get('location')
  if (location) return reply.redirect(location, 302)
  const content = JSON.parse(text || 'null') as Record<string, unknown> | null
  if (told === 'all') return reply.status(answer.status).send(content)
  const kept = Object.entries(content ?? {}).filter(([key]) => told.includes(key))
  return reply.status(answer.status).send({ ok: true, ...Object.fromEntries(kept) })
}

/** On a shared computer no cookie outlives the browser; one that is being removed keeps its Max-Age=0. */
function untilBrowserCloses(cookie: string): string {
  return /Max-Age=0/i.test(cookie) ? cookie : cookie.replaceAll(/;\s*(Max-Age|Expires)=[^;]*/gi, '')
}
