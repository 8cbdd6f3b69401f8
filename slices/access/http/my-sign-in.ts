import type { FastifyRequest } from 'fastify'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { changePassword, checkOwnPassword } from '../actions/change-password.ts'
import { createToken } from '../actions/create-token.ts'
import { endOwnSessions, endOwnToken } from '../actions/end-access.ts'
import { demandedOf, meansOf, waysToConfirm } from '../actions/look-at-means.ts'
import { makeRecoveryCodes, useRecoveryCode } from '../actions/recovery-codes.ts'
import { tryCode } from '../actions/try-code.ts'
import { isRecent } from '../rules/session.ts'
import type { SignInMethod } from '../rules/strength.ts'
import { findAccount, hasPassword } from '../store/accounts.ts'
import { recoveryCodesLeft } from '../store/recovery-codes.ts'
import { confirmSession, listPasskeys, listSessions, lockSession, proveSession } from '../store/sessions.ts'
import { listTokens } from '../store/tokens.ts'
import { Ended, Id, MySignIn, NewTokenInput, NewTokenTold, Nothing, Proof, RecoveryCodes } from './access-shapes.ts'
import { foundOf, SHARED_COOKIE, signInServerOf } from './sign-in-server.ts'
import { sessionSource } from './try-source.ts'

const reads = { access: 'signed-in', consequence: 'read' } as const
const writes = { access: 'signed-in', consequence: 'write', right: 'own' } as const
const gives = { access: 'signed-in', consequence: 'power', right: 'own' } as const
const about = (summary: string) => ({ tags: ['access'], summary })

/** A password that opens something, and one from before single sign-on, which ends when the app is changed. */
async function passwordsOf(varde: Varde, userId: string): Promise<{ hasPassword: boolean; hasOldPassword: boolean }> {
  const [{ hasPassword: opens }, isThere] = await Promise.all([meansOf(varde, userId), hasPassword(varde.db, userId)])
  return { hasPassword: opens, hasOldPassword: isThere && !opens }
}

/** A person's own sign-in: sessions, second factor, passkeys, tokens. None of it is open to tokens. */
export function registerMySignIn(web: Web, varde: Varde): void {
  const server = signInServerOf(varde)
  const who = (request: FastifyRequest) => {
    const found = foundOf(request)
    if (!found?.session) throw new Failure('not-signed-in', 'access.not-signed-in')
    return {
      caller: callerOf(request),
      userId: found.userId,
      session: found.session,
      sessionId: found.session.id,
      hold: found.hold,
    }
  }
  /** A code from an envelope proves nothing: whoever found it must not shut the person out of where they are signed in. */
  const refuseByCodeAlone = (request: FastifyRequest) => {
    const { session } = who(request)
    if (session.emergency && !isRecent(session, varde.now())) throw new Failure('not-allowed', 'access.recent-needed')
  }

  web.get(
    '/api/my/sign-in',
    {
      config: { ...reads, enrolling: true },
      schema: { ...about('My sessions, passkeys and tokens'), response: { 200: MySignIn } },
    },
    async (request) => {
      const { caller, userId, session, hold } = who(request)
      const account = await findAccount(varde.db, { id: userId })
      return {
        email: account?.email ?? '',
        ...(await passwordsOf(varde, userId)),
        hasSecondFactor: account?.hasSecondFactor ?? false,
        recent: isRecent(session, varde.now()),
        hold,
        isDemanded: await demandedOf(varde, caller),
        confirmBy: await waysToConfirm(varde, caller, session),
        ...(await belongings(varde, userId, session.id)),
      }
    },
  )
  web.post(
    '/api/my/confirm',
    {
      config: { ...writes, enrolling: true },
      schema: { ...about('Prove once more that it is me'), body: Proof, response: { 200: Nothing } },
    },
    async (request) => {
      const { caller, userId, session, hold } = who(request)
      if (hold === 'second-person') throw new Failure('not-allowed', 'access.second-person-needed')
      const ways = await waysToConfirm(varde, caller, session)
      if ('password' in request.body) {
        if (!ways.includes('password')) throw new Failure('not-allowed', 'access.stronger-needed')
        await checkOwnPassword(varde, { userId, source: sessionSource(session.id) }, request.body.password)
      } else {
        const method = await checkCode(varde, request, who(request), request.body.code)
        await proveSession(varde.db, session.id, { method })
      }
      await confirmSession(varde.db, session.id, varde.now())
      server.forget()
      return { ok: true as const }
    },
  )
  web.post(
    '/api/my/lock',
    {
      config: { ...writes, enrolling: true },
      schema: {
        ...about('My machine is left alone: nothing opens until I have confirmed'),
        response: { 200: Nothing },
      },
    },
    async (request) => {
      await lockSession(varde.db, who(request).sessionId, varde.now())
      server.forget()
      return { ok: true as const }
    },
  )
  web.post(
    '/api/my/password',
    {
      config: gives,
      schema: { ...about('A new password'), body: Proof.options[0], response: { 200: Nothing } },
    },
    async (request) => {
      await changePassword(varde, who(request), request.body.password)
      server.forget()
      return { ok: true as const }
    },
  )
  web.post(
    '/api/my/recovery-codes',
    {
      config: gives,
      schema: { ...about('New codes for when the key is lost; they are told once'), response: { 200: RecoveryCodes } },
    },
    async (request) => {
      const codes = await makeRecoveryCodes(varde, who(request))
      server.forget()
      return { codes }
    },
  )
  web.post(
    '/api/my/tokens',
    {
      config: gives,
      schema: {
        ...about('Create an API token; it is told once'),
        body: NewTokenInput,
        response: { 200: NewTokenTold },
      },
    },
    async (request) => {
      const made = await createToken(varde, who(request), request.body)
      return { ...made, expiresAt: made.expiresAt.toISOString() }
    },
  )
  web.post(
    '/api/my/tokens/:id/end',
    { config: writes, schema: { ...about('End an API token'), params: Id, response: { 200: Nothing } } },
    async (request) => {
      refuseByCodeAlone(request)
      await endOwnToken(varde, who(request), request.params.id)
      server.forget()
      return { ok: true as const }
    },
  )
  web.post(
    '/api/my/sessions/:id/end',
    { config: writes, schema: { ...about('End one of my sessions'), params: Id, response: { 200: Ended } } },
    async (request) => {
      if (request.params.id !== who(request).sessionId) refuseByCodeAlone(request)
      const ended = await endOwnSessions(varde, who(request), { id: request.params.id })
      server.forget()
      return ended
    },
  )
  web.post(
    '/api/my/sessions/end-others',
    { config: writes, schema: { ...about('End all my sessions but this one'), response: { 200: Ended } } },
    async (request) => {
      refuseByCodeAlone(request)
      const ended = await endOwnSessions(varde, who(request), { allBut: who(request).sessionId })
      server.forget()
      return ended
    },
  )
  web.post(
    '/api/my/switch-user',
    {
      config: { ...writes, enrolling: true },
      schema: { ...about('Sign out fully, for the next person'), response: { 200: Nothing } },
    },
    async (request, reply) => {
      const answer = await server.auth.api.signOut({
        headers: new Headers({ cookie: request.headers.cookie ?? '' }),
        asResponse: true,
      })
      server.forget()
      for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie)
      // The shared computer forgets drafts and choices of the one who leaves; that it is shared, it remembers.
      if (request.cookies[SHARED_COOKIE] === '1') reply.header('clear-site-data', '"storage"')
      reply.header('cache-control', 'no-store')
      return { ok: true as const }
    },
  )
}

async function belongings(varde: Varde, userId: string, currentId: string) {
  const now = varde.now()
  const [sessions, passkeys, tokens, recoveryCodes] = await Promise.all([
    listSessions(varde.db, userId, now),
    listPasskeys(varde.db, userId),
    listTokens(varde.db, userId),
    recoveryCodesLeft(varde.db, userId),
  ])
  return {
    recoveryCodes,
    sessions: sessions.map(({ createdAt, seenAt, ...session }) => ({
      ...session,
      current: session.id === currentId,
      createdAt: createdAt.toISOString(),
      seenAt: seenAt.toISOString(),
    })),
    passkeys: passkeys.map(({ createdAt, ...passkey }) => ({
      ...passkey,
      createdAt: createdAt?.toISOString() ?? null,
    })),
    tokens: tokens.map(({ createdAt, expiresAt, ...token }) => ({
      ...token,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      expired: expiresAt <= now,
    })),
  }
}

/** A code of the app, or one of those kept for when the app or the key is lost: what it proved. */
async function checkCode(
  varde: Varde,
  request: FastifyRequest,
  who: { userId: string; caller: Caller; sessionId: string },
  typed: string,
): Promise<SignInMethod> {
  const account = await findAccount(varde.db, { id: who.userId })
  if (!account) throw new Failure('invalid', 'access.wrong-code')
  const { api } = signInServerOf(varde).auth
  const headers = new Headers({ cookie: request.headers.cookie ?? '' })
  const code = typed.replaceAll(/\s/g, '')
  const isOfApp = /^\d{6}$/.test(code)
  const asked = { headers, body: { code }, asResponse: true as const }
  const byKeptCode = async () => new Response(null, { status: (await useRecoveryCode(varde, who, code)) ? 200 : 401 })
  const byLibrary = () => (isOfApp ? api.verifyTOTP(asked) : api.verifyBackupCode(asked))
  const answer = await tryCode(
    varde,
    account,
    { code, isOfApp, source: sessionSource(who.sessionId) },
    account.hasSecondFactor ? byLibrary : byKeptCode,
  )
  if (!answer.ok) throw new Failure('invalid', 'access.wrong-code')
  return isOfApp ? 'second-factor' : 'backup-code'
}
