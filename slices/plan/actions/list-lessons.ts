import type { Caller } from '../../../kit/kernel/caller.ts'
import { mayAnywhere } from '../../../kit/kernel/rights/may.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { personNames } from '../../organisation/index.ts'
import { mayRemoveLesson } from '../rules/ability.ts'
import type { LessonLine } from '../rules/initiative-view.ts'
import { allInitiatives } from '../store/initiatives.ts'
import { keptLessons, type LessonRow } from '../store/lessons.ts'
import { readableBy } from './readable-by.ts'

/** Lessons that are kept, the newest first, and whether the caller may keep one that came from no initiative. */
export async function listLessons(varde: Varde, caller: Caller): Promise<{ items: LessonLine[]; abilities: 'keep'[] }> {
  const items = await lessonLines(varde, caller, await keptLessons(varde.db))
  return { items, abilities: mayAnywhere(caller, 'plan.write') ? ['keep'] : [] }
}

/** These rows as they are read; a lesson of an initiative that is not for the caller's eyes is left out. */
export async function lessonLines(varde: Varde, caller: Caller, rows: readonly LessonRow[]): Promise<LessonLine[]> {
  if (rows.length === 0) return []
  const { db } = varde
  const readable = await readableBy(varde, caller, await allInitiatives(db))
  const of = new Map(readable.map(({ initiative }) => [initiative.id, initiative]))
  const names = await personNames(
    db,
    rows.map((row) => row.by),
  )
  return rows.flatMap((row) => {
    const initiative = row.initiative_id === null ? null : of.get(row.initiative_id)
    if (initiative === undefined) return []
    return [
      {
        id: row.id,
        kind: row.kind,
        text: row.text,
        initiative: initiative && { id: initiative.id, title: initiative.title },
        goalKeys: row.goal_keys,
        audienceKeys: row.audience_keys,
        channelKeys: row.channel_keys,
        by: names.get(row.by) ?? null,
        at: row.at.toISOString(),
        mayRemove: mayRemoveLesson(caller, row.by, initiative?.unit_id ?? null),
      },
    ]
  })
}
