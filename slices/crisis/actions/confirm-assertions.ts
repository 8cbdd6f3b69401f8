import type { Trx } from '../../../kit/db/database.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { assertionsOf } from '../rules/assertion.ts'
import type { Group } from '../rules/statement.ts'
import { confirmedIn, insertAssertions } from '../store/assertions.ts'
import type { CrisisRow } from '../store/crises.ts'
import { noteInRoom } from './append-entry.ts'
import type { FilledWords } from './fill-first-words.ts'

type Confirming = { groups: readonly Group[]; words: readonly FilledWords[]; confirmed: readonly string[] }

/**
 * First words leave only when somebody has confirmed what they assert; once in a room is enough. Each stands in the log with who. Gives
 * what was confirmed now. Throws `crisis.assertion-open`.
 */
export async function confirmAssertions(
  trx: Trx,
  file: CrisisRow,
  { groups, words, confirmed }: Confirming,
  signed: { by: string; at: Date },
): Promise<string[]> {
  const known = await confirmedIn(trx, file.id)
  const asked = assertionsOf(groups, words)
    .map((one) => one.text)
    .filter((one) => !known.includes(one))
  const open = asked.find((one) => !confirmed.includes(one))
  if (open !== undefined) throw new Failure('invalid', 'crisis.assertion-open', { assertion: open })
  await insertAssertions(trx, file.id, asked, signed)
  for (const text of asked)
    await noteInRoom(trx, { crisisId: file.id, code: 'assertion-confirmed', params: { text }, ...signed })
  return asked
}
