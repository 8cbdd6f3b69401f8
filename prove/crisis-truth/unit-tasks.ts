import type { StatementView } from '../../slices/crisis/rules/statement-view.ts'
import type { Here } from './counts.ts'
import { type Part, versionStanding } from './rows.ts'

type Tasks = {
  tasks: { id: string; dispatchId: string; kind: string; state: string; standing: string; over: string | null }[]
}

/** What the unit is asked to hang up, beside how the room says that the words stand: nobody prints what has ended. */
export async function unitTasks(
  here: Here,
  statements: readonly StatementView[],
  parts: readonly Part[],
): Promise<void> {
  const { ask, fault } = here
  const { tasks } = await ask<Tasks>('leader', 'GET', '/api/unit-tasks')
  for (const task of tasks) {
    const part = parts.find(({ dispatchId }) => dispatchId === task.dispatchId)
    if (!part) continue
    const statement = statements.find(({ id }) => id === part.statementId)!
    const { number, standing, changedFacts } = statement
    const of = versionStanding(statement, part)
    // What rests on something that has fallen is hung up by nobody, also before it is put right.
    const expected = of === 'stands' && changedFacts.length > 0 ? 'changed' : of
    // Words that are not wrong may have newer ones in their place, or promise what does not come.
    const isOver = expected !== 'stands' || (task.over !== null && !isKept(task, statement))
    if (task.standing !== expected)
      fault('twoTruths', `the task of the unit has statement ${number} as ${task.standing}, the room as ${standing}`)
    if (isOver === (task.state === 'open'))
      fault('twoTruths', `the unit ${isOver ? 'is' : 'is not'} asked to hang up statement ${number}, ${standing}`)
    if (isOver && task.kind === 'notice' && (await isPrinted(here, task.id)))
      fault('twoTruths', `a print can be made of statement ${number}, which is ${task.over ?? standing}`)
  }
}

/** Whoever is told by hand is told that the time has passed; and a correction is hung all the same. */
const isKept = ({ kind, over }: Tasks['tasks'][number], statement: StatementView): boolean =>
  (kind === 'reach' && over === 'late') || (statement.kind === 'correction' && (over === 'late' || over === 'closed'))

/** Asked once of each, when its words have ended. */
async function isPrinted({ text, seen }: Here, taskId: string): Promise<boolean> {
  if (seen.settled.has(taskId)) return false
  seen.settled.add(taskId)
  return (await text('leader', `/api/unit-tasks/${taskId}/notice.pdf?language=nb`)).statusCode < 400
}
