import type { UsedFact } from './statement.ts'

type Used = { state: string; police: string; revision: number; nowRevision: number }

/** A fact that words were made of, as it was then and as it is now. */
export const asUsed = ({ revision, nowRevision, state, police }: Used): UsedFact => ({
  revision,
  now: { revision: nowRevision, maySay: state === 'confirmed' && police !== 'waiting' },
})
