import type { UsedFact } from './statement.ts'

type Used = { state: string; police: string; revision: number; nowRevision: number; isCounter: boolean }

/** A fact that words were made of, as it was then and as it is now. A rumour that they deny (`isCounter`) may be denied while it stands so. */
export const asUsed = ({ revision, nowRevision, isCounter, state, police }: Used): UsedFact => ({
  revision,
  now: {
    revision: nowRevision,
    maySay:
      (state === 'confirmed' && police !== 'waiting') || (isCounter && state === 'rumour' && revision === nowRevision),
  },
})
