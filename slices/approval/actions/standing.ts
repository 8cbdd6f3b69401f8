import { hash } from 'node:crypto'
import type { Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { canonical } from '../../../kit/kernel/canonical.ts'

export type Subject = { subject: string; mode: Mode; content: Record<string, unknown> }
/**
 * What the words are about and rest on, as it stands now: the row that will change, whom it goes to, how the table of authority is asked.
 * Null where nothing is there yet.
 */
export type Stands = (trx: Trx, about: Subject) => Promise<unknown>

/** A digest of it: taken when somebody is asked, and again when they say yes. */
export const standingOf = async (trx: Trx, stands: Stands, { subject, mode, content }: Subject): Promise<string> =>
  hash('sha256', canonical(await stands(trx, { subject, mode, content })), 'hex')
