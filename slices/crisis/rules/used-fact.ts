import type { UsedFact } from './statement.ts'

type Used = { state: string; police: string; revision: number; wordedRevision: number; isCounter: boolean }

/** A fact that words were made of, as it was then and as it is now. A rumour that they deny (`isCounter`) may be denied while it stands so. */
export const asUsed = ({ revision, wordedRevision, isCounter, state, police }: Used): UsedFact => ({
  revision,
  now: {
    wordedRevision,
    maySay: isCounter ? state === 'rumour' : state === 'confirmed' && police !== 'waiting',
  },
})
