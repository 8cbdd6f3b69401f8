import type { StatementKind } from './statement.ts'
import type { StatementView } from './statement-view.ts'
import { isHad } from './told-at.ts'

type Wave = { statementId: string; toldAt: Date | null; isPublic: boolean; total: number }

/**
 * Words have left us, and nobody of those whom they are for has them: they lie on paper with units, or with a channel. They are sent, and not out: out is what
 * somebody has, or everybody can read. In an exercise nothing is handed over, and what is released is out.
 */
export function isWithNobody({ id, kind }: { id: string; kind: StatementKind }, waves: readonly Wave[]): boolean {
  const own = waves.filter((wave) => wave.statementId === id)
  return kind !== 'page' && own.some(({ total }) => total > 0) && !own.some(isHad)
}

/** Is it out, as the room, its clock and I dag say it? */
export const isOut = ({ outAt, sent }: Pick<StatementView, 'outAt' | 'sent'>): boolean =>
  outAt !== null && sent === null
