import { z } from 'zod'
import { DUTIES, LANGUAGES } from '../../../kit/kernel/caller.ts'
import { CAPABILITIES } from '../../../kit/kernel/rights/rights.ts'
import { CONFIRM_WAYS, HOLDS } from '../rules/strength.ts'

export const Me = z.object({
  person: z.object({
    id: z.string(),
    name: z.string(),
    language: z.enum(LANGUAGES),
    unit: z.object({ id: z.string(), name: z.string(), shortName: z.string() }).nullable(),
  }),
  duties: z.array(z.object({ duty: z.enum(DUTIES), unitId: z.string(), unitName: z.string() })),
  abilities: z.array(z.enum(CAPABILITIES)),
  mode: z.enum(['real', 'exercise', 'demo']),
  demo: z.boolean(),
  /** Null for API tokens. */
  session: z
    .object({
      shared: z.boolean(),
      /** On a shared computer: then the session ends. */
      idleMinutes: z.number().nullable(),
      /** On one's own: then the person proves once more who they are. */
      lockMinutes: z.number().nullable(),
      emergencyUntil: z.string().nullable(),
      hold: z.enum(HOLDS).nullable(),
    })
    .nullable(),
})

export const SignInChoices = z.object({
  /** Only in demo mode: people to be, with one press. */
  demo: z.array(
    z.object({ role: z.string(), name: z.string(), email: z.string(), unitName: z.string(), password: z.string() }),
  ),
  sso: z.boolean(),
  mode: z.enum(['real', 'exercise', 'demo']),
})

const moment = z.iso.datetime()

export const MySignIn = z.object({
  email: z.string(),
  hasPassword: z.boolean(),
  /** One from before single sign-on is there: it opens nothing, and ends with all that it opened when the app is set up or changed. */
  hasOldPassword: z.boolean(),
  hasSecondFactor: z.boolean(),
  /** Proved who they are within ten minutes. */
  recent: z.boolean(),
  /** Signed in with less than is demanded: gets the means first, or proves more. */
  hold: z.enum(HOLDS).nullable(),
  /** More than a password is demanded of this person. */
  isDemanded: z.boolean(),
  /** What this session is confirmed by. */
  confirmBy: z.array(z.enum(CONFIRM_WAYS)),
  sessions: z.array(
    z.object({
      id: z.string(),
      current: z.boolean(),
      userAgent: z.string().nullable(),
      shared: z.boolean(),
      createdAt: moment,
      seenAt: moment,
    }),
  ),
  /** Codes left for when the key is lost. */
  recoveryCodes: z.int(),
  passkeys: z.array(z.object({ id: z.string(), name: z.string().nullable(), createdAt: moment.nullable() })),
  tokens: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      hint: z.string(),
      scopes: z.array(z.string()),
      createdAt: moment,
      expiresAt: moment,
      expired: z.boolean(),
      lastUsedOn: z.string().nullable(),
    }),
  ),
})

export const Proof = z.union([z.object({ password: z.string().max(200) }), z.object({ code: z.string().max(20) })])
export const NewTokenInput = z.object({
  name: z.string().max(200),
  scopes: z.array(z.string()).max(50),
  days: z.int().min(1).max(365).optional(),
})
export const NewTokenTold = z.object({ id: z.string(), token: z.string(), expiresAt: moment })
export const RecoveryCodes = z.object({ codes: z.array(z.string()) })
export const Id = z.object({ id: z.string() })
export const Nothing = z.object({ ok: z.literal(true) })
export const Ended = z.object({ ended: z.number() })

export const LinkToken = z.object({ token: z.string().min(10).max(200) })
export const LinkContent = z.object({
  kind: z.enum(['invitation', 'password-reset', 'first-administrator']),
  name: z.string().nullable(),
  email: z.string().nullable(),
  expiresAt: moment,
  /** Only for the first administrator: is there no unit yet, so that the top one must be named? */
  needsUnit: z.boolean(),
})
export const TakeUpLink = LinkToken.extend({ password: z.string().max(500) })
export const FirstAdministrator = TakeUpLink.extend({
  name: z.string().trim().min(1).max(200),
  email: z.email().max(200),
  unitName: z.string().trim().max(200).optional(),
  language: z.enum(LANGUAGES),
})
export const EmailTold = z.object({ email: z.string() })

export const AccountList = z.object({
  accounts: z.array(
    z.object({
      personId: z.string(),
      name: z.string(),
      title: z.string(),
      unitName: z.string(),
      email: z.string().nullable(),
      state: z.enum(['none', 'invited', 'open']),
      hasSecondFactor: z.boolean(),
      /** `closed`: comes in by single sign-on, and gets no password until it is opened for a reason. `old`: the same, and one from before is there. */
      password: z.enum(['open', 'closed', 'old', 'opened']),
    }),
  ),
  /** How many have an address and no account; null where there is no single sign-on to open accounts for. */
  waiting: z.int().nullable(),
})
export const AccountsOpened = z.object({ opened: z.int() })
export const SheetList = z.object({
  units: z.array(
    z.object({
      unitId: z.string(),
      unitName: z.string(),
      left: z.number(),
      used: z.number(),
      madeAt: moment.nullable(),
    }),
  ),
})
export const WaitingEntry = z.object({ id: z.string(), name: z.string(), unitName: z.string(), at: moment })
export const OneTimeLinkTold = z.object({
  kind: z.enum(['invitation', 'password-reset']),
  link: z.string(),
  expiresAt: moment,
})
