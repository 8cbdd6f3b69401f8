import type { Identify, Prove } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { isRecent } from '../rules/session.ts'
import { foundOf, signInServerOf } from './sign-in-server.ts'

/** Finds out who asks, by session cookie or bearer token. Injected into the web server. */
export function identify(varde: Varde): Identify {
  const server = signInServerOf(varde)
  return async (request) => (await server.find(request))?.caller ?? null
}

const PROOF_WHEN_HELD = { enrol: 'weak', 'step-up': 'weak', 'second-person': 'waiting', idle: 'idle' } as const

/** How fresh the proof of who asks is, for grave routes. Injected into the web server. */
export function prove(varde: Varde): Prove {
  return (request) => {
    const found = foundOf(request)
    const session = found?.session
    if (!session) return 'old'
    if (found.hold) return PROOF_WHEN_HELD[found.hold]
    const isFresh = isRecent(session, varde.now())
    if (session.emergency) return isFresh ? 'emergency-confirmed' : 'emergency'
    return isFresh ? 'recent' : 'old'
  }
}
