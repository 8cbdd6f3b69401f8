import type { SaidLine } from './situation.ts'
import { GROUPS } from './statement.ts'

type Say = (key: string, values?: Record<string, unknown>) => string

/** To whom it went, by which way, and how it stands: in one line, for the report on screen and on paper. */
export function saidPhrase({ way, to, standing }: SaidLine, say: Say): string {
  const parts = [
    to && to.length > 0
      ? say('situation.to', { groups: to.map((one) => say(`group.${one}`).toLowerCase()).join(', ') })
      : '',
    way && way !== 'room' ? say(`situation.way.${way}`) : '',
    standing && standing !== 'stands' ? say(`situation.standing.${standing}`) : '',
  ]
  return parts.filter((one) => one !== '').join('. ')
}

/** Whom a line of reach is about; older reports have kinds of audience. */
export const reachKey = (kind: string): string =>
  (GROUPS as readonly string[]).includes(kind) ? `crisis:group.${kind}` : `dispatch:group.${kind}`
