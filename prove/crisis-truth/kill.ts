import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Course } from './acts.ts'

export type DoomedAct =
  | { act: 'approve'; messageId: string; approvalId: string }
  | { act: 'hold'; crisisId: string; holding: { groups: string[]; nextAt: string; confirmed: string[] } }
  | { act: 'withdraw'; crisisId: string; statementId: string }
export type Doom = { connection: unknown; at: string; asks: number; does: DoomedAct }

/**
 * A yes and what follows of it take some 280 statements to the database. In the first 130 it is decided and handed over; half of those that
 * die do so there.
 */
const [HANDED_OVER, DONE] = [130, 280]
export const NAME = 'varde-doomed'

/**
 * The act is done in a process of its own, that is killed (-9) before one of its statements to the database: in the act, while it hands
 * over, while a wave opens, between events. Whoever starts again goes on from what is on disk.
 */
export async function killedAt(course: Course, does: DoomedAct): Promise<void> {
  const { varde, connection, random, db } = course
  const doom: Doom = {
    connection,
    at: varde.now().toISOString(),
    asks: 1 + random.below(random.chance(0.5) ? HANDED_OVER : DONE),
    does,
  }
  await new Promise<void>((ended, failed) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'doomed.ts'), JSON.stringify(doom)], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, PGAPPNAME: NAME },
    })
    child.on('error', failed)
    child.on('exit', (code, signal) => {
      course.killed = signal === 'SIGKILL'
      if (signal === 'SIGKILL' || code === 0) ended()
      else failed(new Error(`the process that was to be killed ended with ${code}`))
    })
  })
  await untilForgotten(db)
}

/** PostgreSQL notices that it is gone, and takes back what it had not committed. */
async function untilForgotten(db: Course['db']): Promise<void> {
  for (;;) {
    const { rows } = await sql`select 1 from pg_stat_activity
      where datname = current_database() and application_name = ${NAME}`.execute(db)
    if (rows.length === 0) return
    await new Promise((done) => setTimeout(done, 5))
  }
}
