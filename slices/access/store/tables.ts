import type { Generated } from 'kysely'
import type { Duty } from '../../../kit/kernel/caller.ts'
import type { SignInMethod } from '../rules/strength.ts'

export type UserTable = {
  id: string
  person_id: string
  name: string
  email: string
  email_verified: boolean
  image: string | null
  two_factor_enabled: Generated<boolean | null>
  created_at: Generated<Date>
  updated_at: Generated<Date>
}

export type SessionTable = {
  id: string
  user_id: string
  token: string
  expires_at: Date
  ip_address: string | null
  user_agent: string | null
  shared: Generated<boolean>
  emergency: Generated<boolean>
  method: Generated<SignInMethod>
  provider_said: Generated<string[]>
  authenticated_at: Date | null
  awaits_second: Generated<boolean>
  seen_at: Generated<Date>
  confirmed_at: Date | null
  locked_at: Date | null
  created_at: Generated<Date>
  updated_at: Date
}

export type AccountTable = {
  id: string
  user_id: string
  provider_id: string
  account_id: string
  password: string | null
  created_at: Generated<Date>
  updated_at: Generated<Date>
}

export type LinkKind = 'invitation' | 'password-reset' | 'first-administrator'

export type LinkTable = {
  id: string
  kind: LinkKind
  user_id: string | null
  token_hash: string
  made_by: string
  made_at: Date
  expires_at: Date
  used_at: Date | null
}

export type TokenTable = {
  id: string
  user_id: string
  name: string
  token_hash: string
  hint: string
  scopes: string[]
  created_at: Date
  expires_at: Date
  last_used_on: string | null
  ended_at: Date | null
}

export type AccessTables = {
  'access.user': UserTable
  'access.session': SessionTable
  'access.account': AccountTable
  'access.verification': { id: string; identifier: string; value: string; expires_at: Date }
  'access.passkey': {
    id: string
    user_id: string
    name: string | null
    credential_id: string
    created_at: Date | null
  }
  'access.two_factor': { id: string; user_id: string }
  'access.link': LinkTable
  'access.token': TokenTable
  'access.emergency_code': {
    id: string
    sheet_id: string
    unit_id: string
    user_id: string
    code_hash: string
    made_by: string
    made_at: Date
    expires_at: Date
    used_at: Date | null
    ended_at: Date | null
  }
  'access.recovery_code': { user_id: string; code_hash: string; made_at: Date; used_at: Date | null }
  'access.spent_code': { user_id: string; code: string; at: Date }
  'access.sign_in_rule': {
    id: boolean
    strong_duties: Duty[]
    two_for_emergency: boolean
    idle_minutes: number
    changed_by: string
    changed_at: Date
  }
  'access.password_opening': { user_id: string; reason: string; opened_by: string; opened_at: Date }
  'access.refusal': { user_id: string; source: string; count: number; since: Date; last_at: Date }
  'organisation.public_person': {
    id: string
    unit_id: string
    title: string
    display_name: string
    email: string | null
    language: string
    is_demo: boolean
  }
  'organisation.public_duty': { person_id: string; unit_id: string; duty: Duty }
  'organisation.public_unit': {
    id: string
    kind: string
    name: string
    short_name: string
    region: string | null
    path: string[]
    is_current: boolean
  }
}
