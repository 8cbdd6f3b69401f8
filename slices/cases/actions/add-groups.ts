import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { CASES_EVENTS } from '../events.ts'
import type { Subject } from '../rules/analysis.ts'
import { insertGroups } from '../store/analyses.ts'
import { holdAnalysis } from './hold-analysis.ts'
import { strategyStart } from './strategy-start.ts'
import { editableSubject, type SubjectDoors } from './subject-door.ts'

/**
 * Takes groups of the strategy into the analysis, with interest and influence as the stakeholder map has them. Groups
 * that are there already stay as they are. Throws `cases.no-such-group` when the strategy in force lacks one.
 */
export async function addGroups(
  varde: Varde,
  caller: Caller,
  doors: SubjectDoors,
  { subject, groupKeys }: { subject: Subject; groupKeys: string[] },
): Promise<void> {
  const standing = await editableSubject(varde, caller, doors, subject)
  const { groups } = await strategyStart(varde.db)
  const known = new Map(groups.map((group) => [group.key, group]))
  if (groupKeys.some((key) => !known.has(key))) throw new Failure('invalid', 'cases.no-such-group')
  await varde.db.transaction().execute(async (trx) => {
    const held = await holdAnalysis(trx, varde, caller, subject, standing)
    const there = new Set(held.rows.map((row) => row.group_key))
    const added = [...new Set(groupKeys)].filter((key) => !there.has(key))
    if (added.length === 0) return
    await insertGroups(
      trx,
      added.map((key) => ({
        subject_kind: subject.kind,
        subject_id: subject.id,
        group_key: key,
        group_names: JSON.stringify(known.get(key)!.names),
        interest: known.get(key)!.interest,
        influence: known.get(key)!.influence,
        breadth: null,
        channel_keys: [],
        shaping: '',
        revision: 1,
        answered_by: caller.id,
        answered_at: varde.now(),
      })),
    )
    await held.tell(CASES_EVENTS.groupsAdded, { groupKeys: added })
    await held.settle()
  })
}
