import type { Ability } from './ability.ts'
import type { InitiativeDocument } from './initiative.ts'
import type { InitiativeState } from './initiative-state.ts'

/** What the browser reads; `schemas.ts` is held to these types. A person who has left has no name. */
export type Named = { id: string; name: string | null }

/** One initiative in the list. */
export type InitiativeLine = {
  id: string
  title: string
  state: InitiativeState
  mode: 'real' | 'exercise' | 'demo'
  step: string | null
  unit: Named
  owner: Named
  gapKeys: string[]
  subGoalKeys: string[]
  audienceKeys: string[]
  startOn: string | null
  endOn: string | null
  targetCount: number
  updatedAt: string
  waitsForYou: boolean
}

export type Approver = { personId: string; displayName: string; insteadOf: string | null }

export type InitiativeView = {
  id: string
  mode: 'real' | 'exercise' | 'demo'
  state: InitiativeState
  step: string | null
  revision: number
  document: InitiativeDocument
  unit: Named
  owner: Named
  stoppedReason: string | null
  createdAt: string
  updatedAt: string
  abilities: Ability[]
  approvers: Approver[]
  /** The caller wrote in it, and therefore cannot decide on it. */
  isOwn: boolean
}
