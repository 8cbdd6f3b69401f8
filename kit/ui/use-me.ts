import { useQuery } from '@tanstack/react-query'
import type { Duty, Language } from '../kernel/caller.ts'
import type { Capability } from '../kernel/rights/rights.ts'
import { api, read } from './api.ts'

/** The person who is signed in, as `GET /api/me` tells it. */
export type Me = {
  person: {
    id: string
    name: string
    language: Language
    unit: { id: string; name: string; shortName?: string } | null
  }
  duties: { duty: Duty; unitId: string; unitName?: string }[]
  abilities: Capability[]
  mode: 'real' | 'exercise' | 'demo'
  demo: boolean
  /** Null for API tokens. `idleMinutes` is set on a shared computer, `lockMinutes` on one's own. */
  session?: {
    shared: boolean
    idleMinutes: number | null
    lockMinutes: number | null
    emergencyUntil: string | null
    /** Signed in with less than is demanded. */
    hold: 'enrol' | 'step-up' | 'second-person' | 'idle' | null
  } | null
}

/** Who is signed in. `error` is a `Problem` with status 401 when nobody is. */
export function useMe() {
  return useQuery({ queryKey: ['me'], queryFn: (): Promise<Me> => read(api.GET('/api/me', {})), staleTime: 60_000 })
}

/** May this person do it somewhere? What opens in the browser; the server decides about each thing. */
export const hasRight = (me: Me | undefined, capability: Capability): boolean =>
  me?.abilities.includes(capability) ?? false
