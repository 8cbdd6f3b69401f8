import type { ProvenanceView, ValueView } from './indicator-view.ts'

/**
 * What the `n` behind a value counts. `weighted`: answers, worth fewer than they are. `voice`: the unlike appearances that stories in the media are worth when each
 * is one. `coded`: what people have coded. `survey`: answers to a survey of our own. `whole`: everything there was. `told`: what the source says it is.
 */
export type BehindNumber = 'weighted' | 'voice' | 'coded' | 'survey' | 'whole' | 'told'

/** How the reference of what Varde has made itself begins. */
const MADE: readonly [start: string, behind: BehindNumber][] = [
  ['pan_', 'voice'],
  ['cod_', 'coded'],
  ['sur_', 'survey'],
]

export function behindNumber(
  { n, asked, isWhole }: Pick<ValueView, 'n' | 'asked' | 'isWhole'>,
  from: Pick<ProvenanceView, 'kind' | 'reference'> | undefined,
): BehindNumber {
  if (n !== null && asked !== null && Math.round(n) !== asked) return 'weighted'
  const made = from?.kind === 'varde' ? MADE.find(([start]) => from.reference.startsWith(start))?.[1] : undefined
  return made ?? (isWhole ? 'whole' : 'told')
}
