import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Connection, Database } from '../../kit/db/database.ts'
import type { Course } from './acts.ts'

export type DoomedAct =
  | { act: 'approve'; messageId: string; approvalId: string }
  | { act: 'hold'; crisisId: string; holding: { groups: string[]; nextAt: string; confirmed: string[] } }
  | { act: 'withdraw'; crisisId: string; statementId: string }
export type Doom = { at: string; asks: number; does: DoomedAct }

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
  const { varde, random, doomed, db } = course
  const asks = 1 + random.below(random.chance(0.5) ? HANDED_OVER : DONE)
  course.killed = await doomed.meets({ at: varde.now().toISOString(), asks, does })
  if (course.killed) await untilForgotten(db)
}

/** The process that acts die in. It takes longer to start than to act: it waits for the next act until one kills it. */
export function aDoomed(connection: Connection) {
  let child: ChildProcess | null = null
  const started = () =>
    fork(join(import.meta.dirname, 'doomed.ts'), [JSON.stringify(connection)], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { ...process.env, PGAPPNAME: NAME },
    })
  return {
    /** It starts now, beside what goes on. */
    wakes: () => {
      child ??= started()
    },
    /** Gives whether it was killed. What comes of a refusal is for the course to see. */
    meets: (doom: Doom): Promise<boolean> => {
      child ??= started()
      const one = child
      return new Promise((ended, failed) => {
        const leave = (code: number | null, signal: NodeJS.Signals | null) => {
          child = null
          one.off('message', done)
          if (signal === 'SIGKILL') ended(true)
          else failed(new Error(`the process that was to be killed ended with ${code}`))
        }
        const done = () => {
          one.off('exit', leave)
          ended(false)
        }
        one.once('exit', leave).once('message', done)
        one.send(doom)
      })
    },
    ends: () => {
      child?.kill('SIGKILL')
      child = null
    },
  }
}

/** PostgreSQL notices that it is gone, and takes back what it had not committed. */
async function untilForgotten(db: Database): Promise<void> {
  for (;;) {
    const { rows } = await sql`select 1 from pg_stat_activity
      where datname = current_database() and starts_with(application_name, ${NAME})`.execute(db)
    if (rows.length === 0) return
    await new Promise((done) => setTimeout(done, 5))
  }
}
