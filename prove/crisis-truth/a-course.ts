import { sql } from 'kysely'
import { declaration } from '../../slices/crisis/test/house.ts'
import type { World } from './a-world.ts'
import type { Course } from './acts.ts'
import { nothingDone } from './done.ts'
import type { Random } from './random.ts'

type Named = Pick<Course, 'run' | 'name' | 'isNarrow' | 'speaks'> & { kills: number }

/** A crisis is declared: a course in which nothing has been done. */
export async function declare(
  house: World & { random: Random },
  { run, name, kills, isNarrow, speaks }: Named,
  scenarioKey: string,
  fault: Course['fault'],
): Promise<Course> {
  const { crisisId } = await house.ask<{ crisisId: string }>('officer', 'POST', '/api/crises', {
    ...declaration({ scenarioKey }),
    isAnother: true,
  })
  return {
    ...{ ...house, crisisId, known: [], run, isNarrow, speaks, fault, name, beside: [] },
    ...{
      promised: new Map(),
      done: nothingDone(await stopOf(house.db, scenarioKey)),
      mayKill: kills > 0,
      killed: false,
    },
    seen: {
      ...{ published: new Set(), settled: new Set(), turns: 0, carried: 0, came: [] },
      ...{ delivered: 0, compared: 0, letters: 0, had: new Map(), read: new Set(), newest: new Map() },
    },
  }
}

/** What a scenario sets. */
async function stopOf(db: World['db'], key: string): Promise<string | null> {
  const { rows } = await sql<{
    stop: string | null
  }>`select hard_stop as stop from crisis.scenario where key = ${key}`.execute(db)
  return rows[0]!.stop
}
