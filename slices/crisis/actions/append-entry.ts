import { createHash, randomBytes } from 'node:crypto'
import type { Trx } from '../../../kit/db/database.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { SystemCode } from '../rules/entry.ts'
import { insertEntry } from '../store/entries.ts'

type Noted = { crisisId: string; code: SystemCode; params?: Record<string, unknown>; by: string; at: Date }

/** Puts what the system did in the room's log, in the transaction of what it did. */
export async function noteInRoom(trx: Trx, { crisisId, code, params = {}, by, at }: Noted): Promise<void> {
  const id = newId('ent')
  await insertEntry(trx, {
    id,
    crisis_id: crisisId,
    client_key: id,
    kind: 'system',
    code,
    params: JSON.stringify(params),
    ...sealed(''),
    written_at: at,
    received_at: at,
    by,
  })
}

/** The text with a salt of its own, and the digest of both that stands in the chained log. */
export function sealed(text: string): { text: string; salt: Buffer; digest: Buffer } {
  const salt = randomBytes(16)
  return { text, salt, digest: createHash('sha256').update(salt).update(text).digest() }
}
