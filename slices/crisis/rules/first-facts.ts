import type { FactContent } from './fact.ts'
import type { FirstAudience } from './first-message.ts'
import { type Group, holdingParts } from './statement.ts'

type Revised = { id: string; revision: number }

/**
 * A fact that first words are held against before they leave, and whose words: what is confirmed is read beside them, and what stands as
 * unconfirmed or as a rumour and these words say all the same keeps them.
 */
export type BesideFact = Revised & Pick<FactContent, 'state' | 'text' | 'source'> & { audiences: FirstAudience[] }

/** Those that the words to these groups are held against. */
export const besideGroups = (groups: readonly Group[], facts: readonly BesideFact[]): BesideFact[] => {
  const hears = holdingParts(groups).map((one) => one.words)
  return facts.filter(({ audiences }) => audiences.some((one) => hears.includes(one)))
}

/** Does it stand as unconfirmed or as a rumour? Words that say it go to nobody. */
export const isUnsure = ({ state }: Pick<FactContent, 'state'>): boolean => state !== 'confirmed'

/** Was this fact read, as it stands? */
export const isRead = (fact: Revised, read: readonly Revised[]): boolean =>
  read.some((one) => one.id === fact.id && one.revision === fact.revision)
