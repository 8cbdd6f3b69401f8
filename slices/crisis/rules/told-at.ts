type Wave = { openedAt: Date | null; isPublic: boolean; total: number }

/**
 * From when a wave has told somebody: what is public, as soon as it stands there; others, when the first of them has got it (`hadAt`), never
 * before it opened. A wave for nobody who is counted has told all that it can.
 */
export function toldAt({ openedAt, isPublic, total }: Wave, hadAt: Date | null): Date | null {
  if (openedAt === null || isPublic || total === 0) return openedAt
  return hadAt !== null && hadAt < openedAt ? openedAt : hadAt
}

/** Has somebody got it, or can anybody read it? A wave for nobody has told nobody. */
export const isHad = ({ toldAt: at, isPublic, total }: Omit<Wave, 'openedAt'> & { toldAt: Date | null }): boolean =>
  at !== null && (isPublic || total > 0)
