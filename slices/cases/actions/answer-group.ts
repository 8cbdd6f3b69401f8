import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { personNames } from '../../organisation/index.ts'
import { CASES_EVENTS } from '../events.ts'
import { type Answer, type Subject, tidyAnswer, unanswered } from '../rules/analysis.ts'
import { changeGroup, deleteGroup, type GroupRow } from '../store/analyses.ts'
import { holdAnalysis } from './hold-analysis.ts'
import { strategyStart } from './strategy-start.ts'
import { editableSubject, type SubjectDoors } from './subject-door.ts'

type Asked = { subject: Subject; groupKey: string; revision: number }

/**
 * Saves what we say of one group. Throws `cases.answered-meanwhile` with the other's answer when somebody saved the same
 * group first, `cases.group-gone` when it was taken out, and `cases.no-such-channel` for one that the strategy lacks.
 */
export async function answerGroup(
  varde: Varde,
  caller: Caller,
  doors: SubjectDoors,
  { subject, groupKey, revision, answer }: Asked & { answer: Answer },
): Promise<{ revision: number }> {
  const standing = await editableSubject(varde, caller, doors, subject)
  const said = tidyAnswer(answer)
  const { channels } = await strategyStart(varde.db)
  return varde.db.transaction().execute(async (trx) => {
    const held = await holdAnalysis(trx, varde, caller, subject, standing)
    const row = await unchanged(trx, held.rows, groupKey, revision)
    const known = new Set([...channels.map((channel) => channel.key), ...row.channel_keys])
    if (said.channelKeys.some((key) => !known.has(key))) throw new Failure('invalid', 'cases.no-such-channel')
    await changeGroup(trx, subject, groupKey, {
      interest: said.interest,
      influence: said.influence,
      breadth: said.breadth,
      channel_keys: said.channelKeys,
      shaping: said.shaping,
      revision: revision + 1,
      answered_by: caller.id,
      answered_at: varde.now(),
    })
    const open = unanswered(said)
    await held.tell(CASES_EVENTS.groupAnswered, { groupKey, revision: revision + 1, open })
    await held.settle()
    return { revision: revision + 1 }
  })
}

/** Takes a group out of the analysis. Throws as `answerGroup` when somebody has changed it meanwhile. */
export async function removeGroup(
  varde: Varde,
  caller: Caller,
  doors: SubjectDoors,
  { subject, groupKey, revision }: Asked,
): Promise<void> {
  const standing = await editableSubject(varde, caller, doors, subject)
  await varde.db.transaction().execute(async (trx) => {
    const held = await holdAnalysis(trx, varde, caller, subject, standing)
    await unchanged(trx, held.rows, groupKey, revision)
    await deleteGroup(trx, subject, groupKey)
    await held.tell(CASES_EVENTS.groupRemoved, { groupKey, revision })
    await held.settle()
  })
}

async function unchanged(trx: Trx, rows: readonly GroupRow[], groupKey: string, revision: number): Promise<GroupRow> {
  const row = rows.find((one) => one.group_key === groupKey)
  if (!row) throw new Failure('conflict', 'cases.group-gone')
  if (row.revision === revision) return row
  const names = await personNames(trx, [row.answered_by])
  const { interest, influence, breadth, channel_keys: channelKeys, shaping } = row
  throw new Failure('conflict', 'cases.answered-meanwhile', {
    theirs: {
      answer: { interest, influence, breadth, channelKeys, shaping },
      revision: row.revision,
      savedAt: row.answered_at,
      author: names.get(row.answered_by) ?? null,
    },
  })
}
