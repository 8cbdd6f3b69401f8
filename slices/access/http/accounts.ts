import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { endAllAccess } from '../actions/end-access.ts'
import { createFirstAdministrator, topUnitId } from '../actions/first-administrator.ts'
import { invitePerson } from '../actions/invite-person.ts'
import { administeredBy, openAccounts } from '../actions/open-accounts.ts'
import { closePassword, openPassword } from '../actions/open-password.ts'
import { resetSecondFactor } from '../actions/reset-second-factor.ts'
import { readLink, takeUpLink } from '../actions/use-link.ts'
import { findAccount, listAccounts } from '../store/accounts.ts'
import { countWithoutAccount } from '../store/waiting-accounts.ts'
import {
  AccountList,
  AccountsOpened,
  EmailTold,
  Ended,
  FirstAdministrator,
  LinkContent,
  LinkToken,
  OneTimeLinkTold,
  TakeUpLink,
} from './access-shapes.ts'
import { foundOf, signInServerOf } from './sign-in-server.ts'

const administrator = { access: 'administrator', consequence: 'read' } as const
const about = (summary: string) => ({ tags: ['access'], summary })
const Person = z.object({ personId: z.string() })
const guessing = { access: 'public', consequence: 'read', rateLimit: { max: 30, timeWindow: '1 minute' } } as const
/** Whoever holds the link proves it; there is no session yet that could. */
const byLink = { ...guessing, consequence: 'power', provedBy: 'one-time-link' } as const

const passwordState = (of: { isShared: boolean; isPasswordOpened: boolean; hasPassword: boolean }) => {
  if (!of.isShared) return 'open' as const
  if (of.isPasswordOpened) return 'opened' as const
  return of.hasPassword ? ('old' as const) : ('closed' as const)
}

/** Accounts of other people (administrators), and the one-time links that open them (anyone who holds one). */
export function registerAccounts(web: Web, varde: Varde): void {
  web.get(
    '/api/accounts',
    {
      config: administrator,
      schema: {
        ...about('People of my units and their accounts'),
        querystring: z.object({ search: z.string().max(100).default('') }),
        response: { 200: AccountList },
      },
    },
    async (request) => {
      const unitIds = administeredBy(callerOf(request))
      const [accounts, waiting] = await Promise.all([
        listAccounts(varde.db, { unitIds, search: request.query.search.trim(), limit: 100 }),
        varde.settings.oidc ? countWithoutAccount(varde.db, unitIds) : null,
      ])
      const isShared = varde.settings.oidc !== null && varde.mode !== 'demo'
      return {
        accounts: accounts.map(({ isPasswordOpened, hasPassword, ...account }) => ({
          ...account,
          password: passwordState({ isShared, isPasswordOpened, hasPassword }),
        })),
        waiting,
      }
    },
  )
  web.post(
    '/api/accounts/open',
    {
      config: { ...administrator, consequence: 'power', right: 'access.manage-accounts' },
      schema: {
        ...about('Accounts for everyone of my units who has none; they come in by single sign-on'),
        response: { 200: AccountsOpened },
      },
    },
    (request) => {
      return openAccounts(varde, callerOf(request))
    },
  )
  web.post(
    '/api/accounts/:personId/invite',
    {
      config: { ...administrator, consequence: 'power', right: 'access.manage-accounts' },
      schema: {
        ...about('A one-time link for a person: invitation or new password'),
        params: Person,
        response: { 200: OneTimeLinkTold },
      },
    },
    async (request) => {
      const made = await invitePerson(varde, callerOf(request), request.params.personId)
      return { ...made, expiresAt: made.expiresAt.toISOString() }
    },
  )
  web.post(
    '/api/accounts/:personId/end-access',
    {
      config: { ...administrator, consequence: 'power', right: 'access.manage-accounts' },
      schema: { ...about('End all sessions and tokens of a person'), params: Person, response: { 200: Ended } },
    },
    async (request) => {
      const ended = await endAllAccess(varde, callerOf(request), request.params.personId)
      signInServerOf(varde).forget()
      return ended
    },
  )
  const power = actRoutes(web, {
    config: { ...administrator, consequence: 'power', right: 'access.manage-accounts' },
    tags: ['access'],
  })
  power(
    'POST',
    '/api/accounts/:personId/reset-second-factor',
    { summary: 'Take away the app and the passkeys of somebody who has lost them; they get new ones', params: Person },
    async (caller, { params }) => {
      await resetSecondFactor(varde, caller, params.personId)
      signInServerOf(varde).forget()
    },
  )
  power(
    'POST',
    '/api/accounts/:personId/password/open',
    {
      summary: 'Let an account of single sign-on have a password beside it, for a reason',
      params: Person,
      body: z.object({ reason: z.string().trim().min(1).max(500) }),
    },
    async (caller, { params, body }, request) => {
      await openPassword(varde, caller, { ...params, ...body }, foundOf(request)?.session ?? null)
      signInServerOf(varde).forget()
    },
  )
  power(
    'POST',
    '/api/accounts/:personId/password/close',
    { summary: 'Take the password of an account of single sign-on away, and all that it opened', params: Person },
    async (caller, { params }) => {
      await closePassword(varde, caller, params.personId)
      signInServerOf(varde).forget()
    },
  )
  web.post(
    '/api/access/links/read',
    {
      config: guessing,
      schema: { ...about('What a one-time link is for'), body: LinkToken, response: { 200: LinkContent } },
    },
    async (request) => {
      const link = await readLink(varde, request.body.token)
      const account = link.userId ? await findAccount(varde.db, { id: link.userId }) : null
      return {
        kind: link.kind,
        name: account?.name ?? null,
        email: account?.email ?? null,
        expiresAt: link.expiresAt.toISOString(),
        needsUnit: link.kind === 'first-administrator' && (await topUnitId(varde)) === null,
      }
    },
  )
  web.post(
    '/api/access/first-administrator',
    {
      config: byLink,
      schema: {
        ...about('Create the first administrator with the link from the console'),
        body: FirstAdministrator,
        response: { 200: EmailTold },
      },
    },
    async (request) => createFirstAdministrator(varde, request.body),
  )
  web.post(
    '/api/access/links/take-up',
    {
      config: byLink,
      schema: { ...about('Set a password with a one-time link'), body: TakeUpLink, response: { 200: EmailTold } },
    },
    async (request) => {
      const told = await takeUpLink(varde, request.body)
      signInServerOf(varde).forget()
      return told
    },
  )
}
