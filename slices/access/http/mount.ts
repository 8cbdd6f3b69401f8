import type { FastifyReply, FastifyRequest } from 'fastify'
import { refuseForeignOrigin } from '../../../kit/http/server.ts'
import type { Web } from '../../../kit/http/web.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { isFromBefore, meansOf } from '../actions/look-at-means.ts'
import { endPasswordBeside } from '../actions/open-password.ts'
import { envelopeOf, giveTryBack, takeTry, tellRefusal } from '../actions/take-try.ts'
import { tryCode } from '../actions/try-code.ts'
import { hearProvider } from '../clients/provider-claims.ts'
import { CLIENT_ADDRESS_HEADER, SSO_PROVIDER_ID, secondStepCookie } from '../clients/sign-in-library.ts'
import { isRecent } from '../rules/session.ts'
import { findAccount } from '../store/accounts.ts'
import { accountInSecondStep } from '../store/second-factor.ts'
import { ownsPasskey } from '../store/sessions.ts'
import { rememberMachine } from './known-machine.ts'
import { CODE_DOORS, NEEDS_RECENT, OPEN, PASSWORD_DOORS, TOLD } from './library-doors.ts'
import { failureOf } from './library-errors.ts'
import { refuseLastMeans, settleSignIn } from './settle-sign-in.ts'
import { type Found, SHARED_COOKIE, signInServerOf } from './sign-in-server.ts'
import { addressSource, codeSource, sessionSource, signInSource } from './try-source.ts'

/** Per address. A whole agency comes from one, and a morning of 2,500 is some thousand requests a minute. */
const FLOOD = { max: 6000, timeWindow: '1 minute' }

/** Mounts the library under `/api/auth/`, behind our own gate: list, origin, waiting time, recent sign-in. */
export function mountSignInLibrary(web: Web, varde: Varde): void {
  const server = signInServerOf(varde)
  web.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    // What of it needs a sign-in of the last ten minutes is `NEEDS_RECENT`: the routes are the library's.
    // What can be guessed has limits of its own (`take-try.ts`), for what is wrong alone; this one only keeps a flood from the machine.
    config: { access: 'public', consequence: 'power', provedBy: 'sign-in', rateLimit: FLOOD },
    schema: { hide: true },
    handler: async (request, reply) => {
      const path = new URL(request.url, varde.settings.baseUrl).pathname.replace(/^\/api\/auth/, '')
      const door = `${request.method} ${path}`
      if (!OPEN.has(door)) throw new Failure('not-found', 'request.no-such-address')
      refuseForeignOrigin(request.method, request.headers, varde.settings.baseUrl)
      const before = await server.find(request)
      if (NEEDS_RECENT.includes(door)) await demandRecent(varde, before)
      await refuseLastMeans(varde, door, before)
      await refuseOthersPasskey(varde, door, before, request.body)
      // The library asks for the password of whoever has one: one that opens nothing is asked for by nobody.
      if (PASSWORD_DOORS.includes(door) && before?.session) await endPasswordBeside(varde, before.session)
      const content = bodyFor(varde, door, request.body)
      const ask = () => server.auth.handler(asWebRequest(request, varde.settings.baseUrl, content))
      const { answer, claims } = await hearProvider(() => counted(varde, door, before, request, ask))
      const email = answer.ok || answer.status === 302 ? await settleSignIn(varde, door, before, answer, claims) : null
      const isShared = request.cookies[SHARED_COOKIE] === '1'
      if (email && !isShared) rememberMachine(varde, { request, reply }, email)
      server.forget()
      return send(reply, answer, { told: TOLD[door] ?? [], isShared })
    },
  })
}

/**
 * Means of signing in are changed by somebody who proved themselves in the last ten minutes, and as well as is demanded of them, but for
 * the first time, when there is nothing to prove it by. A password from before single sign-on proves nothing.
 */
async function demandRecent(varde: Varde, before: Found | null): Promise<void> {
  if (before?.hold === 'second-person') throw new Failure('not-allowed', 'access.second-person-needed')
  if (before?.hold === 'idle') throw new Failure('not-allowed', 'access.idle')
  if (before?.hold && before.hold !== 'enrol') throw new Failure('not-allowed', 'access.second-factor-needed')
  if (before?.session?.emergency) throw new Failure('not-allowed', 'access.emergency-no-power')
  const session = before?.session
  if (!session || !isRecent(session, varde.now()) || isFromBefore(session, await meansOf(varde, session.userId)))
    throw new Failure('not-allowed', 'access.recent-needed')
}

type Sent = { email?: unknown; code?: unknown; password?: unknown; confirm?: unknown; response?: { id?: unknown } }
const sentIn = (request: FastifyRequest) => (request.body ?? {}) as Sent

/** What can be guessed is counted before it is tried, and gets its try back when it was right. Throws `access.too-many-tries`. */
async function counted(
  varde: Varde,
  door: string,
  before: Found | null,
  request: FastifyRequest,
  ask: () => Promise<Response>,
): Promise<Response> {
  const { email, code, password } = sentIn(request)
  const address = String(email ?? '')
  if (door === 'POST /sign-in/email')
    return oneTry(varde, { email: address, source: signInSource(varde, request, address) }, ask)
  if (door === 'POST /sign-in/emergency')
    return oneTry(varde, { email: envelopeOf(address), source: addressSource(varde, request.ip) }, ask)
  const session = before?.session
  if (PASSWORD_DOORS.includes(door) && password !== undefined && before) {
    const account = await findAccount(varde.db, { id: before.userId })
    const source = session ? sessionSource(session.id) : addressSource(varde, request.ip)
    return account ? oneTry(varde, { email: account.email, source }, ask) : ask()
  }
  if (!CODE_DOORS.includes(door)) return ask()
  const account = before
    ? await findAccount(varde.db, { id: before.userId })
    : await accountInSecondStep(varde.db, request.cookies[secondStepCookie(varde.settings.baseUrl)], varde.now())
  const isOfApp = door === CODE_DOORS[0]
  if (!account) return ask()
  const source = session ? sessionSource(session.id) : codeSource(varde, request, account.email)
  return tryCode(varde, account, { code: String(code ?? ''), isOfApp, source }, ask)
}

async function oneTry(
  varde: Varde,
  { email, source }: { email: string; source: string },
  ask: () => Promise<Response>,
): Promise<Response> {
  if (!(await takeTry(varde, email, source))) throw new Failure('too-many', 'access.too-many-tries')
  const answer = await ask()
  const isWrong = answer.status === 401 || (answer.status === 400 && (await codeIn(answer)) === 'INVALID_PASSWORD')
  await (isWrong ? tellRefusal : giveTryBack)(varde, email, source)
  return answer
}

const codeIn = async (answer: Response): Promise<unknown> =>
  answer
    .clone()
    .json()
    .then(({ code }: { code?: unknown }) => code)
    .catch(() => null)

/**
 * A signed-in person may prove by passkey that it is still them. It must not change who is signed in: another person's passkey on the same
 * machine is refused.
 */
async function refuseOthersPasskey(varde: Varde, door: string, before: Found | null, body: unknown): Promise<void> {
  const { confirm, response } = (body ?? {}) as Sent
  if (door !== 'POST /passkey/verify-authentication' || confirm !== true || !before?.session) return
  const id = response?.id
  if (typeof id !== 'string' || !(await ownsPasskey(varde.db, before.userId, id)))
    throw new Failure('not-allowed', 'access.not-your-passkey')
}

/**
 * What the library may be asked for. Its own wishes that we do not grant are left out: signing up through the provider,
 * addresses outside Varde to return to, devices that skip the second factor, and a session for making a passkey. Whoever proves once more
 * who they are is asked by the provider anew, whatever it remembers.
 */
function bodyFor(varde: Varde, door: string, body: unknown): object {
  const {
    requestSignUp: _signUp,
    trustDevice: _device,
    createSession: _session,
    disableSession: _none,
    additionalParams: _params,
    confirm,
    callbackURL,
    ...rest
  } = (body ?? {}) as Record<string, unknown>
  if (door !== 'POST /sign-in/sso') return rest
  const back = typeof callbackURL === 'string' && /^\/(?![/\\])/.test(callbackURL) ? callbackURL : '/'
  const acr = varde.settings.oidc?.acrValues.join(' ')
  const additionalParams = {
    ...(acr && { acr_values: acr }),
    ...(confirm === true && { prompt: 'login', max_age: '0' }),
  }
  return { providerId: SSO_PROVIDER_ID, callbackURL: back, errorCallbackURL: '/logg-inn', additionalParams }
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

async function send(
  reply: FastifyReply,
  answer: Response,
  { told, isShared }: { told: readonly string[] | 'all'; isShared: boolean },
): Promise<FastifyReply> {
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
