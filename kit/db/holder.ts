import { randomInt } from 'node:crypto'
import type pg from 'pg'
import { type Connection, openSession } from './database.ts'

/**
 * A process that has things in hand: `key` is written where it has them, and is a lock of its session, which others get only when it is dead
 * (`pg_try_advisory_xact_lock(hashtext(name), key)`). One that is lost must hand over nothing more.
 */
export type Holder = { key: number; client: pg.Client; isLost: () => boolean; close: () => Promise<void> }

export async function openHolder(connection: Connection, name: string): Promise<Holder> {
  let isLost = false
  const key = randomInt(1, 2 ** 31)
  const client = await openSession(connection, async (opening) => {
    opening.on('end', () => {
      isLost = true
    })
    await opening.query('select pg_advisory_lock(hashtext($1), $2)', [name, key])
  })
  return { key, client, isLost: () => isLost, close: () => client.end().catch(() => undefined) }
}
