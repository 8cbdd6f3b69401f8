import type { Trx } from '../../../kit/db/database.ts'
import { passDoor } from '../../organisation/index.ts'
import type { Definition } from '../rules/indicator.ts'

/**
 * What an indicator says of itself passes the door out when it is written: its series may be given away at any time, and stands with
 * names and method among open data. Throws as `passDoor`.
 */
export async function passDefinition(
  trx: Trx,
  now: Date,
  { names, about, method, source, unit }: Definition,
  reason = '',
): Promise<void> {
  const named = Object.entries(names).map(([language, text]) => ({ language, text: text ?? '' }))
  await passDoor(trx, now, [...named, { language: 'nb', text: [about, method, source, unit, reason].join('\n\n') }])
}
