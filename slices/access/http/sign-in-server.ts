import type { FastifyRequest } from 'fastify'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { callerOfPerson } from '../../organisation/index.ts'
import { enterByEmergencyCode } from '../actions/enter-by-emergency-code.ts'
import { holdFor } from '../actions/look-at-means.ts'
import { isPasswordClosed } from '../actions/set-password.ts'
import { openSignInLibrary, type SignInLibrary, sessionCookie } from '../clients/sign-in-library.ts'
import { isLeftAlone } from '../rules/session.ts'
import type { Hold } from '../rules/strength.ts'
import { hashOfToken, TOKEN_PREFIX } from '../rules/token.ts'
import { findAccount } from '../store/accounts.ts'
import { endSessions, findSession, type Session, touchSession } from '../store/sessions.ts'
import { findToken, touchToken } from '../store/tokens.ts'

/**
 * Who was found behind a request: a person with a session, or a token (then `session` is null). `hold`: signed in with less than is
 * demanded of them.
 */
export type Found = { caller: Caller; userId: string; session: Session | null; hold: Hold | null }

export type SignInServer = {
  auth: SignInLibrary
  /** Who asks, at most `FRESH_MS` old; null when nobody is signed in. */
  find: (request: FastifyRequest) => Promise<Found | null>
  /** The same as it is at this moment, by nothing that is remembered; to look is not to be there. */
  look: (request: FastifyRequest) => Promise<Found | null>
  /** Forgets what is remembered of sessions, after some of them ended. */
  forget: () => void
}

/** How long an answer is used again. Withdrawn duties and ended sessions work after this time at the latest. */
const FRESH_MS = 2000
const TOUCH_EVERY_MS = 30_000
export const SHARED_COOKIE = 'varde_shared'

const servers = new WeakMap<Varde, SignInServer>()
const found = new WeakMap<FastifyRequest, Found>()

/** One per Varde: the library's settings and the short memory belong to the process. */
export function signInServerOf(varde: Varde): SignInServer {
  const server = servers.get(varde) ?? open(varde)
  servers.set(varde, server)
  return server
}

/** What `identify` found for this request, if anything. */
export function foundOf(request: FastifyRequest): Found | null {
  return found.get(request) ?? null
}

function open(varde: Varde): SignInServer {
  const library = openSignInLibrary({
    db: varde.db,
    settings: varde.settings,
    secret: varde.secrets.session,
    mayHaveSession: async (userId) => {
      const account = await findAccount(varde.db, { id: userId })
      return account !== null && (await callerOfPerson(varde.db, account.personId, varde.now())) !== null
    },
    isPasswordClosed: (userId) => isPasswordClosed(varde, varde.db, userId),
    enterByEmergencyCode: (asked) => enterByEmergencyCode(varde, asked),
    isShared: (headers) => new RegExp(`(^|; *)${SHARED_COOKIE}=1(;|$)`).test(headers?.get('cookie') ?? ''),
  })
  const memory = new Map<string, { at: number; found: Promise<Found | null> }>()
  const cookieName = sessionCookie(varde.settings.baseUrl)
  const bearerIn = (request: FastifyRequest) => /^Bearer (vrd_\S+)$/.exec(request.headers.authorization ?? '')?.[1]
  const look = async (request: FastifyRequest) => {
    const bearer = bearerIn(request)
    return bearer ? byToken(varde, bearer, false) : bySession(varde, library, request, false)
  }
  const find = async (request: FastifyRequest) => {
    const bearer = bearerIn(request)
    const proof = bearer ?? request.cookies[cookieName]
    if (!proof) return null
    const known = memory.get(proof)
    const now = performance.now()
    const answer =
      known && now - known.at < FRESH_MS
        ? known
        : { at: now, found: bearer ? byToken(varde, bearer, true) : bySession(varde, library, request, true) }
    if (memory.size > 5000) memory.clear()
    memory.set(proof, answer)
    const result = await answer.found.catch((error) => {
      memory.delete(proof)
      throw error
    })
    if (result) found.set(request, result)
    return result
  }
  return { auth: library, find, look, forget: () => memory.clear() }
}

async function bySession(
  varde: Varde,
  library: SignInLibrary,
  request: FastifyRequest,
  isThere: boolean,
): Promise<Found | null> {
  const headers = new Headers({ cookie: request.headers.cookie ?? '' })
  const known = await library.api.getSession({ headers, query: { disableCookieCache: true, disableRefresh: true } })
  if (!known) return null
  const now = varde.now()
  const session = await findSession(varde.db, known.session.token, now)
  if (!session) return null
  const caller = await callerOfPerson(varde.db, session.personId, now)
  if (!caller || isLeftAlone(session, now)) {
    await endSessions(varde.db, session.userId, caller ? { id: session.id } : 'all')
    return null
  }
  const hold = await holdFor(varde, caller, session)
  if (isThere && hold !== 'idle' && now.getTime() - session.seenAt.getTime() > TOUCH_EVERY_MS)
    await touchSession(varde.db, session.id, now)
  return { caller, userId: session.userId, session, hold }
}

async function byToken(varde: Varde, text: string, isThere: boolean): Promise<Found | null> {
  if (!text.startsWith(TOKEN_PREFIX)) return null
  const now = varde.now()
  const token = await findToken(varde.db, await hashOfToken(text), now)
  const person = token && (await callerOfPerson(varde.db, token.personId, now))
  if (!token || !person) return null
  if (isThere) await touchToken(varde.db, token, now)
  return { caller: { ...person, kind: 'token', scopes: token.scopes }, userId: token.userId, session: null, hold: null }
}
