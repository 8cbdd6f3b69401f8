/** What of ours a story in the media came from. A story with one is pro-active: we took the initiative ourselves. */
export const ORIGIN_KINDS = ['idea', 'own-story', 'initiative', 'occasion', 'case'] as const
export type OriginKind = (typeof ORIGIN_KINDS)[number]
export type StoryOrigin = { kind: OriginKind; id: string }
/** Something a story may have come from, with the day it is of (YYYY-MM-DD). Title as it was written. */
export type OriginChoice = StoryOrigin & { title: string; on: string }

/** Where it lies. Who may read it is decided there. */
export function originPath({ kind, id }: StoryOrigin): string {
  if (kind === 'idea') return '/plan/ideer'
  if (kind === 'initiative') return `/plan/tiltak/${id}`
  if (kind === 'case') return `/saker/${id}`
  return kind === 'own-story' ? `/presse/proaktivt/${id}` : `/presse/arrangementer/${id}`
}
