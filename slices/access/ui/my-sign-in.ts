import { useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../kit/ui/api.ts'
import type { ConfirmWay, Hold } from '../rules/strength.ts'

export type MySession = {
  id: string
  current: boolean
  userAgent: string | null
  shared: boolean
  createdAt: string
  seenAt: string
}
export type MyPasskey = { id: string; name: string | null; createdAt: string | null }
export type MyToken = {
  id: string
  name: string
  hint: string
  scopes: string[]
  createdAt: string
  expiresAt: string
  expired: boolean
  lastUsedOn: string | null
}
/** `GET /api/my/sign-in`. */
export type MySignIn = {
  email: string
  hasPassword: boolean
  hasOldPassword: boolean
  hasSecondFactor: boolean
  recent: boolean
  hold: Hold | null
  isDemanded: boolean
  confirmBy: ConfirmWay[]
  sessions: MySession[]
  recoveryCodes: number
  passkeys: MyPasskey[]
  tokens: MyToken[]
}

/** Signed in by a password from before single sign-on: it opens nothing, and what is missing is to come in there. */
export const lacksSingleSignOn = ({ hold, confirmBy }: Pick<MySignIn, 'hold' | 'confirmBy'>): boolean =>
  hold === 'step-up' && confirmBy.every((way) => way === 'sso') && confirmBy.length > 0

export function useMySignIn() {
  return useQuery({ queryKey: ['my-sign-in'], queryFn: () => call<MySignIn>('/api/my/sign-in') })
}

/**
 * For what is asked at the door or in a dialog: as it was when they came. Codes that are shown once stay on the screen though the server
 * says something else meanwhile.
 */
export function useMySignInOnce() {
  return useQuery({
    queryKey: ['my-sign-in', 'confirm'],
    queryFn: () => call<MySignIn>('/api/my/sign-in'),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Call after a change, so that the page shows what the server now says. */
export function useRefreshMySignIn(): () => Promise<void> {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: ['my-sign-in'], exact: true })
}
