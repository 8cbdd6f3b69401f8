import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { OPEN_TASK, taskAbilities } from '../rules/task-right.ts'
import { listPaperTasks, type PaperLine } from '../store/paper-tasks.ts'

const WEEK_MS = 7 * 24 * 3_600_000

/** Forms on paper that units of the caller hand out: what is not done, and what was sent in the last week. */
export async function viewPaperTasks(varde: Varde, caller: Caller) {
  const unitIds = [...new Set(caller.duties.flatMap((held) => held.unitIds))]
  const lines = await listPaperTasks(varde.db, unitIds, new Date(varde.now().getTime() - WEEK_MS))
  return lines.map((line) => viewOf(caller, line)).filter(({ abilities }) => abilities.length > 0)
}

function viewOf(caller: Caller, row: PaperLine) {
  const { id, subject, title, unitName, askedByName, languages, people, heads } = row
  return {
    ...{ id, subject, title, unitName, askedByName, languages, people, heads },
    state: row.state as Exclude<PaperLine['state'], 'ended'>,
    unitId: row.unit_id,
    printPath: row.print_path,
    untilOn: row.until_on,
    madeAt: row.made_at,
    handedOut: row.handed_out,
    collected: row.collected,
    toldAt: row.told_at,
    abilities: taskAbilities(caller, row.unit_id, OPEN_TASK),
  }
}
