/** How sure we are. */
export const FACT_STATES = ['confirmed', 'unconfirmed', 'rumour'] as const
export type FactState = (typeof FACT_STATES)[number]

/** Is it the police's to say? Then it waits until they have cleared it. */
export const POLICE = ['none', 'waiting', 'cleared'] as const
export type Police = (typeof POLICE)[number]

export type FactContent = { state: FactState; text: string; source: string; counter: string; police: Police }

/** Why a fact cannot stand like this, or null. What is the police's is not confirmed by us before they have cleared it. */
export function factFault({
  state,
  police,
  counter,
}: Pick<FactContent, 'state' | 'police' | 'counter'>): 'police' | 'counter' | null {
  if (state === 'confirmed' && police === 'waiting') return 'police'
  if (state !== 'rumour' && counter.trim() !== '') return 'counter'
  return null
}

/** Only what is confirmed at this moment may be said to others. */
export const maySay = ({ state, police }: Pick<FactContent, 'state' | 'police'>): boolean =>
  state === 'confirmed' && police !== 'waiting'

type Revised = { id: string; revision: number }

/** May this fact be said as somebody read it? It is said as it stands, and of what has changed since nothing is said. */
export const isSayable = (
  read: Revised,
  facts: readonly (Revised & Pick<FactContent, 'state' | 'police'>)[],
): boolean => facts.some((fact) => fact.id === read.id && fact.revision === read.revision && maySay(fact))
