import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { unitNames } from '../../organisation/index.ts'
import { conceptText } from '../rules/initiative.ts'
import type { SimilarInitiative, SimilarLesson } from '../rules/initiative-view.ts'
import { type About, similarTo } from '../rules/similarity.ts'
import { evaluationsOf } from '../store/evaluations.ts'
import { allInitiatives, type InitiativeRow } from '../store/initiatives.ts'
import { keptLessons } from '../store/lessons.ts'
import { lessonLines } from './list-lessons.ts'
import { readableBy } from './readable-by.ts'

const MOST = 8

/**
 * Initiatives and lessons that are like what somebody writes, the most alike first: what was done before, and what was
 * learnt. `except` is the initiative itself.
 */
export async function findSimilar(
  varde: Varde,
  caller: Caller,
  about: About,
  except: string | null,
): Promise<{ initiatives: SimilarInitiative[]; lessons: SimilarLesson[] }> {
  const { db } = varde
  const rows = await readableBy(varde, caller, await allInitiatives(db))
  const others = rows.map(({ initiative }) => initiative).filter(({ id }) => id !== except)
  const alike = similarTo(about, others.map(aboutOf)).slice(0, MOST)
  const evaluations = await evaluationsOf(
    db,
    alike.map(({ item }) => item.row.id),
  )
  const units = await unitNames(
    db,
    alike.map(({ item }) => item.row.unit_id),
  )
  const lessons = (await lessonLines(varde, caller, await keptLessons(db))).filter(
    ({ initiative }) => initiative === null || initiative.id !== except,
  )
  return {
    initiatives: alike.map(({ item: { row }, likeness: { keys, words } }) => {
      const results = Object.values(evaluations.find((one) => one.initiative_id === row.id)?.results ?? {})
      const count = results.filter(({ outcome }) => outcome === 'reached').length
      return {
        id: row.id,
        title: row.title,
        state: row.state,
        unit: { id: row.unit_id, name: units.get(row.unit_id) ?? null },
        keys,
        words,
        reached: results.length > 0 ? { count, of: results.length } : null,
      }
    }),
    lessons: similarTo(about, lessons)
      .slice(0, MOST)
      .map(({ item, likeness: { keys, words } }) => ({ lesson: item, keys, words })),
  }
}

const aboutOf = (row: InitiativeRow): About & { row: InitiativeRow } => ({
  row,
  goalKeys: [...row.sub_goal_keys, ...row.gap_keys],
  audienceKeys: row.audience_keys,
  channelKeys: row.channel_keys,
  text: `${row.title} ${conceptText(row.concept)}`,
})
